//! Processes (clause 4.4): what procedures and findings belong to.

mod map;

pub use map::{Flow, MapBox, ProcessMap, flows, in_order, map, place};

use store::register::Register;

/// The three bands of a process map.
pub const FAMILIES: &[&str] = &["management", "realisation", "support"];

store::record! {
    /// A process of the quality management system.
    pub struct Process in "process" cited by code {
        /// Short code, such as `P6`.
        code: String => Code,
        /// What it does.
        name: String => Text,
        /// Its band on the map.
        family: String => Choice(FAMILIES),
        /// The function that answers for it.
        pilot: String => Person,
        /// What it is for.
        purpose: String => LongText,
        /// What it starts from, and who provides it.
        inputs: String => LongText,
        /// What is done, step by step.
        activities: String => LongText,
        /// What it delivers, and to whom.
        outputs: String => LongText,
        /// The people, tools and places it takes.
        resources: String => LongText,
        /// Its place within its band of the map, from 1; 0 where nobody placed it.
        rank: i64 => Number,
    }
}

impl Register for Process {
    const TITLE: &'static str = "name";
    const PAGE: &'static str = "processes";
    const RESPONSIBLE: Option<&'static str> = Some("pilot");
    const LINKS_TO: &'static [&'static str] = &["clause", "procedure", "process", "finding"];
    const REQUIRED: &'static [&'static str] = &["code", "name", "family"];
    const CARRIES: &'static [&'static str] = &["family"];
    const IMPORTABLE: bool = true;
}
