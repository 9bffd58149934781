//! Charts as data: what is counted, not where it is drawn.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A chart.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Chart {
    /// Lengths beside their names.
    Bars(Vec<Bar>),
    /// Counts in a grid: the more, the darker, and always written out.
    Heat { columns: Vec<String>, rows: Vec<(String, Vec<u32>)> },
    /// Lengths in parts, one row each.
    Stacked { parts: Vec<Part>, rows: Vec<(String, Vec<u32>)> },
    /// Marks in a grid, with how many there are; none where nothing is.
    Matrix { columns: Vec<String>, rows: Vec<(String, Vec<Option<Spot>>)> },
    /// Percents over time, and the one that is aimed at.
    Line { points: Vec<Point>, target: Option<f32> },
    /// Processes in their bands, and which leads to which: places counted over all bands.
    ProcessMap { bands: Vec<Band>, links: Vec<(usize, usize)> },
    /// Causes on the branches that lead to an effect, as Ishikawa draws them.
    Fishbone { effect: String, branches: Vec<Branch> },
    /// Days on a line.
    Timeline { from: NaiveDate, to: NaiveDate, events: Vec<Event> },
}

/// One branch of a fishbone.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Branch {
    pub name: String,
    pub causes: Vec<String>,
}

/// One part of each row of a stacked bar chart.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Part {
    pub name: String,
    /// The mark of its grade, whose colour it has.
    pub mark: String,
}

/// One cell of a matrix.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Spot {
    /// The gravest mark.
    pub mark: String,
    pub count: u32,
}

/// One point of a line.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Point {
    pub name: String,
    /// In percent; none where nothing could be measured.
    pub value: Option<f32>,
}

/// One band of a process map.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Band {
    pub title: String,
    pub boxes: Vec<ProcessBox>,
}

/// One process on its map.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ProcessBox {
    pub code: String,
    pub name: String,
}

/// One length of a bar chart.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Bar {
    pub name: String,
    /// The mark of its grade, whose colour the bar has.
    pub mark: String,
    pub value: u32,
}

/// One day of a timeline.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Event {
    pub day: NaiveDate,
    /// Already written in the language of the pack.
    pub date: String,
    pub name: String,
    /// The day the pack is dated, drawn apart.
    pub now: bool,
}
