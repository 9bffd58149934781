//! One page of a register's table: sorted, filtered and cut by SQL.

use std::collections::BTreeMap;

use chrono::{DateTime, SecondsFormat, Utc};
use language::Language;
use rusqlite::types::{Value as Sql, ValueRef};
use rusqlite::{OptionalExtension, params_from_iter};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use ts_rs::TS;

use super::{Descriptor, Field, Kind, Orders, Shown, citation, custom, search};
use crate::error::{Error, Result};
use crate::file::read_only::ReadOnly;
use crate::progress::{NoProgress, Progress, Stage};

/// What a table asks for.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
#[ts(export)]
pub struct Query {
    /// Columns to sort by, the most important first; by reference where empty.
    pub sort: Vec<Sort>,
    /// Conditions that all hold.
    pub filters: Vec<Filter>,
    /// Words that each begin a word of some text of the record, accents and case ignored, as in search.
    pub words: String,
    /// Archived records instead of current ones.
    pub archived: bool,
    /// Rows to pass over.
    pub offset: u32,
    /// Rows wanted at most.
    pub limit: u32,
    /// Language of the cited titles.
    pub language: Language,
}

/// One sort column.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Sort {
    /// Name of the field.
    pub field: String,
    /// Largest first.
    pub descending: bool,
}

/// One condition on one field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Filter {
    /// Name of the field; `id` for records that were chosen one by one, by their identities.
    pub field: String,
    /// What must hold.
    pub condition: Condition,
    /// What it is compared with: one or several identities, words, days (ISO 8601) or numbers.
    pub values: Vec<String>,
}

/// What a filter compares.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum Condition {
    /// Equal to one of the values.
    Any,
    /// Text that contains the value, accents and case ignored.
    Contains,
    /// On or after the value.
    From,
    /// On or before the value.
    To,
    /// Nothing entered.
    Empty,
    /// Something entered.
    Filled,
}

/// A record with what its references cite.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct Row {
    /// The record, with its computed columns.
    #[ts(type = "Record<string, unknown>")]
    pub record: Value,
    /// What each filled reference cites, by field.
    pub shown: BTreeMap<String, Shown>,
}

/// Rows of a table, and how many there are in all.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct Page {
    /// The rows asked for.
    pub rows: Vec<Row>,
    /// All rows that match, on any page.
    pub total: u32,
}

/// A field with the SQL that reads it from the record `t`.
struct Column {
    field: Field,
    sql: String,
}

fn columns(conn: &ReadOnly, register: &Descriptor) -> Result<Vec<Column>> {
    let stored = register.fields.iter().map(|f| Column { field: *f, sql: format!("t.\"{}\"", f.name) });
    let derived = register.derived.iter().map(|d| Column { field: d.field, sql: d.sql.into() });
    let own = custom::fields(conn, register.table)?;
    let own = own.into_iter().map(|field| Column { field, sql: custom::sql(&field) });
    Ok(stored.chain(derived).chain(own).collect())
}

fn column<'a>(columns: &'a [Column], name: &str) -> Result<&'a Column> {
    columns.iter().find(|c| c.field.name == name).ok_or_else(|| Error::Unknown(name.into()))
}

/// Reads one page of the table of `register`; with a limit of 0, only how many rows there are.
///
/// # Errors
/// [`Error::Unknown`] for a register or field that does not exist, and those of the database.
pub fn page(conn: &ReadOnly, orders: &mut Orders, register: &str, query: &Query) -> Result<Page> {
    if query.limit == 0 {
        return Ok(Page { rows: Vec::new(), total: count(conn, register, query)? });
    }
    let order = orders.of(conn, register, query)?;
    let asked = order.iter().skip(query.offset as usize).take(query.limit as usize);
    let rows = read_all(conn, register, asked.copied(), query.language, &NoProgress)?;
    Ok(Page { rows, total: u32::try_from(order.len()).unwrap_or(u32::MAX) })
}

/// Reads every row that `query` selects, whatever page it asks for.
///
/// # Errors
/// As [`page`], and [`Error::Cancelled`].
pub fn rows(conn: &ReadOnly, register: &str, query: &Query, progress: &dyn Progress) -> Result<Vec<Row>> {
    let order = select(conn, register, query)?;
    progress.stage(Stage::Records, order.len());
    read_all(conn, register, order.into_iter(), query.language, progress)
}

/// Hands over the rows of these numbers, which [`select`] found, one at a time: a register of any length takes no room.
///
/// # Errors
/// As [`rows`], and what `one` fails with.
pub fn each(
    conn: &ReadOnly,
    register: &str,
    order: &[i64],
    language: Language,
    progress: &dyn Progress,
    mut one: impl FnMut(Row) -> Result<()>,
) -> Result<()> {
    let reading = Reading::of(conn, conn.catalogue().register(register)?, language)?;
    let mut statement = conn.prepare_cached(&reading.sql("t.rowid = ?1"))?;
    order.iter().try_for_each(|number| {
        progress.tick()?;
        one(statement.query_row([number], |row| reading.row(row))?)
    })
}

/// The identities of the records that `query` selects, in its order, whatever page it asks for.
///
/// # Errors
/// As [`page`].
pub fn identities(conn: &ReadOnly, register: &str, query: &Query) -> Result<Vec<String>> {
    let mut statement = conn
        .prepare_cached(&format!("SELECT id FROM {} WHERE rowid = ?1", conn.catalogue().register(register)?.table))?;
    let order = select(conn, register, query)?;
    order.into_iter().map(|number| Ok(statement.query_row([number], |row| row.get(0))?)).collect()
}

fn count(conn: &ReadOnly, register: &str, query: &Query) -> Result<u32> {
    let register = conn.catalogue().register(register)?;
    let (condition, params) = condition(register, &columns(conn, register)?, query)?;
    let sql = format!("SELECT count(*) FROM {} t WHERE {condition}", register.table);
    Ok(conn.prepare_cached(&sql)?.query_row(params_from_iter(&params), |row| row.get(0))?)
}

/// The row numbers that `query` selects, in its order.
///
/// # Errors
/// As [`page`].
pub fn select(conn: &ReadOnly, register: &str, query: &Query) -> Result<Vec<i64>> {
    let register = conn.catalogue().register(register)?;
    let columns = columns(conn, register)?;
    let (condition, params) = condition(register, &columns, query)?;
    let order = order(conn, register, &columns, query)?;
    let sql = format!("SELECT t.rowid FROM {} t WHERE {condition} ORDER BY {order}", register.table);
    let mut statement = conn.prepare_cached(&sql)?;
    Ok(statement.query_map(params_from_iter(&params), |row| row.get(0))?.collect::<Result<_, _>>()?)
}

fn read_all(
    conn: &ReadOnly,
    register: &str,
    order: impl Iterator<Item = i64>,
    language: Language,
    progress: &dyn Progress,
) -> Result<Vec<Row>> {
    let order: Vec<i64> = order.collect();
    let mut rows = Vec::with_capacity(order.len());
    each(conn, register, &order, language, progress, |row| {
        rows.push(row);
        Ok(())
    })?;
    Ok(rows)
}

/// Reads one record as a table shows it.
///
/// # Errors
/// [`Error::NoRecord`], and those of the database.
pub fn row(conn: &ReadOnly, register: &str, id: &str, language: Language) -> Result<Row> {
    let reading = Reading::of(conn, conn.catalogue().register(register)?, language)?;
    let mut statement = conn.prepare_cached(&reading.sql("t.id = ?1"))?;
    statement.query_row([id], |row| reading.row(row)).optional()?.ok_or_else(|| Error::NoRecord(id.into()))
}

/// How rows of a register are read: every field, and what each reference cites, in one statement.
struct Reading {
    table: &'static str,
    columns: Vec<Column>,
    /// The columns that cite another record: their place, the table cited, its reference and its title.
    cited: Vec<(usize, &'static str, String, String)>,
}

impl Reading {
    fn of(conn: &ReadOnly, register: &Descriptor, language: Language) -> Result<Self> {
        let own = |name, kind| Column { field: Field::new(name, kind), sql: format!("t.\"{name}\"") };
        let mut columns = columns(conn, register)?;
        columns.insert(0, own("id", Kind::Code));
        columns.push(own("archived_at", Kind::Instant));
        let mut cited = Vec::new();
        for (place, column) in columns.iter().enumerate() {
            if let Kind::Reference(target) = column.field.kind
                && let Some((reference, title)) = citation(conn, target, &format!("c{place}"), language)
            {
                cited.push((place, target, reference, title));
            }
        }
        Ok(Self { table: register.table, columns, cited })
    }

    /// The statement that reads the rows for which `condition` holds.
    fn sql(&self, condition: &str) -> String {
        let mut list: Vec<&str> = self.columns.iter().map(|column| column.sql.as_str()).collect();
        let mut joins = String::new();
        for (place, target, reference, title) in &self.cited {
            list.extend([reference.as_str(), title.as_str()]);
            joins.push_str(&format!(" LEFT JOIN {target} c{place} ON c{place}.id = {}", self.columns[*place].sql));
        }
        format!("SELECT {} FROM {} t{joins} WHERE {condition}", list.join(", "), self.table)
    }

    fn row(&self, row: &rusqlite::Row) -> rusqlite::Result<Row> {
        let mut fields = Map::new();
        for (place, column) in self.columns.iter().enumerate() {
            let value = match row.get_ref(place)? {
                // As records write them, whatever the way the database does.
                ValueRef::Text(_) if column.field.kind == Kind::Instant => {
                    let at: DateTime<Utc> = row.get(place)?;
                    Value::from(at.to_rfc3339_opts(SecondsFormat::AutoSi, true))
                }
                ValueRef::Integer(number) if column.field.kind == Kind::Flag => Value::from(number != 0),
                ValueRef::Integer(number) => Value::from(number),
                text @ ValueRef::Text(_) => Value::from(text.as_str()?),
                _ => Value::Null,
            };
            fields.insert(column.field.name.to_owned(), value);
        }
        let mut shown = BTreeMap::new();
        for (index, (place, ..)) in self.cited.iter().enumerate() {
            let at = self.columns.len() + 2 * index;
            let name = self.columns[*place].field.name;
            if let (Some(Value::String(id)), Some(reference)) = (fields.get(name), row.get(at)?) {
                let citation = Shown { id: id.clone(), reference, title: row.get(at + 1)? };
                shown.insert(name.to_owned(), citation);
            }
        }
        Ok(Row { record: Value::Object(fields), shown })
    }
}

fn order(conn: &ReadOnly, register: &Descriptor, columns: &[Column], query: &Query) -> Result<String> {
    let mut terms = Vec::new();
    for sort in &query.sort {
        let column = column(columns, &sort.field)?;
        let direction = if sort.descending { "DESC" } else { "ASC" };
        // What is not filled in stands last whichever way one sorts, as in a spreadsheet.
        terms.push(format!("{} {direction} NULLS LAST", sort_key(conn, column, query.language)));
    }
    if query.sort.is_empty() {
        let position = register.has("position");
        terms.push(if position { "t.position".into() } else { format!("t.\"{}\"", register.reference) });
    }
    // Ties in the order they were entered, in the direction of the sort, as an index holds them: reading their
    // references would take longer than the sort itself.
    let backwards = query.sort.last().is_some_and(|s| s.descending);
    terms.push(format!("t.rowid {}", if backwards { "DESC" } else { "ASC" }));
    Ok(terms.join(", "))
}

fn sort_key(conn: &ReadOnly, column: &Column, language: Language) -> String {
    let sql = &column.sql;
    match column.field.kind {
        // As far as anybody compares; longer keys take longer to sort.
        Kind::Text | Kind::Person | Kind::LongText => format!("nullif(fold(substr({sql}, 1, 80)), '')"),
        Kind::Choice(words) => {
            let ranks: String = words.iter().enumerate().map(|(i, w)| format!(" WHEN '{w}' THEN {i}")).collect();
            format!("CASE {sql}{ranks} END")
        }
        Kind::Reference(target) => {
            let position = conn.catalogue().register(target).is_ok_and(|r| r.has("position"));
            let key = citation(conn, target, "r", language).map_or_else(|| "r.id".into(), |(reference, _)| reference);
            let key = if position { "r.position".into() } else { key };
            format!("(SELECT {key} FROM {target} r WHERE r.id = {sql})")
        }
        _ => sql.clone(),
    }
}

/// The SQL condition of a query, and its parameters.
fn condition(register: &Descriptor, columns: &[Column], query: &Query) -> Result<(String, Vec<Sql>)> {
    let mut terms = vec![format!("t.archived_at IS {}NULL", if query.archived { "NOT " } else { "" })];
    let mut params = Vec::new();
    for filter in &query.filters {
        if filter.field == "id" {
            // As many as a person chose: more than a statement takes parameters.
            params.push(Sql::Text(serde_json::to_string(&filter.values)?));
            terms.push(format!("t.id IN (SELECT value FROM json_each(?{}))", params.len()));
        } else {
            terms.push(filter_sql(column(columns, &filter.field)?, filter, &mut params));
        }
    }
    if let Some(words) = search::matching(register.table, &query.words) {
        params.push(Sql::Text(words));
        terms.push(format!("t.id IN ({})", search::MATCHES.replace("?1", &format!("?{}", params.len()))));
    }
    Ok((terms.join(" AND "), params))
}

fn filter_sql(column: &Column, filter: &Filter, params: &mut Vec<Sql>) -> String {
    let number = matches!(column.field.kind, Kind::Number | Kind::Cents | Kind::Flag);
    let mut slot = |text: &str| {
        let yes = column.field.kind == Kind::Flag && text == "true";
        let no = column.field.kind == Kind::Flag && text == "false";
        params.push(match text.parse::<i64>() {
            _ if yes || no => Sql::Integer(i64::from(yes)),
            Ok(value) if number => Sql::Integer(value),
            _ => Sql::Text(text.to_owned()),
        });
        format!("?{}", params.len())
    };
    let sql = &column.sql;
    let first = filter.values.first().map_or("", String::as_str);
    match filter.condition {
        Condition::Any if filter.values.is_empty() => "TRUE".into(),
        Condition::Any => {
            let slots: Vec<_> = filter.values.iter().map(|v| slot(v)).collect();
            format!("{sql} IN ({})", slots.join(", "))
        }
        Condition::Contains => {
            let slot = slot(&language::text::fold(first));
            format!("instr(fold({sql}), {slot})")
        }
        Condition::From => format!("{sql} >= {}", slot(first)),
        Condition::To => format!("{sql} <= {}", slot(first)),
        Condition::Empty => format!("coalesce({sql}, '') = ''"),
        Condition::Filled => format!("coalesce({sql}, '') <> ''"),
    }
}

/// How many current records each value of `field` has, for the chips above a table.
///
/// # Errors
/// [`Error::Unknown`] for a register or field that does not exist, and those of the database.
pub fn tally(conn: &ReadOnly, register: &str, field: &str) -> Result<BTreeMap<String, u32>> {
    let register = conn.catalogue().register(register)?;
    let columns = columns(conn, register)?;
    let sql = &column(&columns, field)?.sql;
    let table = register.table;
    let query = format!("SELECT {sql}, count(*) FROM {table} t WHERE t.archived_at IS NULL GROUP BY 1");
    let mut statement = conn.prepare_cached(&query)?;
    let rows =
        statement.query_map([], |row| Ok((row.get::<_, Option<String>>(0)?.unwrap_or_default(), row.get(1)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}
