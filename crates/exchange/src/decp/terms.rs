//! What a record says of the terms of its contract: price, advance, grouping, subcontracting, considerations, origin, and
//! what concessions publish of their execution. Words stay those of the file; lists are parted by `;`.

use chrono::NaiveDate;
use domain::contract::Contract;
use language::Language;
use serde_json::Value;

use super::normal::Reading;
use super::words::{items, plain, words};

impl Reading<'_> {
    /// Puts the terms into the contract.
    pub(super) fn terms(&mut self, contract: &mut Contract) {
        let buyer = if self.has("acheteur") { "acheteur" } else { "autoriteConcedante" };
        contract.buyer_name = self.part(buyer, "nom");
        let [code, name, kind] = ["code", "nom", "typeCode"].map(|part| self.part("lieuExecution", part));
        let kind = if kind.is_empty() { kind } else { format!("({kind})") };
        contract.place = [code, name, kind].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
        contract.techniques = self.list("techniques");
        contract.execution_modes = self.list("modalitesExecution");
        contract.ccag = self.list("ccag");
        contract.price_form = self.list("formePrix");
        contract.price_types = self.list("typesPrix");
        contract.advance = self.flag("attributionAvance");
        contract.advance_rate = self.percent("tauxAvance");
        contract.grouping = self.list("typeGroupementOperateurs");
        contract.innovative = self.flag("marcheInnovant");
        contract.subcontracting = self.flag("sousTraitanceDeclaree");
        contract.subcontracts = self.subcontracts();
        contract.origin_eu = self.percent("origineUE");
        contract.origin_france = self.percent("origineFrance");
        contract.social_considerations = self.list("considerationsSociales");
        contract.environmental_considerations = self.list("considerationsEnvironnementales");
        contract.execution_from = self.future_day("dateDebutExecution");
        contract.subsidy_cents = self.cents("montantSubventionPublique");
        contract.execution_data = self.execution_data();
    }

    fn part(&self, field: &str, name: &str) -> String {
        plain(self.fields.get(field).and_then(|value| value.get(name))).trim().to_owned()
    }

    /// Every text below a key, in whichever shape the list has.
    fn list(&self, field: &str) -> String {
        let mut texts = Vec::new();
        self.fields.get(field).into_iter().for_each(|value| gather(value, &mut texts));
        texts.join(" ; ")
    }

    /// `yes`, `no`, or nothing; what is neither is told.
    fn flag(&mut self, field: &str) -> String {
        let given = self.plain(field);
        match words(&given).as_str() {
            "true" | "1" | "oui" | "vrai" | "yes" => "yes".into(),
            "false" | "0" | "non" | "faux" | "no" => "no".into(),
            "" => String::new(),
            _ => {
                self.say(field, "flag", given, "");
                String::new()
            }
        }
    }

    /// A part of one as percent: `0.125` is `12,5 %`. One above one was written in percent already, and is told.
    fn percent(&mut self, field: &str) -> String {
        if !self.has(field) {
            return String::new();
        }
        let given = self.plain(field);
        let bare = given.trim().strip_suffix('%').map(|rest| rest.trim().to_owned());
        let number = match &bare {
            Some(bare) => language::text::number(bare),
            None => self.number(field),
        };
        let percent = match number {
            Some(part) if bare.is_none() && (0.0..=1.0).contains(&part) => part * 100.0,
            Some(percent) if (0.0..=100.0).contains(&percent) => percent,
            Some(_) => {
                self.say(field, "number", given, "");
                return String::new();
            }
            None if bare.is_some() => {
                self.say(field, "number", given, "");
                return String::new();
            }
            None => return String::new(),
        };
        // Binary fractions: `0.07` times a hundred is no round number.
        let text = format!("{percent:.4}");
        let kept = format!("{} %", text.trim_end_matches('0').trim_end_matches('.').replace('.', ","));
        if bare.is_none() && number.is_some_and(|part| part > 1.0) {
            self.say(field, "rate-percent", given, &kept);
        }
        kept
    }

    /// An amount that may well be nothing, in cents.
    fn cents(&mut self, field: &str) -> Option<i64> {
        let number = if self.has(field) { self.number(field)? } else { return None };
        if !(0.0..1e15).contains(&number) {
            self.say(field, "number", number.to_string(), "");
            return None;
        }
        #[allow(clippy::cast_possible_truncation)] // bounded above
        Some((number * 100.0).round() as i64)
    }

    /// A record within this one, read as it is; what is said of it stands under its key.
    fn within<T>(&mut self, field: &str, value: &Value, read: impl FnOnce(&mut Reading) -> T) -> Option<T> {
        let Value::Object(fields) = value else { return None };
        let mut inner = Reading::of(fields.clone(), self.asked);
        let made = read(&mut inner);
        for mut remark in inner.remarks {
            remark.field = format!("{field}.{}", remark.field);
            self.remarks.push(remark);
        }
        Some(made)
    }

    /// The subcontracts and what became of them, one to a line.
    fn subcontracts(&mut self) -> String {
        let mut lines = Vec::new();
        for (field, one, day, word) in [
            ("actesSousTraitance", "acteSousTraitance", "dateNotification", ""),
            (
                "modificationsActesSousTraitance",
                "modificationActeSousTraitance",
                "dateNotificationModificationSousTraitance",
                ", modification",
            ),
        ] {
            // Some write the name of one as that of all.
            let all = self.fields.get(field);
            let plural = all.is_some_and(|all| all.to_string().contains("\"modificationActesSousTraitance\""));
            for act in items(all, if plural { "modificationActesSousTraitance" } else { one }) {
                let line = self.within(field, &act, |act| {
                    let months = if act.has("dureeMois") { act.count("dureeMois") } else { None };
                    let kind = act.part("sousTraitant", "typeIdentifiant");
                    let who = act.part("sousTraitant", "id");
                    let who = if kind.is_empty() || kind == "SIRET" { who } else { format!("{who} ({kind})") };
                    let said = [
                        who,
                        act.cents("montant").map(|cents| Language::French.amount(cents)).unwrap_or_default(),
                        months.map(|months| format!("{months} mois")).unwrap_or_default(),
                        act.said_day("notification", day),
                        act.list("variationPrix"),
                        act.said_day("publication", "datePublicationDonnees"),
                    ];
                    format!("n° {}{word} : {}", act.plain("id"), joined(said))
                });
                lines.extend(line);
            }
        }
        lines.join("\n")
    }

    /// What a concession publishes of its execution, a year to a line.
    fn execution_data(&mut self) -> String {
        let mut lines = Vec::new();
        for year in items(self.fields.get("donneesExecution"), "donneesAnnuelles") {
            let line = self.within("donneesExecution", &year, |year| {
                let mut said = vec![
                    year.said_day("publication", "datePublicationDonneesExecution"),
                    year.cents("depensesInvestissement")
                        .map(|cents| format!("investissement {}", euros(cents)))
                        .unwrap_or_default(),
                ];
                for tariff in items(year.fields.get("tarifs"), "tarif") {
                    let one = |tariff: &mut Reading| {
                        let price = tariff.cents("tarif").map(euros).unwrap_or_default();
                        format!("{} {price}", tariff.list("intituleTarif"))
                    };
                    said.extend(year.within("tarifs", &tariff, one));
                }
                joined(said)
            });
            lines.extend(line);
        }
        lines.join("\n")
    }

    /// A day that may be to come.
    fn future_day(&mut self, field: &str) -> Option<NaiveDate> {
        let before = self.remarks.len();
        let day = self.day(field, false);
        let reported = self.remarks.split_off(before);
        self.remarks.extend(reported.into_iter().filter(|remark| remark.code != "day-late"));
        day
    }

    fn said_day(&mut self, word: &str, field: &str) -> String {
        let day = self.day(field, false);
        day.map(|day| format!("{word} {}", Language::French.day(day))).unwrap_or_default()
    }
}

fn euros(cents: i64) -> String {
    Language::French.amount(cents).trim_end_matches("\u{a0}HT").to_owned()
}

fn joined(parts: impl IntoIterator<Item = String>) -> String {
    parts.into_iter().map(|part| part.trim().to_owned()).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" – ")
}

fn gather(value: &Value, texts: &mut Vec<String>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| gather(item, texts)),
        Value::Object(entries) => entries.values().for_each(|item| gather(item, texts)),
        other => {
            let text = plain(Some(other)).split_whitespace().collect::<Vec<_>>().join(" ");
            for text in items_written(&text).unwrap_or_else(|| vec![text]) {
                if !text.is_empty() && !texts.contains(&text) {
                    texts.push(text);
                }
            }
        }
    }
}

/// The items of a list that a program wrote into one cell, as `['Tranches', "Système d'acquisition"]`; none for other text.
fn items_written(text: &str) -> Option<Vec<String>> {
    let mut rest = text.strip_prefix('[')?.strip_suffix(']')?.trim();
    let mut items = Vec::new();
    while let Some(quote) = rest.chars().next() {
        if !matches!(quote, '\'' | '"') {
            return None;
        }
        // An apostrophe within stands before a letter, the end of an item before a comma or nothing.
        let ends = |at: &usize| rest[at + 1..].trim_start().is_empty() || rest[at + 1..].trim_start().starts_with(',');
        let end = rest[1..].match_indices(quote).map(|(at, _)| at + 1).find(ends)?;
        items.push(rest[1..end].trim().to_owned());
        rest = rest[end + 1..].trim_start().trim_start_matches(',').trim_start();
    }
    Some(items)
}
