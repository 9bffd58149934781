//! Tables made from open data: one line per contract, or per contract and holder, whatever the headings are called.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Read};
use std::path::Path;

use language::text::fold;
use serde_json::{Map, Value, json};
use store::{Error, Result};

use super::{Found, decoded, reading};

/// How tables call the fields of a record, folded and without separators.
const HEADINGS: &[(&str, &[&str])] = &[
    (
        "id",
        &[
            "id",
            "idmarche",
            "iddumarche",
            "marcheid",
            "identifiantmarche",
            "numeromarche",
            "nmarche",
            "reference",
            "numero",
        ],
    ),
    ("objet", &["objet", "objetmarche", "marcheobjet", "libelle"]),
    ("montant", &["montant", "montantmarche", "montantht", "montantattribueht"]),
    ("dateNotification", &["datenotification", "datedenotification", "notification", "notificationdate"]),
    ("techniques", &["techniques", "technique"]),
    ("modalitesExecution", &["modalitesexecution", "modaliteexecution"]),
    ("datePublicationDonnees", &["datepublicationdonnees", "datepublication", "publicationdate"]),
    (
        "acheteur",
        &["acheteurid", "acheteursid", "idacheteur", "siretacheteur", "siretmandataire", "acheteursiret", "acheteur"],
    ),
    ("acheteurCodePostal", &["codepostalacheteur", "acheteurcodepostal"]),
    ("acheteurNom", &["acheteurnom", "acheteursnom", "nomacheteur", "libelleacheteur"]),
    ("lieuExecution", &["lieuexecutioncode", "lieuexeccode", "lieucode", "lieuexecution"]),
    ("lieuType", &["lieuexecutiontypecode", "lieuexectype", "lieutypecode"]),
    ("lieuNom", &["lieuexecutionnom", "lieuexecnom", "lieunom", "nomlieuexecution"]),
    ("codeCPV", &["codecpv", "cpv", "cpvcode"]),
    ("procedure", &["procedure", "procedurepassation"]),
    ("nature", &["nature", "naturemarche"]),
    ("dureeMois", &["dureemois", "duree"]),
    ("offresRecues", &["offresrecues", "nombreoffresrecues"]),
    ("idAccordCadre", &["idaccordcadre"]),
    ("uid", &["uid"]),
    ("modificationId", &["idmodification", "modificationid", "modifid"]),
    ("modificationObjet", &["objetmodification", "modificationobjet", "modifobjet"]),
    ("modificationMontant", &["montantmodification", "modificationmontant", "modifmontant"]),
    ("modificationDuree", &["dureemoismodification", "modificationdureemois", "modifdureemois"]),
    (
        "modificationDate",
        &["datenotificationmodification", "datenotificationmodificationmodification", "datesignaturemodification"],
    ),
    (
        "modificationPublication",
        &["datepublicationdonneesmodification", "datepublicationdonneesmodificationmodification"],
    ),
    ("ccag", &["ccag"]),
    ("formePrix", &["formeprix", "formeduprix", "prixforme"]),
    ("typesPrix", &["typesprix", "typeprix", "typesprixtypeprix"]),
    ("attributionAvance", &["attributionavance"]),
    ("tauxAvance", &["tauxavance"]),
    ("typeGroupementOperateurs", &["typegroupementoperateurs", "typegroupement"]),
    ("marcheInnovant", &["marcheinnovant"]),
    ("sousTraitanceDeclaree", &["soustraitancedeclaree"]),
    ("origineUE", &["origineue"]),
    ("origineFrance", &["originefrance"]),
    ("considerationsSociales", &["considerationssociales", "considerationssocialesconsiderationsociale"]),
    (
        "considerationsEnvironnementales",
        &["considerationsenvironnementales", "considerationsenvironnementalesconsiderationenvironnementale"],
    ),
    ("dateDebutExecution", &["datedebutexecution"]),
    ("montantSubventionPublique", &["montantsubventionpublique"]),
];

/// Fields of which tables have a column for each part.
const PARTS: &[(&str, &[(&str, &str)])] = &[
    ("acheteur", &[("acheteur", "id"), ("acheteurNom", "nom"), ("acheteurCodePostal", "codePostal")]),
    (
        "modifications",
        &[
            ("modificationId", "id"),
            ("modificationObjet", "objetModification"),
            ("modificationMontant", "montant"),
            ("modificationDuree", "dureeMois"),
            ("modificationDate", "dateNotificationModification"),
            ("modificationPublication", "datePublicationDonneesModification"),
        ],
    ),
    ("lieuExecution", &[("lieuExecution", "code"), ("lieuNom", "nom"), ("lieuType", "typeCode")]),
];

/// How tables call what they say of a holder, folded, without separators and numbers.
const HOLDERS: &[(&str, &[&str])] = &[
    ("id", &["id", "siret", "identifiant", "numerosiret"]),
    ("typeIdentifiant", &["typeidentifiant", "typedidentifiant", "idtype", "typeidentifianttypeidentifiant"]),
    ("denominationSociale", &["", "nom", "denominationsociale", "denomination", "raisonsociale"]),
];

/// What some tables say of the first holder without the word.
const FIRST_HOLDER: &[(&str, &str)] = &[
    ("siretetablissement", "id"),
    ("siretcontractant", "id"),
    ("typeidentifiantetablissement", "typeIdentifiant"),
    ("denominationsocialeetablissement", "denominationSociale"),
    ("denominationsociale", "denominationSociale"),
];

/// What a column is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Column {
    /// A field of the record.
    Field(&'static str),
    /// Something about one of its holders: which, and what.
    Holder(u32, &'static str),
    /// Nothing that is read.
    Other,
}

/// The records of a table.
pub fn records<'a, R: BufRead + 'a>(mut input: R, path: &Path) -> Result<impl Iterator<Item = Result<Found>> + 'a> {
    let separator = separator(&mut input)?;
    let mut reader = csv::ReaderBuilder::new().delimiter(separator).flexible(true).from_reader(Skip::new(input));
    let headings = reader.byte_headers().map_err(|e| Error::Value(e.to_string()))?.clone();
    let headings: Vec<String> = headings.iter().map(|heading| decoded(heading).0.trim().to_owned()).collect();
    let columns: Vec<Column> = headings.iter().map(|heading| column(heading)).collect();
    if !columns.contains(&Column::Field("id")) || columns.iter().filter(|c| **c != Column::Other).count() < 3 {
        return Err(Error::of_file("not-open-data", path));
    }
    let mut rows = reader.into_byte_records();
    Ok(std::iter::from_fn(move || {
        let row = match rows.next()? {
            Ok(row) => row,
            Err(error) if error.is_io_error() => return Some(Err(Error::Value(error.to_string()))),
            Err(_) => return Some(Ok(Found::Broken { raw: String::new(), code: "unreadable" })),
        };
        Some(Ok(record(&row, &headings, &columns)))
    }))
}

fn record(row: &csv::ByteRecord, headings: &[String], columns: &[Column]) -> Found {
    let (mut fields, mut raw, mut repaired) = (Map::new(), Map::new(), false);
    let mut holders: BTreeMap<u32, BTreeMap<&str, String>> = BTreeMap::new();
    for (place, cell) in row.iter().enumerate() {
        let (text, other) = decoded(cell);
        repaired |= other;
        let heading = headings.get(place).cloned().unwrap_or_else(|| (place + 1).to_string());
        let value = if text.trim().is_empty() { Value::Null } else { Value::from(text.clone()) };
        match columns.get(place).copied().unwrap_or(Column::Other) {
            Column::Field(name) => {
                // Of two columns for one field, the first that says something.
                let known = fields.entry(name).or_insert(Value::Null);
                if known.is_null() {
                    *known = value;
                }
            }
            Column::Holder(number, part) => {
                let known = holders.entry(number).or_default().entry(part).or_default();
                if known.is_empty() {
                    text.trim().clone_into(known);
                }
            }
            // Under its own heading nothing reads it, and it is told.
            Column::Other => {
                fields.entry(heading.clone()).or_insert(value);
            }
        }
        raw.insert(heading, Value::from(text));
    }
    for (field, parts) in PARTS {
        let said: Map<_, _> =
            parts.iter().filter_map(|(of, part)| Some(((*part).into(), fields.remove(*of)?))).collect();
        if !said.is_empty() {
            fields.insert((*field).into(), Value::Object(said));
        }
    }
    if !holders.is_empty() {
        // One holder to a line, several in columns of their own, or several in one cell.
        fields.insert("titulaires".into(), holders.values().flat_map(each_holder).collect());
    }
    Found::Record {
        value: Value::Object(fields),
        concession: false,
        raw: Value::Object(raw).to_string(),
        repaired,
        absent: Vec::new(),
    }
}

/// The holders that one group of cells names: as many as it has identifiers, where these are several.
fn each_holder(cells: &BTreeMap<&str, String>) -> Vec<Value> {
    let parts = |name: &str, marks: &[char]| -> Vec<String> {
        let text = cells.get(name).map(String::as_str).unwrap_or_default();
        text.split(marks).map(str::trim).filter(|part| !part.is_empty()).map(str::to_owned).collect()
    };
    let ids = parts("id", &[';', ',', '|', '\n']);
    if ids.len() < 2 {
        return vec![json!(cells)];
    }
    let (names, kinds) =
        (parts("denominationSociale", &[';', '|', '\n']), parts("typeIdentifiant", &[';', ',', '|', '\n']));
    let of = |list: &[String], place: usize| {
        if list.len() == ids.len() { list[place].clone() } else { list.first().cloned().unwrap_or_default() }
    };
    let name = |place: usize| if names.len() == ids.len() { names[place].clone() } else { String::new() };
    let each = ids.iter().enumerate().map(
        |(place, id)| json!({ "id": id, "denominationSociale": name(place), "typeIdentifiant": of(&kinds, place) }),
    );
    each.collect()
}

/// What the column under a heading is about: `titulaires_id`, `titulaire_id_2` and `titulaires.0.id` are about holders.
fn column(heading: &str) -> Column {
    let bare: String = fold(heading).chars().filter(char::is_ascii_alphanumeric).collect();
    if let Some((field, _)) = HEADINGS.iter().find(|(_, names)| names.contains(&bare.as_str())) {
        return Column::Field(field);
    }
    if let Some((_, part)) = FIRST_HOLDER.iter().find(|(name, _)| *name == bare) {
        return Column::Holder(0, part);
    }
    let number: String = bare.chars().filter(char::is_ascii_digit).take(4).collect();
    let word: String = bare.chars().filter(|c| !c.is_ascii_digit()).collect();
    let part = ["titulaires", "titulaire", "concessionnaires", "concessionnaire", "attributaires", "attributaire"];
    let about = part.iter().find_map(|one| match word.strip_prefix(one) {
        // « titulaires.titulaire.id », and « id_titulaire ».
        Some(rest) => Some(rest.strip_prefix("titulaire").unwrap_or(rest).to_owned()),
        None => word.strip_suffix(one).map(|before| before.trim_end_matches("du").to_owned()),
    });
    let found = about.and_then(|about| HOLDERS.iter().find(|(_, names)| names.contains(&about.as_str())));
    found.map_or(Column::Other, |(name, _)| Column::Holder(number.parse().unwrap_or_default(), name))
}

/// The mark before decimals in the amounts of a table, by all of them; none where they do not show it.
///
/// # Errors
/// A failure to read.
pub fn decimal_mark(path: &Path) -> Result<Option<char>> {
    let mut input = BufReader::new(std::fs::File::open(path).map_err(|e| Error::file(path, e))?);
    let separator = separator(&mut input)?;
    let mut reader = csv::ReaderBuilder::new().delimiter(separator).flexible(true).from_reader(Skip::new(input));
    let headings = reader.byte_headers().map_err(|e| Error::Value(e.to_string()))?.clone();
    let Some(place) = headings.iter().position(|heading| column(decoded(heading).0.trim()) == Column::Field("montant"))
    else {
        return Ok(None);
    };
    let amounts = reader.into_byte_records().flatten().filter_map(|row| Some(decoded(row.get(place)?).0));
    let amounts: Vec<String> = amounts.filter(|text| text.contains(['.', ','])).collect();
    Ok(language::text::decimal_mark(amounts.iter().map(String::as_str)))
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
