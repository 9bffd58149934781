//! Progress of long work, told to somebody, and the way to stop it.

use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use dossier::progress::Progress;
use dossier::{Error, Result};

/// A flag that the Cancel button raises.
#[derive(Clone, Default)]
pub struct Cancel(Arc<AtomicBool>);

impl Cancel {
    /// Asks the work to stop.
    pub fn raise(&self) {
        self.0.store(true, Ordering::Relaxed);
    }
}

/// Tells `say` how many steps are done, a few times a second.
pub struct Watch<F> {
    cancel: Cancel,
    done: AtomicU32,
    last: Mutex<Instant>,
    say: F,
}

impl<F: Fn(u32) + Sync> Watch<F> {
    /// Watches work that `cancel` stops.
    pub fn new(cancel: Cancel, say: F) -> Self {
        Self { cancel, done: AtomicU32::new(0), last: Mutex::new(Instant::now()), say }
    }
}

impl<F: Fn(u32) + Sync> Progress for Watch<F> {
    fn tick(&self) -> Result<()> {
        let done = self.done.fetch_add(1, Ordering::Relaxed) + 1;
        if let Ok(mut last) = self.last.try_lock()
            && last.elapsed() > Duration::from_millis(60)
        {
            *last = Instant::now();
            (self.say)(done);
        }
        if self.cancel.0.load(Ordering::Relaxed) { Err(Error::Cancelled) } else { Ok(()) }
    }
}
