//! Charts as data: what is counted, not where it is drawn.

use chrono::NaiveDate;

/// A chart.
#[derive(Debug, Clone, PartialEq)]
pub enum Chart {
    /// Lengths beside their names.
    Bars(Vec<Bar>),
    /// Counts in a grid: the more, the darker, and always written out.
    Heat { columns: Vec<String>, rows: Vec<(String, Vec<u32>)> },
    /// Days on a line.
    Timeline { from: NaiveDate, to: NaiveDate, events: Vec<Event> },
}

/// One length of a bar chart.
#[derive(Debug, Clone, PartialEq)]
pub struct Bar {
    pub name: String,
    /// The mark of its grade, whose colour the bar has.
    pub mark: String,
    pub value: u32,
}

/// One day of a timeline.
#[derive(Debug, Clone, PartialEq)]
pub struct Event {
    pub day: NaiveDate,
    /// Already written in the language of the pack.
    pub date: String,
    pub name: String,
    /// The day the pack is dated, drawn apart.
    pub now: bool,
}
