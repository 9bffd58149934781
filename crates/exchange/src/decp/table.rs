//! Tables made from open data: one line per contract, or per contract and holder, whatever the headings are called.

use std::io::{BufRead, Read};
use std::path::Path;

use dossier::text::fold;
use dossier::{Error, Result};
use serde_json::{Map, Value, json};

use super::{Found, decoded, reading};

/// How tables call the fields of a record, folded and without separators.
const HEADINGS: &[(&str, &[&str])] = &[
    ("id", &["id", "idmarche", "numeromarche", "nmarche", "reference", "numero"]),
    ("objet", &["objet", "objetmarche", "libelle"]),
    ("montant", &["montant", "montantmarche", "montantht"]),
    ("dateNotification", &["datenotification", "datedenotification", "notification"]),
    ("datePublicationDonnees", &["datepublicationdonnees", "datepublication"]),
    ("acheteur", &["acheteurid", "idacheteur", "siretacheteur", "acheteur"]),
    ("acheteurCodePostal", &["codepostalacheteur"]),
    ("lieuExecution", &["lieuexecutioncode", "lieucode", "lieuexecution"]),
    ("lieuType", &["lieuexecutiontypecode", "lieutypecode"]),
    ("titulaire", &["titulaireid", "idtitulaire", "sirettitulaire"]),
    ("titulaireNom", &["titulairenom", "nomtitulaire", "titulaire", "titulairedenominationsociale"]),
    ("codeCPV", &["codecpv", "cpv"]),
    ("procedure", &["procedure", "procedurepassation"]),
    ("nature", &["nature", "naturemarche"]),
    ("dureeMois", &["dureemois", "duree"]),
    ("offresRecues", &["offresrecues", "nombreoffresrecues"]),
    ("idAccordCadre", &["idaccordcadre"]),
];

/// The records of a table.
pub fn records<'a, R: BufRead + 'a>(mut input: R, path: &Path) -> Result<impl Iterator<Item = Result<Found>> + 'a> {
    let separator = separator(&mut input)?;
    let mut reader = csv::ReaderBuilder::new().delimiter(separator).flexible(true).from_reader(Skip::new(input));
    let headings = reader.byte_headers().map_err(|e| Error::Value(e.to_string()))?.clone();
    let headings: Vec<String> = headings.iter().map(|heading| decoded(heading).0.trim().to_owned()).collect();
    let names: Vec<Option<&'static str>> = headings.iter().map(|heading| known(heading)).collect();
    if !names.contains(&Some("id")) || names.iter().flatten().count() < 3 {
        return Err(Error::NotOpenData(path.into()));
    }
    let mut rows = reader.into_byte_records();
    Ok(std::iter::from_fn(move || {
        let row = match rows.next()? {
            Ok(row) => row,
            Err(error) if error.is_io_error() => return Some(Err(Error::Value(error.to_string()))),
            Err(_) => return Some(Ok(Found::Broken { raw: String::new(), code: "unreadable" })),
        };
        Some(Ok(record(&row, &headings, &names)))
    }))
}

fn record(row: &csv::ByteRecord, headings: &[String], names: &[Option<&'static str>]) -> Found {
    let (mut fields, mut raw, mut repaired) = (Map::new(), Map::new(), false);
    for (place, cell) in row.iter().enumerate() {
        let (text, other) = decoded(cell);
        repaired |= other;
        if let Some(name) = names.get(place).copied().flatten() {
            let value = if text.trim().is_empty() { Value::Null } else { Value::from(text.clone()) };
            fields.entry(name).or_insert(value);
        }
        let heading = headings.get(place).cloned().unwrap_or_else(|| (place + 1).to_string());
        raw.insert(heading, Value::from(text));
    }
    let (buyer, postcode) = (fields.remove("acheteur"), fields.remove("acheteurCodePostal"));
    if buyer.is_some() || postcode.is_some() {
        fields.insert("acheteur".into(), json!({ "id": buyer, "codePostal": postcode }));
    }
    let (place, kind) = (fields.remove("lieuExecution"), fields.remove("lieuType"));
    if place.is_some() {
        fields.insert("lieuExecution".into(), json!({ "code": place, "typeCode": kind }));
    }
    let (id, name) = (fields.remove("titulaire"), fields.remove("titulaireNom"));
    if id.is_some() || name.is_some() {
        // One holder to a line; the lines of one contract come together.
        fields.insert("titulaires".into(), json!([{ "id": id, "denominationSociale": name }]));
    }
    Found::Record { value: Value::Object(fields), concession: false, raw: Value::Object(raw).to_string(), repaired }
}

fn known(heading: &str) -> Option<&'static str> {
    let bare: String = fold(heading).chars().filter(char::is_ascii_alphanumeric).collect();
    HEADINGS.iter().find(|(_, names)| names.contains(&bare.as_str())).map(|(field, _)| *field)
}

/// What cuts the first line into most cells.
fn separator(input: &mut impl BufRead) -> Result<u8> {
    let start = input.fill_buf().map_err(|e| reading(&e))?;
    let line = start.split(|byte| *byte == b'\n').next().unwrap_or_default();
    let count = |separator: &u8| line.iter().filter(|byte| *byte == separator).count();
    Ok([b',', b';', b'\t', b'|'].into_iter().max_by_key(count).unwrap_or(b','))
}

/// A stream without its byte order mark.
struct Skip<R> {
    input: R,
    begun: bool,
}

impl<R: BufRead> Skip<R> {
    fn new(input: R) -> Self {
        Self { input, begun: false }
    }
}

impl<R: BufRead> Read for Skip<R> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        if !self.begun {
            self.begun = true;
            if self.input.fill_buf()?.starts_with(b"\xEF\xBB\xBF") {
                self.input.consume(3);
            }
        }
        self.input.read(buffer)
    }
}
