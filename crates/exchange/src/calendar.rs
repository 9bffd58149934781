//! Days to come as a calendar (ICS) that any mail program reads: actions due, checks due, reviews, audits.

use std::io::Write;

use chrono::{Days, NaiveDate};
use domain::CATALOGUE;
use icalendar::{Calendar, Component, Event, EventLike};
use store::record::Row;
use store::{Error, Result};

use crate::{RowWriter, Table, wrong};

/// Rows that have a day, as events of a whole day. The same record keeps its identity from one file to the next, so that
/// a calendar takes the newer over the older.
pub struct Ics<'a> {
    table: &'a Table,
    days: &'static [(&'static str, Option<&'static str>)],
    calendar: Calendar,
    out: &'a mut (dyn Write + Send),
}

impl<'a> Ics<'a> {
    /// Begins the calendar.
    ///
    /// # Errors
    /// [`Error::Unknown`] for a register without days to come.
    pub fn begin(table: &'a Table, out: &'a mut (dyn Write + Send)) -> Result<Self> {
        let days = CATALOGUE.register(table.register)?.calendar;
        if days.is_empty() {
            return Err(Error::Unknown(table.register.into()));
        }
        let mut calendar = Calendar::new();
        calendar.name(&table.language.composed(&format!("{}-register", table.register)));
        Ok(Self { table, days, calendar, out })
    }
}

impl RowWriter for Ics<'_> {
    fn row(&mut self, row: &Row) -> Result<()> {
        for (field, last) in self.days {
            if let Some(first) = day(row, field) {
                let last = last.and_then(|field| day(row, field)).unwrap_or(first);
                self.calendar.push(event(self.table, row, field, first, last));
            }
        }
        Ok(())
    }

    fn finish(mut self: Box<Self>) -> Result<()> {
        self.out.write_all(self.calendar.done().to_string().as_bytes()).map_err(wrong)
    }
}

fn day(row: &Row, field: &str) -> Option<NaiveDate> {
    row.record.get(field)?.as_str()?.parse().ok()
}

fn event(table: &Table, row: &Row, field: &str, first: NaiveDate, last: NaiveDate) -> Event {
    let text = |name: &str| row.record.get(name).and_then(|v| v.as_str()).unwrap_or_default();
    let known = CATALOGUE.register(table.register).ok();
    let (reference, title) = known.map_or(("", ""), |known| (text(known.reference), text(known.title)));
    let what = table.language.composed(&format!("{}-{field}", table.register));
    let mut event = Event::new();
    event
        .uid(&format!("{}-{field}@probant", text("id")))
        .timestamp(table.made.unwrap_or_default())
        .summary(&format!("{reference} · {what}"))
        .description(&format!("{title}\n{}", text("owner")))
        .starts(first)
        // The end of a whole day is the day after, in this format.
        .ends(last + Days::new(1));
    event.done()
}
