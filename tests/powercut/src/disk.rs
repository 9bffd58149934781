//! What a drive has taken for good, and what only its cache holds.

use std::collections::BTreeMap;
use std::path::Path;

/// What was done to a file since it was last synced.
enum Step {
    Write { at: u64, bytes: Vec<u8> },
    Cut { size: u64 },
}

/// A file whose last sync is behind.
struct Unsynced {
    /// Its bytes when it was last synced; none where it did not exist.
    synced: Option<Vec<u8>>,
    steps: Vec<Step>,
}

/// The drive.
pub struct Disk {
    /// Writes and syncs until the power goes; none while nothing is watched.
    left: Option<u64>,
    unsynced: BTreeMap<String, Unsynced>,
}

/// The smallest piece that a drive writes whole, in bytes.
const SECTOR: usize = 512;

impl Disk {
    pub const fn new() -> Self {
        Self { left: None, unsynced: BTreeMap::new() }
    }

    pub fn armed(steps: u64) -> Self {
        Self { left: Some(steps), unsynced: BTreeMap::new() }
    }

    pub fn is_out(&self) -> bool {
        self.left == Some(0)
    }

    /// One thing more; whether there is power for it.
    fn step(&mut self) -> bool {
        if let Some(left) = &mut self.left {
            *left = left.saturating_sub(1);
        }
        !self.is_out()
    }

    fn of(&mut self, name: &str) -> &mut Unsynced {
        let synced = || std::fs::read(name).ok();
        self.unsynced.entry(name.into()).or_insert_with(|| Unsynced { synced: synced(), steps: Vec::new() })
    }

    /// Whether a write goes on; it is in the cache even where the power goes with it.
    pub fn writes(&mut self, name: &str, at: u64, bytes: &[u8]) -> bool {
        if self.left.is_none() {
            return true;
        }
        if !self.is_out() {
            self.of(name).steps.push(Step::Write { at, bytes: bytes.into() });
        }
        self.step()
    }

    pub fn cuts(&mut self, name: &str, size: u64) -> bool {
        if self.left.is_none() {
            return true;
        }
        if !self.is_out() {
            self.of(name).steps.push(Step::Cut { size });
        }
        self.step()
    }

    /// A sync that comes back: what was written is there for good.
    pub fn syncs(&mut self, name: &str) -> bool {
        if self.left.is_none() {
            return true;
        }
        let goes_on = self.step();
        if goes_on {
            self.unsynced.remove(name);
        }
        goes_on
    }

    /// A file that goes; without a sync of its folder it may come back.
    pub fn removes(&mut self, name: &str, synced: bool) -> bool {
        if self.left.is_none() {
            return true;
        }
        if !self.is_out() && Path::new(name).exists() {
            if synced {
                self.unsynced.remove(name);
            } else {
                self.of(name).steps.push(Step::Cut { size: 0 });
            }
        }
        self.step()
    }

    /// Leaves of every file what was synced, and chance parts of the rest.
    pub fn flush_all(&mut self) {
        for (name, file) in std::mem::take(&mut self.unsynced) {
            let mut bytes = file.synced.clone().unwrap_or_default();
            // Sometimes all of the cache is lost, sometimes none, mostly a part.
            let kept = fastrand::u32(..=4);
            for step in file.steps {
                match step {
                    Step::Write { at, bytes: new } => {
                        for (piece, chunk) in new.chunks(SECTOR).enumerate() {
                            if fastrand::u32(..4) < kept {
                                let at = usize::try_from(at).unwrap_or_default() + piece * SECTOR;
                                bytes.resize(bytes.len().max(at + chunk.len()), 0);
                                bytes[at..at + chunk.len()].copy_from_slice(chunk);
                            }
                        }
                    }
                    Step::Cut { size } if fastrand::u32(..4) < kept => {
                        bytes.truncate(usize::try_from(size).unwrap_or(usize::MAX));
                    }
                    Step::Cut { .. } => {}
                }
            }
            if bytes.is_empty() && file.synced.is_none() {
                // It never came to be. A file that is gone already is as good.
                if std::fs::remove_file(&name).is_err() {
                    continue;
                }
            } else {
                std::fs::write(&name, bytes).expect("the disk is there");
            }
        }
    }
}
