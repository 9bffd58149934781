//! Open JSON: every record as it is stored, with what its references cite beside them.

use dossier::Result;
use serde::ser::{SerializeMap, SerializeSeq};
use serde::{Serialize, Serializer};
use serde_json::Value;

use crate::Table;

/// Writes the table as `{"register": …, "records": […]}`.
///
/// # Errors
/// None that memory allows.
pub fn write(table: &Table) -> Result<Vec<u8>> {
    Ok(serde_json::to_vec_pretty(&File(table))?)
}

struct File<'a>(&'a Table);

impl Serialize for File<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
        let mut file = serializer.serialize_map(Some(2))?;
        file.serialize_entry("register", self.0.register)?;
        file.serialize_entry("records", &Records(self.0))?;
        file.end()
    }
}

struct Records<'a>(&'a Table);

impl Serialize for Records<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
        let mut records = serializer.serialize_seq(Some(self.0.rows.len()))?;
        for row in &self.0.rows {
            // One at a time: all of them twice in memory would be much.
            let mut record = row.record.clone();
            let cited = row.shown.iter().map(|(field, shown)| (field.clone(), Value::from(shown.reference.clone())));
            record["cited"] = Value::Object(cited.collect());
            records.serialize_element(&record)?;
        }
        records.end()
    }
}
