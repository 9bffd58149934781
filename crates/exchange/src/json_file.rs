//! Open JSON: every record as it is stored, with what its references cite beside them, and its custom fields under the names
//! that people gave them.

use std::io::Write;

use serde_json::{Map, Value};
use store::Result;
use store::record::Row;

use crate::{RowWriter, Table, wrong};

/// `{"register": …, "records": […]}`, a record on each line.
pub struct Json<'a> {
    out: &'a mut (dyn Write + Send),
    first: bool,
    /// The custom fields, by the names that nobody reads, with what people call them.
    custom: Vec<(&'static str, &'static str)>,
}

impl<'a> Json<'a> {
    /// Begins the file.
    ///
    /// # Errors
    /// A failure to write.
    pub fn begin(table: &Table, out: &'a mut (dyn Write + Send)) -> Result<Self> {
        write!(out, "{{\"register\": \"{}\", \"records\": [", table.register).map_err(wrong)?;
        let custom = table.fields.iter().filter_map(|field| Some((field.name, field.label?))).collect();
        Ok(Self { out, first: true, custom })
    }
}

impl RowWriter for Json<'_> {
    fn row(&mut self, row: &Row) -> Result<()> {
        self.out.write_all(if self.first { b"\n" } else { b",\n" }).map_err(wrong)?;
        self.first = false;
        let mut record = row.record.clone();
        let cited = row.shown.iter().map(|(field, shown)| (field.clone(), Value::from(shown.reference.clone())));
        if let (Some(fields), false) = (record.as_object_mut(), self.custom.is_empty()) {
            let own =
                self.custom.iter().map(|(name, label)| ((*label).to_owned(), fields.remove(*name).unwrap_or_default()));
            let own: Map<String, Value> = own.collect();
            fields.insert("custom".into(), own.into());
        }
        record["cited"] = Value::Object(cited.collect());
        self.out.write_all(&serde_json::to_vec(&record)?).map_err(wrong)
    }

    fn finish(self: Box<Self>) -> Result<()> {
        self.out.write_all(b"\n]}\n").map_err(wrong)
    }
}
