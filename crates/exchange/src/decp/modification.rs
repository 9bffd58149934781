//! The modifications of a record, in the order in which they were signed.

use domain::contract::{Contract, Modification, named_basis};
use serde_json::Value;

use super::normal::Reading;
use super::words::{items, plain_number};

/// A total below this part of what it replaces is no total: somebody wrote what the modification adds.
const FAR_BELOW: i64 = 5;

/// A modification as it is written: values are totals, or none.
struct Written {
    modification: Modification,
    total: Option<i64>,
    lasts: Option<i64>,
}

impl Reading<'_> {
    /// What each modification changes, worked out from the one before it by day, then by number.
    pub(super) fn modifications(&mut self, contract: &Contract, concession: bool) -> Vec<Modification> {
        let list = items(self.fields.get("modifications"), "modification");
        let mut all = Vec::new();
        for (index, fields) in list.into_iter().enumerate() {
            let Value::Object(fields) = fields else { continue };
            let mut inner = Reading::of(fields, self.asked);
            all.push(inner.modification(index + 1, concession));
            for mut remark in inner.remarks {
                remark.field = format!("modifications.{}", remark.field);
                self.remarks.push(remark);
            }
        }
        let number = |written: &Written| written.modification.number.parse::<i64>().unwrap_or(i64::MAX);
        all.sort_by_key(|written| {
            (written.modification.signed_on.is_none(), written.modification.signed_on, number(written))
        });
        let (mut amount, mut months) = (contract.awarded_cents, contract.duration_months);
        let mut made = Vec::new();
        for Written { mut modification, total, lasts } in all {
            modification.delta_cents = match total.zip(amount) {
                Some((now, before)) if now < 0 || now.saturating_mul(FAR_BELOW) < before => {
                    #[allow(clippy::cast_precision_loss)] // shown, not counted with
                    let written = plain_number(now as f64 / 100.0);
                    let field = format!("modifications.{}", if concession { "valeurGlobale" } else { "montant" });
                    self.say(&field, "modification-delta", written.clone(), &written);
                    amount = Some(before.saturating_add(now));
                    Some(now)
                }
                Some((now, before)) => {
                    amount = Some(now);
                    Some(now - before)
                }
                None => {
                    amount = total.or(amount);
                    None
                }
            };
            modification.delta_months = lasts.zip(months).map(|(now, before)| now - before);
            months = lasts.or(months);
            made.push(modification);
        }
        made
    }

    fn modification(&mut self, place: usize, concession: bool) -> Written {
        let value = if concession { "valeurGlobale" } else { "montant" };
        let total = if self.has(value) { self.signed_amount(value) } else { None };
        let lasts = self.count("dureeMois");
        let number = self.plain("id");
        // The format of 2019 has the day of signature, that of 2022 the day of notification: either counts.
        let (first, second) = ("dateNotificationModification", "dateSignatureModification");
        let signed = if self.has(second) && (concession || !self.has(first)) { second } else { first };
        let object = self.plain("objetModification").trim().to_owned();
        let has_holders = self.has("titulaires") || self.has("concessionnaires");
        let list = if self.has("concessionnaires") { "concessionnaires" } else { "titulaires" };
        let holders = if has_holders { self.holders(list == "concessionnaires") } else { String::new() };
        // No file says on what ground: what its words name is for a person to take or to leave.
        if let Some(basis) = named_basis(&object, &holders) {
            self.say("objetModification", "basis-named", object.clone(), basis);
        }
        let modification = Modification {
            number: if number.trim().is_empty() { place.to_string() } else { number.trim().into() },
            object,
            holders,
            signed_on: self.day(signed, true),
            published_on: self.day("datePublicationDonneesModification", false),
            ..Modification::default()
        };
        Written { modification, total, lasts }
    }
}
