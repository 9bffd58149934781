//! Open JSON: every record as it is stored, with what its references cite beside them.

use std::io::Write;

use serde_json::Value;
use store::Result;
use store::record::Row;

use crate::{Sheet, Table, wrong};

/// `{"register": …, "records": […]}`, a record on each line.
pub struct Json<'a> {
    out: &'a mut (dyn Write + Send),
    first: bool,
}

impl<'a> Json<'a> {
    /// Begins the file.
    ///
    /// # Errors
    /// A failure to write.
    pub fn begin(table: &Table, out: &'a mut (dyn Write + Send)) -> Result<Self> {
        write!(out, "{{\"register\": \"{}\", \"records\": [", table.register).map_err(wrong)?;
        Ok(Self { out, first: true })
    }
}

impl Sheet for Json<'_> {
    fn row(&mut self, row: &Row) -> Result<()> {
        self.out.write_all(if self.first { b"\n" } else { b",\n" }).map_err(wrong)?;
        self.first = false;
        let mut record = row.record.clone();
        let cited = row.shown.iter().map(|(field, shown)| (field.clone(), Value::from(shown.reference.clone())));
        record["cited"] = Value::Object(cited.collect());
        self.out.write_all(&serde_json::to_vec(&record)?).map_err(wrong)
    }

    fn finish(self: Box<Self>) -> Result<()> {
        self.out.write_all(b"\n]}\n").map_err(wrong)
    }
}
