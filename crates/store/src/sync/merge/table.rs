//! The tables of a dossier as a merge reads them: columns, rows, and what may stand in them once only.

use std::collections::HashMap;

use rusqlite::types::Value;
use rusqlite::{OptionalExtension, params_from_iter};

use crate::error::Result;
use crate::file::read_only::ReadOnly;
use crate::record::Descriptor;

/// What is known of a table.
pub struct Table {
    descriptor: &'static Descriptor,
    pub columns: Vec<String>,
    /// Columns whose values, together, stand in one row only.
    unique: Vec<Vec<usize>>,
}

/// The record tables, in their order.
///
/// # Errors
/// Those of the database.
pub fn tables(conn: &ReadOnly) -> Result<Vec<Table>> {
    conn.catalogue().tables().iter().map(|descriptor| Table::of(conn, descriptor)).collect()
}

impl Table {
    /// What is known of one.
    ///
    /// # Errors
    /// Those of the database.
    pub fn of(conn: &ReadOnly, descriptor: &'static Descriptor) -> Result<Self> {
        let name = descriptor.table;
        let list = |sql: &str, of: &str| -> Result<Vec<String>> {
            Ok(conn.prepare(sql)?.query_map([of], |row| row.get(0))?.collect::<Result<_, _>>()?)
        };
        let columns = list("SELECT name FROM pragma_table_info(?1) ORDER BY cid", name)?;
        let indexes = list("SELECT name FROM pragma_index_list(?1) WHERE origin = 'u'", name)?;
        let unique = indexes
            .iter()
            .map(|index| {
                let names = list("SELECT name FROM pragma_index_info(?1) ORDER BY seqno", index)?;
                Ok(names.iter().filter_map(|name| columns.iter().position(|column| column == name)).collect())
            })
            .collect::<Result<_>>()?;
        Ok(Self { descriptor, columns, unique })
    }

    /// Its name.
    pub fn name(&self) -> &'static str {
        self.descriptor.table
    }

    /// The place of a column.
    pub fn place(&self, column: &str) -> Option<usize> {
        self.columns.iter().position(|known| known == column)
    }

    /// The column of the reference that people cite records by; none for records that have none of their own.
    pub fn reference(&self) -> Option<usize> {
        if self.is_register() { self.place(self.descriptor.reference) } else { None }
    }

    /// Whether a reference stands in one row only; some are known by more than their reference.
    pub fn one_bears_it(&self) -> bool {
        self.reference().is_some_and(|reference| self.unique.iter().any(|columns| *columns == [reference]))
    }

    fn is_register(&self) -> bool {
        !self.descriptor.title.is_empty()
    }

    /// Whether the program gives out its references.
    pub fn numbered(&self) -> bool {
        self.descriptor.series.is_some()
    }

    /// The record that bears this reference.
    ///
    /// # Errors
    /// Those of the database.
    pub fn bearer(&self, conn: &ReadOnly, place: usize, reference: &str) -> Result<Option<String>> {
        let sql = format!("SELECT id FROM {} WHERE \"{}\" = ?1", self.name(), self.columns[place]);
        Ok(conn.prepare_cached(&sql)?.query_row([reference], |row| row.get(0)).optional()?)
    }

    /// The row of this identity.
    ///
    /// # Errors
    /// Those of the database.
    pub fn row(&self, conn: &ReadOnly, id: &str) -> Result<Option<Vec<Value>>> {
        let sql = format!("SELECT * FROM {} WHERE id = ?1", self.name());
        let read = |row: &rusqlite::Row| (0..self.columns.len()).map(|c| row.get(c)).collect();
        Ok(conn.prepare_cached(&sql)?.query_row([id], read).optional()?)
    }

    /// Another row that has the values of this one where a table bears them once only: its identity, and whether it is
    /// the reference that they share.
    ///
    /// # Errors
    /// Those of the database.
    pub fn rival(&self, conn: &ReadOnly, values: &[Value]) -> Result<Option<(String, bool)>> {
        for columns in &self.unique {
            let terms: Vec<String> =
                columns.iter().enumerate().map(|(n, c)| format!("\"{}\" = ?{}", self.columns[*c], n + 2)).collect();
            let sql = format!("SELECT id FROM {} WHERE id <> ?1 AND {}", self.name(), terms.join(" AND "));
            let params = std::iter::once(&values[0]).chain(columns.iter().map(|c| &values[*c]));
            let found: Option<String> =
                conn.prepare_cached(&sql)?.query_row(params_from_iter(params), |row| row.get(0)).optional()?;
            if let Some(id) = found {
                let shared = self.reference().is_some_and(|reference| *columns == [reference]);
                return Ok(Some((id, shared)));
            }
        }
        Ok(None)
    }

    /// The column whose value, the same on both sides, means that two rows are one thing.
    pub fn same_by(&self) -> Option<&'static str> {
        self.descriptor.same_by.first().copied()
    }

    /// The current row of `conn` that is one thing with a row made apart, though it has another identity.
    ///
    /// # Errors
    /// Those of the database.
    pub fn same_thing(&self, conn: &ReadOnly, values: &[Value]) -> Result<Option<String>> {
        let Some((column, place)) = self.same_by().and_then(|column| Some((column, self.place(column)?))) else {
            return Ok(None);
        };
        let sql =
            format!("SELECT id FROM {} WHERE \"{column}\" = ?1 AND id <> ?2 AND archived_at IS NULL", self.name());
        Ok(conn.prepare_cached(&sql)?.query_row([&values[place], &values[0]], |row| row.get(0)).optional()?)
    }

    /// Whether a column says where a record came from, which no person writes.
    pub fn is_technical(&self, place: usize) -> bool {
        self.descriptor.provenance.contains(&self.columns[place].as_str())
    }

    /// Every value of the column `place` that begins with `start`.
    ///
    /// # Errors
    /// Those of the database.
    pub fn beginning_with(&self, conn: &ReadOnly, place: usize, start: &str) -> Result<Vec<String>> {
        let column = &self.columns[place];
        let sql = format!("SELECT \"{column}\" FROM {} WHERE substr(\"{column}\", 1, ?1) = ?2", self.name());
        let length = i64::try_from(start.chars().count()).unwrap_or_default();
        let mut statement = conn.prepare_cached(&sql)?;
        Ok(statement.query_map((length, start), |row| row.get(0))?.collect::<Result<_, _>>()?)
    }
}

/// Identities that stand for others: a row that both sides made.
#[derive(Default)]
pub struct Renamed(HashMap<String, String>);

impl Renamed {
    pub fn note(&mut self, from: String, to: String) {
        self.0.insert(from, to);
    }

    pub fn of<'a>(&'a self, id: &'a str) -> &'a str {
        self.0.get(id).map_or(id, String::as_str)
    }

    pub fn apply(&self, value: &Value) -> Value {
        match value {
            Value::Text(text) => self.0.get(text).map_or_else(|| value.clone(), |to| Value::Text(to.clone())),
            other => other.clone(),
        }
    }
}
