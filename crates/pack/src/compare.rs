//! A pack beside its dossier: what it shows is what the journal said then, and what has changed since.

use std::collections::BTreeSet;

use domain::catalogue;
use domain::organisation::{ORGANISATION_ID, organisation};
use language::Language;
use serde::Serialize;
use serde_json::{Map, Value};
use sha2::{Digest, Sha256};
use store::journal::{as_of, seal, since, touched_since};
use store::progress::Progress;
use store::record::{self, Kind};
use store::{Error, ReadOnly, Result};

use crate::manifest::{Evidence, Manifest, evidence};
use crate::options::Edition;
use crate::pdf;

/// One thing that is not as it was when a pack was made; the locale files hold `verify-<code>`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Change {
    /// `pack-altered`, `pack-state`, `pack-later`, `pack-evidence`, `pack-evidence-unsaid`, `pack-evidence-left-out`,
    /// `pack-record-changed`, `pack-record-unsaid`, or what
    /// verification found in the dossier itself.
    pub code: String,
    /// The table of the record that is meant; empty where none is.
    pub table: String,
    /// How many entries came since, which record, which evidence.
    pub subject: String,
    /// Who changed the record last since, where it was changed.
    pub author: String,
    /// When, RFC 3339 UTC; empty where it was not changed.
    pub at: String,
}

impl Change {
    /// A change of this code.
    #[must_use]
    pub fn new(code: &str, subject: impl Into<String>) -> Self {
        Self { code: code.into(), subject: subject.into(), ..Self::default() }
    }
}

/// What has changed in the dossier since the pack in `file` was made, and what the pack shows that its journal never said.
/// Records are compared one by one with the dossier of that moment, made again from the journal. Evidence counts as changed
/// when its bytes are no longer attached to the same record.
///
/// # Errors
/// [`Error::Cancelled`], those of the database.
pub fn compare(file: &[u8], manifest: &Manifest, conn: &ReadOnly, progress: &dyn Progress) -> Result<Vec<Change>> {
    let Some(later) = since(conn, &manifest.state)? else {
        return Ok(vec![Change::new("pack-state", &manifest.state)]);
    };
    let of_dossier =
        |found: store::journal::Discrepancy| Change { table: found.table, ..Change::new(&found.code, found.subject) };
    let mut changes: Vec<Change> = seal::altered(conn, progress)?.into_iter().map(of_dossier).collect();
    if later > 0 {
        changes.push(Change::new("pack-later", later.to_string()));
    }
    let then = as_of(conn, manifest.entries, progress)?;
    let compared =
        Compared { then: &then.conn, now: conn, since: manifest.entries, texts: manifest.edition != Edition::Redacted };
    if let Value::Object(shown) = &manifest.organisation {
        compared.organisation(shown, &mut changes)?;
    }
    for (name, bytes) in pdf::attached_files(file) {
        let Some(Value::Object(data)) = serde_json::from_slice(&bytes).ok().filter(|_| name.ends_with(".json")) else {
            continue;
        };
        let (Some(table), Some(records)) = (data.get("register"), data.get("records")) else { continue };
        let (Some(table), Some(records)) = (table.as_str(), records.as_array()) else { continue };
        for record in records.iter().filter_map(Value::as_object) {
            compared.record(table, record, &mut changes)?;
            progress.tick()?;
        }
    }
    compared.evidence(file, manifest, &mut changes)?;
    Ok(changes)
}

/// The dossier of the pack's moment and today's.
struct Compared<'a> {
    then: &'a ReadOnly,
    now: &'a ReadOnly,
    /// The last entry that the pack comes from.
    since: i64,
    /// Whether texts can be compared: those of a redacted pack cannot.
    texts: bool,
}

impl Compared<'_> {
    /// The evidence that the pack lists, that it leaves out, and whose original it does not hold.
    fn evidence(&self, file: &[u8], manifest: &Manifest, changes: &mut Vec<Change>) -> Result<()> {
        // In a redacted pack names of files and references may be hidden: hashes are not.
        let same = |a: &Evidence, b: &Evidence| a.sha256 == b.sha256 && (!self.texts || a.record == b.record);
        let has = |all: &[Evidence], one: &Evidence| all.iter().any(|known| same(known, one));
        let [then, now] = [self.then, self.now].map(|conn| evidence(conn, manifest.language));
        let (then, now) = (then?, now?);
        let attached: BTreeSet<String> =
            pdf::attached_files(file).into_iter().map(|(_, bytes)| hex::encode(Sha256::digest(bytes))).collect();
        let unsaid = |e: &&Evidence| !has(&then, e) || e.annex.is_some() && !attached.contains(&e.sha256);
        let left_out = then.iter().filter(|e| !has(&manifest.evidence, e));
        let gone = manifest.evidence.iter().filter(|e| !unsaid(e) && !has(&now, e));
        let change = |code: &str, e: &Evidence| Change::new(code, format!("{} ({})", e.name, e.record));
        changes.extend(manifest.evidence.iter().filter(unsaid).map(|e| change("pack-evidence-unsaid", e)));
        changes.extend(left_out.map(|e| change("pack-evidence-left-out", e)));
        changes.extend(gone.map(|e| change("pack-evidence", e)));
        Ok(())
    }

    fn record(&self, table: &str, shown: &Map<String, Value>, changes: &mut Vec<Change>) -> Result<()> {
        let Some(id) = shown.get("id").and_then(Value::as_str) else { return Ok(()) };
        let stored = |conn: &ReadOnly| match record::row(conn, table, id, Language::French) {
            Ok(row) => Ok(Some(row.record)),
            Err(Error::NoRecord(_)) => Ok(None),
            Err(other) => Err(other),
        };
        let Some(fields) = catalogue::fields_of(table) else { return Ok(()) };
        let kept = |kind: Kind| self.texts || !matches!(kind, Kind::Code | Kind::Text | Kind::Person | Kind::LongText);
        let compared: Vec<&str> = fields.iter().filter(|field| kept(field.kind)).map(|field| field.name).collect();
        let reference = catalogue::reference_of(table).and_then(|field| shown.get(field)).and_then(Value::as_str);
        self.reported(
            table,
            id,
            reference.unwrap_or(id),
            shown,
            &compared,
            [stored(self.then)?, stored(self.now)?],
            changes,
        )
    }

    fn organisation(&self, shown: &Map<String, Value>, changes: &mut Vec<Change>) -> Result<()> {
        let stored = |conn| Ok::<_, Error>(Some(serde_json::to_value(organisation(conn)?)?));
        let both = [stored(self.then)?, stored(self.now)?];
        let days_and_numbers = |name: &&str| self.texts || !shown.get(*name).is_some_and(Value::is_string);
        let compared: Vec<&str> = shown.keys().map(String::as_str).filter(days_and_numbers).collect();
        let name = shown.get("name").and_then(Value::as_str).unwrap_or_default();
        self.reported("organisation", ORGANISATION_ID, name, shown, &compared, both, changes)
    }

    #[allow(clippy::too_many_arguments)]
    fn reported(
        &self,
        table: &str,
        id: &str,
        reference: &str,
        shown: &Map<String, Value>,
        compared: &[&str],
        [then, now]: [Option<Value>; 2],
        changes: &mut Vec<Change>,
    ) -> Result<()> {
        // A field that this program does not have, or that program did not have, says nothing.
        let same = |stored: &Option<Value>| {
            let one = |stored: &Value| {
                compared.iter().all(|field| match (stored.get(field), shown.get(*field)) {
                    (Some(stored), Some(shown)) => stored == shown,
                    _ => true,
                })
            };
            stored.as_ref().is_some_and(one)
        };
        let change = |code: &str| Change { table: table.into(), ..Change::new(code, reference) };
        if !same(&then) {
            changes.push(change("pack-record-unsaid"));
        } else if !same(&now) {
            // Where no entry changed it, it was altered behind the journal: the dossier itself has been told of.
            if let Some(entry) = touched_since(self.now, id, self.since)? {
                let (author, at) = (entry.author, entry.at.to_rfc3339());
                changes.push(Change { author, at, ..change("pack-record-changed") });
            }
        }
        Ok(())
    }
}
