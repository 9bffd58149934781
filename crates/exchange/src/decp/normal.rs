//! A record of open data as a contract: every value read the ways real files write it, every repair and doubt remarked.

use chrono::{Datelike, Local, NaiveDate};
use dossier::contract::import::{Incoming, IncomingContract, Remark};
use dossier::contract::{Contract, Modification, category_of, cpv_label};
use dossier::language::Language;
use serde_json::{Map, Value};

use super::Found;
use super::words::{NATURES, PROCEDURES, items, of_a_commune, plain, plain_number, unescaped, words};

/// As long as numbers of contracts get.
const LONGEST_ID: usize = 40;

/// Values one is asked to look at: those of the table of thresholds.
#[derive(Clone, Copy)]
pub struct Doubtful {
    /// Amounts up to this one, in cents.
    pub below: i64,
    /// Amounts from this one on, in cents.
    pub from: i64,
    /// Days before this year.
    pub before_year: i64,
}

/// What an import is asked for.
pub struct Asked {
    /// Only this buyer, by SIRET.
    pub buyer: Option<String>,
    /// Whether the file is a table.
    pub table: bool,
    /// Which values are doubtful.
    pub doubtful: Doubtful,
}

/// A record, and what is said about it.
struct Reading {
    fields: Map<String, Value>,
    remarks: Vec<Remark>,
    /// A table has the columns it has: only an empty cell is missing.
    table: bool,
    doubtful: Doubtful,
}

/// A record as the dossier takes it in; those of other buyers than the one asked for are only counted.
pub fn incoming(found: Found, asked: &Asked) -> Incoming {
    let (value, concession, raw, repaired) = match found {
        Found::Record { value, concession, raw, repaired } => (value, concession, raw, repaired),
        Found::Broken { raw, code } => {
            let given = raw.chars().take(200).collect();
            return Incoming::Unread { raw, remark: remark("", code, given, "") };
        }
    };
    let Value::Object(fields) = value else {
        return Incoming::Unread { raw, remark: remark("", "unreadable", String::new(), "") };
    };
    let mut reading = Reading { fields: Map::new(), remarks: Vec::new(), table: asked.table, doubtful: asked.doubtful };
    for (key, value) in fields {
        // « dureeMois » and « dureeMois » with a blank behind it are one key.
        let bare = key.trim().to_owned();
        if bare != key {
            reading.say(&bare, "key", key, &bare);
        }
        reading.fields.entry(bare).or_insert(value);
    }
    if repaired {
        reading.say("", "encoding", "Windows-1252".into(), "UTF-8");
    }
    let kind = reading.plain("_type");
    let concession = concession || kind.to_lowercase().contains("concession") || reading.has("autoriteConcedante");
    let buyer = reading.buyer();
    if asked.buyer.as_ref().is_some_and(|wanted| buyer != *wanted) {
        return Incoming::OtherBuyer;
    }
    let Some(reference) = reading.identifier() else {
        return Incoming::Unread { raw, remark: remark("id", "no-id", String::new(), "") };
    };
    let contract = reading.contract(reference.clone(), buyer, concession);
    let modifications = reading.modifications(&contract, concession);
    let mut remarks = reading.remarks;
    for remark in &mut remarks {
        remark.contract.clone_from(&reference);
    }
    Incoming::Contract(Box::new(IncomingContract { contract, modifications, raw, remarks }))
}

fn remark(field: &str, code: &str, given: String, kept: &str) -> Remark {
    let (field, code, kept) = (field.into(), code.into(), kept.into());
    Remark { line: 0, contract: String::new(), field, code, given, kept }
}

impl Reading {
    fn say(&mut self, field: &str, code: &str, given: String, kept: &str) {
        if code == "missing" && self.table && !self.fields.contains_key(field) {
            return;
        }
        self.remarks.push(remark(field, code, given, kept));
    }

    fn has(&self, field: &str) -> bool {
        self.fields.get(field).is_some_and(|value| !value.is_null())
    }

    /// A value as text, whatever it is written as; empty where there is none.
    fn plain(&self, field: &str) -> String {
        plain(self.fields.get(field))
    }

    fn buyer(&mut self) -> String {
        let of = |name: &str| self.fields.get(name).map(|value| plain(value.get("id")));
        let given = of("acheteur").or_else(|| of("autoriteConcedante")).unwrap_or_default();
        self.siret("acheteur.id", &given)
    }

    /// An establishment number without its blanks; one that is not fourteen digits is told, and kept.
    fn siret(&mut self, field: &str, given: &str) -> String {
        let tight: String = given.chars().filter(|c| !c.is_whitespace()).collect();
        if tight != given.trim() {
            self.say(field, "identifier-spaces", given.into(), &tight);
        }
        if tight.len() != 14 || !tight.bytes().all(|byte| byte.is_ascii_digit()) {
            self.say(field, "siret", given.into(), &tight);
        }
        tight
    }

    fn identifier(&mut self) -> Option<String> {
        let given = self.plain("id");
        let kept = given.split_whitespace().collect::<Vec<_>>().join(" ");
        if kept.is_empty() || kept.chars().count() > LONGEST_ID {
            return None;
        }
        if kept != given {
            self.say("id", "identifier-spaces", given, &kept);
        }
        Some(kept)
    }

    fn contract(&mut self, reference: String, buyer: String, concession: bool) -> Contract {
        let nature = self.nature(concession);
        let (amount, notified) =
            if concession { ("valeurGlobale", "dateSignature") } else { ("montant", "dateNotification") };
        let cpv = self.cpv();
        let day = self.day(notified, true);
        self.place();
        let mut contract = Contract {
            reference,
            buyer,
            object: self.text("objet"),
            capacity: "local-authority".into(),
            nature,
            category: category_of(&cpv).unwrap_or_default().into(),
            procedure: self.procedure(concession),
            cpv,
            awarded_cents: self.amount(amount),
            duration_months: self.count("dureeMois"),
            bids: self.count("offresRecues"),
            framework: self.plain("idAccordCadre").trim().to_owned(),
            state: "running".into(),
            data_published_on: self.day("datePublicationDonnees", false),
            holders: self.holders(concession),
            ..Contract::default()
        };
        if concession {
            contract.signed_on = day;
        } else {
            contract.notified_on = day;
        }
        contract
    }

    fn nature(&mut self, concession: bool) -> String {
        let given = self.plain("nature");
        let known = NATURES.iter().find(|(wording, _)| *wording == words(&given)).map(|(_, word)| *word);
        if known.is_none() && !given.is_empty() {
            self.say("nature", "nature-unknown", given, "");
        }
        let techniques = words(&self.fields.get("techniques").map(ToString::to_string).unwrap_or_default());
        let modalities = words(&self.fields.get("modalitesExecution").map(ToString::to_string).unwrap_or_default());
        match known {
            _ if concession => "concession",
            Some("market") | None if modalities.contains("marches subsequents") && self.has("idAccordCadre") => {
                "subsequent"
            }
            Some("market") | None if techniques.contains("accord-cadre") => "framework",
            Some(known) => known,
            None => "market",
        }
        .into()
    }

    fn procedure(&mut self, concession: bool) -> String {
        let given = self.plain("procedure");
        let wording = words(&given).replace("d offres", "d'offres");
        match PROCEDURES.iter().find(|(known, ..)| *known == wording) {
            _ if concession => "concession".into(),
            Some((_, word, older)) => {
                if *older || !given.contains("d'offres") && wording.contains("d'offres") && !given.contains('’') {
                    self.say("procedure", "procedure-old", given, word);
                }
                (*word).into()
            }
            None => {
                let code = if given.trim().is_empty() { "missing" } else { "procedure-unknown" };
                self.say("procedure", code, given, "");
                String::new()
            }
        }
    }

    fn cpv(&mut self) -> String {
        let given = self.plain("codeCPV");
        let digits: String = given.chars().take_while(|c| *c != '-').filter(char::is_ascii_digit).collect();
        if digits.len() == 8 && category_of(&digits).is_some() {
            // A code made up within a division still says what it is about.
            if cpv_label(&digits, Language::French).is_none() {
                self.say("codeCPV", "cpv", given, &digits);
            }
            return digits;
        }
        let code = if given.trim().is_empty() { "missing" } else { "cpv" };
        self.say("codeCPV", code, given, "");
        String::new()
    }

    /// Tells a postcode that no commune has. The record keeps no place: what the file says stays beside it.
    fn place(&mut self) {
        let of = |field: &str, name: &str| plain(self.fields.get(field).and_then(|place| place.get(name)));
        let (given, kind) = (of("lieuExecution", "code"), of("lieuExecution", "typeCode"));
        let (field, given) = match words(&kind).as_str() {
            "code postal" => ("lieuExecution.code", given),
            _ => ("acheteur.codePostal", of("acheteur", "codePostal")),
        };
        if !given.trim().is_empty() && !of_a_commune(given.trim()) {
            self.say(field, "place-code", given, "");
        }
    }

    /// Text as it was meant: apostrophes and letters that a platform lost, entities, line breaks.
    fn text(&mut self, field: &str) -> String {
        let given = self.plain(field);
        let mut kept = given.clone();
        if kept.contains('¿') {
            let put_right = kept.replace('¿', "’");
            self.say(field, "text-apostrophe", given.clone(), &put_right);
            kept = put_right;
        }
        if let Some(plain) = unescaped(&kept) {
            self.say(field, "text-entity", given.clone(), &plain);
            kept = plain;
        }
        let flat = kept.split_whitespace().collect::<Vec<_>>().join(" ");
        if kept.trim().contains(['\n', '\r', '\t']) {
            self.say(field, "text-lines", given.clone(), &flat);
        }
        if flat.contains('\u{FFFD}') {
            self.say(field, "text-lost", given, &flat);
        } else if flat.is_empty() {
            self.say(field, "missing", given, "");
        }
        if flat.is_empty() { "–".into() } else { flat }
    }

    fn amount(&mut self, field: &str) -> Option<i64> {
        let given = self.plain(field);
        let number = self.number(field)?;
        #[allow(clippy::cast_possible_truncation)] // amounts far beyond what is believed saturate
        let cents = (number * 100.0).round() as i64;
        if cents <= self.doubtful.below {
            self.say(field, "amount-low", given, &plain_number(number));
        } else if cents >= self.doubtful.from {
            self.say(field, "amount-high", given, &plain_number(number));
        }
        if cents < 0 { None } else { Some(cents) }
    }

    fn count(&mut self, field: &str) -> Option<i64> {
        if !self.has(field) {
            return None;
        }
        let number = self.number(field)?;
        #[allow(clippy::cast_possible_truncation)] // checked below
        let whole = number.round() as i64;
        if !(0..=100_000).contains(&whole) {
            self.say(field, "number", plain_number(number), "");
            return None;
        }
        Some(whole)
    }

    /// A number, also one that is written as text, with a decimal comma or with blanks.
    fn number(&mut self, field: &str) -> Option<f64> {
        match self.fields.get(field) {
            Some(Value::Number(number)) => number.as_f64(),
            Some(Value::String(text)) if !text.trim().is_empty() => {
                let text = text.clone();
                match dossier::text::number(&text) {
                    Some(number) => {
                        // XML and tables only have text: a plain number there is no repair.
                        if text.trim().parse() != Ok(number) {
                            self.say(field, "number-text", text, &plain_number(number));
                        }
                        Some(number)
                    }
                    None => {
                        self.say(field, "number", text, "");
                        None
                    }
                }
            }
            _ => {
                self.say(field, "missing", String::new(), "");
                None
            }
        }
    }

    /// A day: `YYYY-MM-DD`, with a time zone or a time behind it, or `dd/mm/yyyy`.
    fn day(&mut self, field: &str, needed: bool) -> Option<NaiveDate> {
        let given = self.plain(field);
        let text = given.trim();
        if text.is_empty() {
            if needed {
                self.say(field, "missing", given, "");
            }
            return None;
        }
        let plain = NaiveDate::parse_from_str(text, "%Y-%m-%d").ok();
        let zone = || NaiveDate::parse_from_str(text.get(..10)?, "%Y-%m-%d").ok();
        let french = || NaiveDate::parse_from_str(text.get(..10)?, "%d/%m/%Y").ok();
        let (day, repair) = match (plain, zone(), french()) {
            (Some(day), ..) => (day, None),
            (_, Some(day), _) => (day, Some("day-zone")),
            (_, _, Some(day)) => (day, Some("day-french")),
            _ => {
                self.say(field, "day", given, "");
                return None;
            }
        };
        if let Some(code) = repair {
            self.say(field, code, given.clone(), &day.to_string());
        }
        if i64::from(day.year()) < self.doubtful.before_year {
            self.say(field, "day-early", given, &day.to_string());
        } else if day > Local::now().date_naive() {
            self.say(field, "day-late", given, &day.to_string());
        }
        (1900..=9999).contains(&day.year()).then_some(day)
    }

    fn holders(&mut self, concession: bool) -> String {
        let (list, one) =
            if concession { ("concessionnaires", "concessionnaire") } else { ("titulaires", "titulaire") };
        let mut lines = Vec::new();
        for holder in items(self.fields.get(list), one) {
            let name = plain(holder.get("denominationSociale")).trim().to_owned();
            let given = plain(holder.get("id"));
            let kind = plain(holder.get("typeIdentifiant"));
            let id = if kind.is_empty() || kind == "SIRET" {
                if given.is_empty() { String::new() } else { self.siret(&format!("{list}.id"), &given) }
            } else {
                given.trim().to_owned()
            };
            let line = match (name.as_str(), id.as_str()) {
                ("", id) => id.to_owned(),
                (name, "") => name.to_owned(),
                (name, id) => format!("{name} ({id})"),
            };
            if !line.is_empty() && !lines.contains(&line) {
                lines.push(line);
            }
        }
        if lines.is_empty() {
            self.say(list, "missing", String::new(), "");
        }
        lines.join("\n")
    }

    fn modifications(&mut self, contract: &Contract, concession: bool) -> Vec<Modification> {
        let list = items(self.fields.get("modifications"), "modification");
        let mut made = Vec::new();
        let (mut amount, mut months) = (contract.awarded_cents, contract.duration_months);
        for (index, fields) in list.into_iter().enumerate() {
            let Value::Object(fields) = fields else { continue };
            let mut inner = Self { fields, remarks: Vec::new(), table: self.table, doubtful: self.doubtful };
            let (signed, value) = if concession {
                ("dateSignatureModification", "valeurGlobale")
            } else {
                ("dateNotificationModification", "montant")
            };
            let total = if inner.has(value) { inner.amount(value) } else { None };
            let lasts = inner.count("dureeMois");
            let number = inner.plain("id");
            made.push(Modification {
                number: if number.trim().is_empty() { (index + 1).to_string() } else { number.trim().into() },
                object: inner.plain("objetModification").trim().to_owned(),
                delta_cents: total.zip(amount).map(|(now, before)| now - before),
                delta_months: lasts.zip(months).map(|(now, before)| now - before),
                signed_on: inner.day(signed, true),
                published_on: inner.day("datePublicationDonneesModification", false),
                ..Modification::default()
            });
            (amount, months) = (total.or(amount), lasts.or(months));
            for mut remark in inner.remarks {
                remark.field = format!("modifications.{}", remark.field);
                self.remarks.push(remark);
            }
        }
        made
    }
}
