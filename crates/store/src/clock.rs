//! Where instants and identities come from.

use chrono::{DateTime, Duration, NaiveDate, Utc};
use uuid::{Builder, Uuid};

/// The source of instants and identities of a dossier.
#[derive(Debug, Clone)]
pub enum Clock {
    /// The workstation's own.
    System,
    /// A made-up one, so that the same demonstration gives the same dossier, to the byte of its journal.
    Fixed {
        /// The next instant; each change takes one second.
        next: DateTime<Utc>,
        /// What identities are drawn from.
        random: fastrand::Rng,
    },
}

impl Clock {
    /// A made-up clock that starts at eight in the morning, UTC, of `day`.
    #[must_use]
    pub fn fixed(day: NaiveDate, seed: u64) -> Self {
        let next = day.and_hms_opt(8, 0, 0).unwrap_or_default().and_utc();
        Self::Fixed { next, random: fastrand::Rng::with_seed(seed) }
    }

    /// The instant of a change.
    pub fn now(&mut self) -> DateTime<Utc> {
        match self {
            Self::System => Utc::now(),
            Self::Fixed { next, .. } => {
                let now = *next;
                *next = now + Duration::seconds(1);
                now
            }
        }
    }

    /// A new identity: UUIDv7, so that rows keep the order in which they were made.
    pub fn new_id(&mut self) -> String {
        match self {
            Self::System => Uuid::now_v7().to_string(),
            Self::Fixed { next, random } => {
                let mut bytes = [0; 10];
                random.fill(&mut bytes);
                let millis = u64::try_from(next.timestamp_millis()).unwrap_or_default();
                Builder::from_unix_timestamp_millis(millis, &bytes).into_uuid().to_string()
            }
        }
    }
}
