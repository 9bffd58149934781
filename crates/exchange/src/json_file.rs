//! Open JSON: every record as it is stored, with what its references cite beside them.

use dossier::Result;
use serde_json::{Value, json};

use crate::Table;

/// Writes the table as `{"register": …, "records": […]}`.
///
/// # Errors
/// None that memory allows.
pub fn write(table: &Table) -> Result<Vec<u8>> {
    let records: Vec<Value> = table
        .rows
        .iter()
        .map(|row| {
            let mut record = row.record.clone();
            let cited: serde_json::Map<String, Value> =
                row.shown.iter().map(|(field, shown)| (field.clone(), Value::from(shown.reference.clone()))).collect();
            record["cited"] = Value::Object(cited);
            record
        })
        .collect();
    Ok(serde_json::to_vec_pretty(&json!({ "register": table.register, "records": records }))?)
}
