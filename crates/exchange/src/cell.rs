//! What a cell of a sheet holds.

use chrono::NaiveDate;
use language::key;
use serde_json::Value;
use store::record::{Field, Kind, Row};

use crate::Table;

/// The value of a field, ready for a spreadsheet.
pub enum Cell {
    Empty,
    Text(String),
    Number(f64),
    Day(NaiveDate),
}

/// Reads the cell of `field` from a row. A reference becomes what people cite; a choice, the word of the language.
#[allow(clippy::cast_precision_loss)] // spreadsheets count in floating point
pub fn cell(table: &Table, row: &Row, field: &Field) -> Cell {
    match (field.kind, row.record.get(field.name)) {
        (_, None | Some(Value::Null)) => Cell::Empty,
        (Kind::Cents, Some(Value::Number(n))) => Cell::Number(n.as_i64().unwrap_or_default() as f64 / 100.0),
        (_, Some(Value::Number(n))) => Cell::Number(n.as_f64().unwrap_or_default()),
        (_, Some(Value::Bool(yes))) => Cell::Text(table.language.text(if *yes { key!("yes") } else { key!("no") })),
        (_, Some(Value::String(text))) if text.is_empty() => Cell::Empty,
        (Kind::Reference(_), Some(_)) => {
            row.shown.get(field.name).map_or(Cell::Empty, |s| Cell::Text(s.reference.clone()))
        }
        (Kind::Choice(_), Some(Value::String(word))) => Cell::Text(field.word(table.register, word, table.language)),
        (Kind::Day, Some(Value::String(day))) => day.parse().map_or(Cell::Empty, Cell::Day),
        (_, Some(Value::String(text))) => Cell::Text(text.clone()),
        (_, Some(other)) => Cell::Text(other.to_string()),
    }
}
