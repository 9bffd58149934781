//! Who is certified, for what, until when.

use dossier::organisation::Organisation;
use dossier::record;
use dossier::requirement::Standard;

use super::Source;
use crate::block::{Block, Cell, Span};
use crate::layout::typography::typeset;

/// The facts of the certificate.
///
/// # Errors
/// Those of the database.
pub fn blocks(source: &Source, organisation: &Organisation) -> dossier::Result<Vec<Block>> {
    let standard: Standard = record::get(source.conn, &organisation.standard_id)?;
    let day = |d: Option<chrono::NaiveDate>| d.map(|d| source.language.long_day(d)).unwrap_or_default();
    let audit = [organisation.next_audit_starts_on, organisation.next_audit_ends_on].map(day);
    let audit = audit.iter().filter(|d| !d.is_empty()).cloned().collect::<Vec<_>>().join(" – ");
    let facts = [
        ("organisation-name", organisation.name.clone()),
        ("organisation-department", organisation.department.clone()),
        ("organisation-standard_id", format!("{}:{}", standard.name, standard.edition)),
        ("organisation-threshold_cents", source.language.amount(organisation.threshold_cents)),
        ("organisation-certification_body", organisation.certification_body.clone()),
        ("organisation-certificate_number", organisation.certificate_number.clone()),
        ("organisation-certificate_decided_on", day(organisation.certificate_decided_on)),
        ("organisation-certificate_expires_on", day(organisation.certificate_expires_on)),
        ("organisation-next_audit", organisation.next_audit.clone()),
        ("pack-next-audit-days", audit),
    ];
    let facts = facts
        .into_iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(key, value)| (source.text(key), Cell::text(typeset(source.language, &value))))
        .collect();
    Ok(vec![
        Block::Heading { level: 1, text: source.text("pack-section-scope"), mark: None },
        Block::Paragraph(vec![Span::plain(typeset(source.language, &organisation.scope))]),
        Block::Space(8.0),
        Block::Facts(facts),
    ])
}
