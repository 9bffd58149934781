//! Who is certified, for what, until when.

use domain::organisation::Organisation;
use domain::requirement::{Clause, Standard, clauses};
use language::{Language, key};
use store::record;

use super::Source;
use crate::block::{Block, Cell, Column, Span, Table};
use crate::chart::{Chart, Event};
use crate::layout::typography::typeset;

/// The facts of the certificate.
///
/// # Errors
/// Those of the database.
pub fn blocks(source: &Source, organisation: &Organisation) -> store::Result<Vec<Block>> {
    let standard: Standard = record::get(source.conn, &organisation.standard_id)?;
    let day = |d: Option<chrono::NaiveDate>| d.map(|d| source.language.long_day(d)).unwrap_or_default();
    let facts = [
        (key!("organisation-name"), organisation.name.clone()),
        (key!("organisation-department"), organisation.department.clone()),
        (key!("organisation-standard_id"), format!("{}:{}", standard.name, standard.edition)),
        (key!("organisation-threshold_cents"), source.language.amount(organisation.threshold_cents)),
        (key!("organisation-certification_body"), organisation.certification_body.clone()),
        (key!("organisation-certificate_number"), organisation.certificate_number.clone()),
        (key!("organisation-certificate_decided_on"), day(organisation.certificate_decided_on)),
        (key!("organisation-certificate_expires_on"), day(organisation.certificate_expires_on)),
        (key!("organisation-next_audit"), organisation.next_audit.clone()),
        (key!("pack-next-audit-days"), audit_days(source, organisation)),
    ];
    let facts = facts
        .into_iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(key, value)| (source.text(key), Cell::text(typeset(source.language, &value))))
        .collect();
    let mut blocks = vec![
        Block::heading(1, source.text(key!("pack-section-scope"))),
        Block::Paragraph(vec![Span::plain(typeset(source.language, &organisation.scope))]),
        Block::Space(8.0),
        Block::Facts(facts),
    ];
    if !organisation.climate.is_empty() {
        blocks.push(Block::heading(2, source.text(key!("organisation-climate"))));
        blocks.push(Block::Paragraph(vec![Span::plain(typeset(source.language, &organisation.climate))]));
    }
    blocks.extend(excluded(source, organisation)?);
    if let Some(cycle) = cycle(source, organisation) {
        blocks.push(Block::heading(2, source.text(key!("pack-cycle"))));
        blocks.push(cycle);
    }
    Ok(blocks)
}

/// The requirements that do not apply, each with its reason: they belong to the documented scope (4.3).
fn excluded(source: &Source, organisation: &Organisation) -> store::Result<Vec<Block>> {
    let clauses: Vec<Clause> =
        clauses(source.conn, &organisation.standard_id)?.into_iter().filter(|c| c.state == "not-applicable").collect();
    if clauses.is_empty() {
        return Ok(Vec::new());
    }
    let row = |clause: &Clause| {
        let title = if source.language == Language::French { &clause.title_fr } else { &clause.title_en };
        let cells = [format!("{} {title}", clause.number), clause.justification.clone()];
        cells.map(|text| Cell::text(typeset(source.language, &text))).to_vec()
    };
    let columns = vec![
        Column::new(source.text(key!("clause-number")), 2.0).naming_rows(),
        Column::new(source.text(key!("clause-justification")), 3.0),
    ];
    let table = Table::plain(columns, clauses.iter().map(row).collect());
    Ok(vec![Block::heading(2, source.text(key!("pack-excluded"))), Block::Table(table)])
}

/// The days of the next audit: one, or from the first to the last.
pub fn audit_days(source: &Source, organisation: &Organisation) -> String {
    let days = [organisation.next_audit_starts_on, organisation.next_audit_ends_on];
    let mut days: Vec<String> = days.iter().flatten().map(|d| source.language.long_day(*d)).collect();
    days.dedup();
    days.join(" – ")
}

/// The certificate's life on a line, with the next audit and the day of the pack.
fn cycle(source: &Source, organisation: &Organisation) -> Option<Block> {
    let (from, to) = (organisation.certificate_decided_on?, organisation.certificate_expires_on?);
    let mut days = vec![
        (from, source.text(key!("organisation-certificate_decided_on")), false),
        (source.date, source.text(key!("pack-date")), true),
        (to, source.text(key!("organisation-certificate_expires_on")), false),
    ];
    let name = if organisation.next_audit.is_empty() {
        source.text(key!("organisation-next_audit"))
    } else {
        organisation.next_audit.clone()
    };
    days.extend(organisation.next_audit_starts_on.map(|day| (day, name, false)));
    days.sort_by_key(|(day, ..)| *day);
    let (first, last) = (days.first()?.0, days.last()?.0);
    let events: Vec<Event> = days
        .into_iter()
        .map(|(day, name, now)| Event {
            day,
            date: source.language.day(day),
            name: typeset(source.language, &name),
            now,
        })
        .collect();
    let parts: Vec<String> = events.iter().map(|e| format!("{} {}", e.name, e.date)).collect();
    let says = source.language.text_with(key!("pack-chart-cycle"), &[("list", &parts.join(", "))]);
    Some(Block::Chart { chart: Chart::Timeline { from: first, to: last, events }, says })
}
