//! Progress of long work, told to the window, and the way to stop it.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use store::progress::{Progress, Stage, Step};
use store::{Error, Result};
use tauri::ipc::Channel;

use crate::state::lock;

/// A flag that a Cancel button raises.
#[derive(Clone, Default)]
pub struct Cancel(Arc<AtomicBool>);

impl Cancel {
    /// Asks the work to stop.
    pub fn raise(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    /// Whether somebody asked the work to stop.
    pub fn is_raised(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }

    /// Whether the work that it stops is still under way: someone holds it beside the list of all.
    pub fn is_awaited(&self) -> bool {
        Arc::strong_count(&self.0) > 1
    }
}

/// Tells the window where the work is, a few times a second.
pub struct ProgressReporter {
    cancel: Cancel,
    at: Mutex<(Step, Instant)>,
    to: Channel<Step>,
}

impl ProgressReporter {
    /// Watches work that `cancel` stops.
    pub fn new(cancel: Cancel, to: Channel<Step>) -> Self {
        let nowhere = Step { stage: Stage::Records, done: 0, of: 0 };
        Self { cancel, at: Mutex::new((nowhere, Instant::now())), to }
    }

    fn tell(&self, step: Step) {
        if let Err(error) = self.to.send(step) {
            tracing::debug!(%error, "nobody watches");
        }
    }
}

impl Progress for ProgressReporter {
    fn stage(&self, stage: Stage, of: usize) {
        let step = Step { stage, done: 0, of: u32::try_from(of).unwrap_or(u32::MAX) };
        *lock(&self.at) = (step, Instant::now());
        self.tell(step);
    }

    fn tick(&self) -> Result<()> {
        let mut at = lock(&self.at);
        at.0.done += 1;
        if at.1.elapsed() > Duration::from_millis(60) {
            at.1 = Instant::now();
            self.tell(at.0);
        }
        if self.cancel.is_raised() { Err(Error::Cancelled) } else { Ok(()) }
    }
}
