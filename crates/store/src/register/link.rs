//! Links between records of any two registers, readable from both ends.

use language::Language;
use serde::Serialize;
use ts_rs::TS;

use crate::dossier::Dossier;
use crate::error::{Error, Result};
use crate::file::read_only::ReadOnly;
use crate::journal::{Change, Intent, Saved};
use crate::record::{self, Kind, citation, shown};

crate::record! {
    /// A link from one record to another.
    pub struct Link in "link" {
        /// Register of the one end.
        from_register: String => Text,
        /// Identity of the one end.
        from_id: String => Text,
        /// Register of the other end.
        to_register: String => Text,
        /// Identity of the other end.
        to_id: String => Text,
    } OWNERS [from_id, to_id] MACHINE [from_register, from_id, to_register, to_id]
}

/// The other end of a link, as a record's panel shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct LinkEnd {
    /// Identity of the link; none when a field of the other record cites this one.
    pub link_id: Option<String>,
    /// Register of the other end.
    pub register: String,
    /// Identity of the other end.
    pub id: String,
    /// What people cite.
    pub reference: String,
    /// What it is about.
    pub title: String,
}

/// Everything linked with the record `id` of `register`: links in both directions, then the records whose fields cite
/// it, at most 200 of each register.
///
/// # Errors
/// Those of the database.
pub fn links(conn: &ReadOnly, register: &str, id: &str, language: Language) -> Result<Vec<LinkEnd>> {
    let mut ends = Vec::new();
    for link in record::find::<Link>(conn, "?1 IN (t.from_id, t.to_id) AND t.archived_at IS NULL ORDER BY t.id", [id])?
    {
        let (other, other_id) =
            if link.from_id == id { (link.to_register, link.to_id) } else { (link.from_register, link.from_id) };
        if let Some(s) = shown(conn, &other, &other_id, language)? {
            let link_id = Some(link.id);
            ends.push(LinkEnd { link_id, register: other, id: s.id, reference: s.reference, title: s.title });
        }
    }
    for citing in conn.catalogue().registers() {
        let cites = |kind| matches!(kind, Kind::Reference(of) if of == register);
        for field in citing.fields.iter().filter(|f| cites(f.kind)) {
            ends.extend(citations(conn, citing.table, field.name, id, language)?);
        }
    }
    Ok(ends)
}

fn citations(conn: &ReadOnly, table: &str, field: &str, id: &str, language: Language) -> Result<Vec<LinkEnd>> {
    let Some((reference, title)) = citation(conn, table, "t", language) else { return Ok(Vec::new()) };
    let sql = format!(
        "SELECT t.id, {reference}, {title} FROM {table} t
         WHERE t.\"{field}\" = ?1 AND t.archived_at IS NULL ORDER BY 2 LIMIT 200"
    );
    let mut statement = conn.prepare_cached(&sql)?;
    let rows = statement.query_map([id], |row| {
        Ok(LinkEnd {
            link_id: None,
            register: table.into(),
            id: row.get(0)?,
            reference: row.get(1)?,
            title: row.get(2)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Links two records; linking them twice changes nothing.
///
/// # Errors
/// [`Error::NoRecord`] when an end does not exist.
pub fn link(dossier: &mut Dossier, from: (&str, &str), to: (&str, &str)) -> Result<Saved<()>> {
    let cite = |(register, id): (&str, &str)| -> Result<String> {
        let shown = shown(dossier.connection(), register, id, Language::French)?;
        shown.map(|s| s.reference).ok_or_else(|| Error::NoRecord(id.into()))
    };
    let intent = Intent::Link { register: from.0.into(), reference: cite(from)?, to: cite(to)? };
    dossier.transact(intent, |change| tie(change, from, to).map(drop))
}

/// Links two records inside a change; whether they were not linked before.
///
/// # Errors
/// Those of the database.
pub(super) fn tie(change: &Change, from: (&str, &str), to: (&str, &str)) -> Result<bool> {
    let linked = "(t.from_id, t.to_id) IN (VALUES (?1, ?2), (?2, ?1))";
    if !record::find::<Link>(change.read(), linked, [from.1, to.1])?.is_empty() {
        return Ok(false);
    }
    change.insert(&Link {
        id: change.new_id(),
        from_register: from.0.into(),
        from_id: from.1.into(),
        to_register: to.0.into(),
        to_id: to.1.into(),
        ..Link::default()
    })?;
    Ok(true)
}

/// Removes a link.
///
/// # Errors
/// [`Error::NoRecord`] when there is none.
pub fn unlink(dossier: &mut Dossier, link_id: &str) -> Result<Saved<()>> {
    let conn = dossier.connection();
    let link = record::get::<Link>(conn, link_id)?;
    let cite = |register: &str, id: &str| -> Result<String> {
        Ok(shown(conn, register, id, Language::French)?.map(|s| s.reference).unwrap_or_default())
    };
    let intent = Intent::Unlink {
        reference: cite(&link.from_register, &link.from_id)?,
        to: cite(&link.to_register, &link.to_id)?,
        register: link.from_register,
    };
    dossier.transact(intent, |change| change.delete::<Link>(link_id))
}
