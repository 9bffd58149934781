//! The application in a real window, driven as a person would.

mod process;
mod window;

pub use process::{Home, binary, probant, repository};
pub use window::{PlainWindow, Window};
