//! The application in a real window, driven as a person would.

mod conformity;
mod process;
mod window;

pub use conformity::broken_rules;
pub use process::{Home, binary, probant, repository};
pub use window::{PlainWindow, Window};
