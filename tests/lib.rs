//! The application in a real window, driven as a person would.

mod annex_bench;
mod call;
mod conformity;
mod desktop;
mod display;
mod pointer;
mod process;
pub mod sources;
mod waiting;
mod window;

pub use annex_bench::{AnnexBench, bounds, line, message, painted};
pub use call::Call;
pub use conformity::broken_rules;
pub use display::PlainWindow;
pub use process::{Home, binary, probant, probant_once_free, repository};
pub use window::Window;
