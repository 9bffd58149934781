//! A record of open data as a contract: every value read the ways real files write it, every repair and doubt remarked.

use std::cell::RefCell;
use std::collections::BTreeSet;

use domain::contract::import::{Incoming, IncomingContract, Remark};
use domain::contract::{Contract, category_of, cpv_label};
use language::Language;
use serde_json::{Map, Value};
use sha2::{Digest, Sha256};

use super::Found;
use super::keys::unread_in;
use super::words::{NATURES, PROCEDURES, items, of_a_commune, plain, words};

/// What libraries of data write where there is nothing, and what national files write for it: `CDL` and `MQ`.
const NO_DATA: &[&str] = &[
    "NaN",
    "nan",
    "-NaN",
    "NaT",
    "None",
    "null",
    "NULL",
    "Infinity",
    "-Infinity",
    "inf",
    "-inf",
    "undefined",
    "#N/A",
    "CDL",
    "MQ",
    "Non disponible",
    "non disponible",
];

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
    /// Keys and columns that are not read, told once for the file.
    pub unread: RefCell<BTreeSet<String>>,
    /// The mark that stands before decimals in the amounts of the file, where they show it.
    pub decimal: Option<char>,
}

/// A record, and what is said about it.
pub(super) struct Reading<'a> {
    pub(super) fields: Map<String, Value>,
    pub(super) remarks: Vec<Remark>,
    /// The keys that stand in the record, those with nothing in them included.
    named: BTreeSet<String>,
    pub(super) asked: &'a Asked,
}

/// A record as the dossier takes it in; those of other buyers than the one asked for are only counted.
pub fn incoming(found: Found, asked: &Asked) -> Incoming {
    let (value, concession, raw, repaired, absent) = match found {
        Found::Record { value, concession, raw, repaired, absent } => (value, concession, raw, repaired, absent),
        Found::Broken { raw, code } => {
            let given = raw.chars().take(200).collect();
            return Incoming::Unread { raw, remark: remark("", code, given, "") };
        }
    };
    let Value::Object(fields) = value else {
        return Incoming::Unread { raw, remark: remark("", "unreadable", String::new(), "") };
    };
    let mut reading = Reading::of(fields, asked);
    for (field, given) in absent {
        reading.say(&field, "no-data", given, "");
    }
    if repaired {
        reading.say("", "encoding", "Windows-1252".into(), "UTF-8");
    }
    let kind = reading.plain("_type");
    let concession = concession
        || kind.to_lowercase().contains("concession")
        || reading.has("autoriteConcedante") && !reading.has("acheteur");
    let buyer = reading.buyer();
    if asked.buyer.as_ref().is_some_and(|wanted| buyer != *wanted) {
        return Incoming::OtherBuyer;
    }
    let Some(reference) = reading.identifier(&raw) else {
        return Incoming::Unread { raw, remark: remark("id", "no-id", String::new(), "") };
    };
    let contract = reading.contract(reference.clone(), buyer, concession);
    let modifications = reading.modifications(&contract, concession);
    reading.tell_unread();
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

impl<'a> Reading<'a> {
    /// A record whose keys are read; those with nothing in them are as absent as those that do not stand there.
    pub(super) fn of(fields: Map<String, Value>, asked: &'a Asked) -> Self {
        let mut reading = Self { fields: Map::new(), remarks: Vec::new(), named: BTreeSet::new(), asked };
        for (key, value) in fields {
            // « dureeMois » and « dureeMois » with a blank behind it are one key.
            let bare = key.trim().to_owned();
            if bare != key {
                reading.say(&bare, "key", key, &bare);
            }
            reading.named.insert(bare.clone());
            if let Some(value) = reading.filled(&bare, value) {
                reading.fields.entry(bare).or_insert(value);
            }
        }
        reading
    }

    /// A value without what is empty in it, and without what libraries of data write for nothing; none where that is all.
    fn filled(&mut self, field: &str, value: Value) -> Option<Value> {
        match value {
            Value::Null => None,
            Value::String(text) if text.trim().is_empty() => None,
            Value::String(text) if NO_DATA.contains(&text.trim()) => {
                self.say(field, "no-data", text, "");
                None
            }
            Value::Array(items) => {
                let items: Vec<Value> = items.into_iter().filter_map(|item| self.filled(field, item)).collect();
                (!items.is_empty()).then_some(Value::Array(items))
            }
            Value::Object(entries) => {
                let mut kept = Map::new();
                for (key, value) in entries {
                    if let Some(value) = self.filled(&format!("{field}.{}", key.trim()), value) {
                        kept.insert(key.trim().to_owned(), value);
                    }
                }
                (!kept.is_empty()).then_some(Value::Object(kept))
            }
            other => Some(other),
        }
    }

    /// Names the keys that nothing reads, once for the file, each with what stands there first.
    fn tell_unread(&mut self) {
        let mut unread = Vec::new();
        for (key, value) in &self.fields {
            unread_in(key, value, &mut unread);
        }
        // In the format of 2019 the number that is one everywhere is the buyer's and the contract's, and says nothing more.
        let uid = self.plain("uid");
        if !uid.is_empty() && !uid.trim().ends_with(self.plain("id").trim()) {
            unread.push(("uid".into(), uid));
        }
        for (key, given) in unread {
            if self.asked.unread.borrow_mut().insert(key.clone()) {
                self.say(&key, "unread", given, "");
            }
        }
    }

    pub(super) fn say(&mut self, field: &str, code: &str, given: String, kept: &str) {
        // A table has the columns it has: only an empty cell is missing.
        if code == "missing" && self.asked.table && !self.named.contains(field) {
            return;
        }
        self.remarks.push(remark(field, code, given, kept));
    }

    pub(super) fn has(&self, field: &str) -> bool {
        self.fields.contains_key(field)
    }

    /// A value as text, whatever it is written as; empty where there is none.
    pub(super) fn plain(&self, field: &str) -> String {
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

    /// The number of a contract. One that has none, and says what was bought from whom, when or for how much, gets one made
    /// from what stands in its record: the same again for the same record.
    fn identifier(&mut self, raw: &str) -> Option<String> {
        let given = self.plain("id");
        let kept = given.split_whitespace().collect::<Vec<_>>().join(" ");
        let known = ["montant", "valeurGlobale", "dateNotification", "dateSignature", "titulaires", "concessionnaires"];
        if kept.is_empty() && self.has("objet") && known.iter().any(|field| self.has(field)) {
            let made = format!("SN-{}", &hex::encode(Sha256::digest(raw))[..8].to_uppercase());
            self.say("id", "number-made", given, &made);
            return Some(made);
        }
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
        self.terms(&mut contract);
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

    /// Tells a postcode that no commune has.
    fn place(&mut self) {
        let of = |field: &str, name: &str| plain(self.fields.get(field).and_then(|place| place.get(name)));
        let (given, kind) = (of("lieuExecution", "code"), of("lieuExecution", "typeCode"));
        let (field, given) = match words(&kind).as_str() {
            "code postal" => ("lieuExecution.code", given),
            _ => ("acheteur.codePostal", of("acheteur", "codePostal")),
        };
        if !given.trim().is_empty() && !of_a_commune(given.trim()) {
            self.say(field, "place-code", given.clone(), given.trim());
        }
    }

    pub(super) fn holders(&mut self, concession: bool) -> String {
        let (list, one) =
            if concession { ("concessionnaires", "concessionnaire") } else { ("titulaires", "titulaire") };
        let mut lines = Vec::new();
        for holder in items(self.fields.get(list), one) {
            let name = plain(holder.get("denominationSociale")).trim().to_owned();
            let given = plain(holder.get("id"));
            let kind = plain(holder.get("typeIdentifiant"));
            let id = if kind.is_empty() || kind == "SIRET" {
                if given.is_empty() { String::new() } else { self.siret(&format!("{list}.id"), &given) }
            } else if given.trim().is_empty() {
                String::new()
            } else {
                format!("{} {}", kind.trim(), given.trim())
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
}
