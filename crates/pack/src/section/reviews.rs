//! How many documents were up to date, month by month.

use chrono::{Datelike, Months, NaiveDate};
use language::key;
use store::Result;

use super::Source;
use crate::block::Block;
use crate::chart::{Chart, Point};

/// Months shown before the day of the pack.
const MONTHS: u32 = 12;
/// What is aimed at, in percent: clause 7.5.3 wants every document in use to be suitable.
const TARGET: f32 = 100.0;

/// A version that was or is in force: its procedure, from which day, and how many months until its review.
struct InForce {
    procedure: String,
    from: NaiveDate,
    months: u32,
}

/// The share of documents whose review was not overdue, at the end of each of the last months; none without documents.
///
/// # Errors
/// Those of the database.
pub fn block(source: &Source) -> Result<Option<Block>> {
    let versions = versions(source)?;
    let points: Vec<Point> = (0..=MONTHS)
        .rev()
        .filter_map(|back| source.date.checked_sub_months(Months::new(back)))
        .map(|day| Point {
            name: format!("{:02}/{}", day.month(), day.year() % 100),
            value: up_to_date(&versions, day),
        })
        .collect();
    if points.iter().filter(|p| p.value.is_some()).count() < 2 {
        return Ok(None);
    }
    let none = source.text(key!("pack-chart-no-value"));
    let parts = points.iter().map(|p| {
        let value = p.value.map_or_else(|| none.clone(), |v| format!("{v:.0}\u{202f}%"));
        format!("{} {value}", p.name)
    });
    let list: Vec<String> = parts.collect();
    let says = source.language.text_with(key!("pack-chart-reviews"), &[("list", &list.join(", "))]);
    Ok(Some(Block::Chart { chart: Chart::Line { points, target: Some(TARGET) }, says }))
}

fn versions(source: &Source) -> Result<Vec<InForce>> {
    let mut statement = source.conn.prepare(
        "SELECT v.procedure_id, v.effective_on, p.review_months FROM procedure_version v
         JOIN procedure p ON p.id = v.procedure_id
         WHERE v.state IN ('in-force', 'superseded') AND v.effective_on IS NOT NULL
           AND v.archived_at IS NULL AND p.archived_at IS NULL AND p.review_months > 0
         ORDER BY v.procedure_id, v.effective_on",
    )?;
    let rows = statement.query_map([], |row| {
        Ok(InForce { procedure: row.get(0)?, from: row.get(1)?, months: row.get::<_, u32>(2)? })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// In percent; none on a day when nothing was in force.
#[allow(clippy::cast_precision_loss)] // counts
fn up_to_date(versions: &[InForce], day: NaiveDate) -> Option<f32> {
    let groups = versions.chunk_by(|a, b| a.procedure == b.procedure);
    let current: Vec<&InForce> = groups.filter_map(|g| g.iter().rfind(|v| v.from <= day)).collect();
    let due = |v: &&InForce| v.from.checked_add_months(Months::new(v.months)).is_none_or(|due| due > day);
    let good = current.iter().filter(|v| due(v)).count();
    (!current.is_empty()).then(|| good as f32 * 100.0 / current.len() as f32)
}
