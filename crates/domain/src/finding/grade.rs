//! Grades: words that each organisation may change, over a severity that stays neutral.

use store::register::Register;
use store::{Problem, ReadOnly, Result};

/// The shapes a grade can be drawn with.
pub const MARKS: &[&str] = &["strength", "note", "idea", "watch", "weak", "minor", "major"];

store::record! {
    /// A grade of finding.
    pub struct Grade in "grade" cited by code {
        /// The abbreviation printed, such as `NC maj.`.
        code: String => Code,
        /// In full, in French.
        label_fr: String => Text,
        /// In full, in English.
        label_en: String => Text,
        /// From 0, a strength, to 4, a major nonconformity.
        severity: i64 => Number,
        /// The shape and colour it is drawn with.
        mark: String => Choice(MARKS),
        /// Place in lists, the gravest first.
        position: i64 => Number,
    } MACHINE [mark]
}

impl Register for Grade {
    const TITLE: &'static str = "label_{lang}";
    const SEARCHED: bool = false;
    const REQUIRED: &'static [&'static str] = &["label_fr", "label_en", "mark"];

    fn check(&self) -> Vec<Problem> {
        let mut problems = Vec::new();
        if !(0..=4).contains(&self.severity) {
            problems.push(Problem::new("severity", "severity"));
        }
        problems
    }

    /// The first of `T1`, `T2`… that no grade has, archived ones included.
    fn next_reference(&self, conn: &ReadOnly) -> Result<Option<String>> {
        let mut taken = conn.prepare_cached("SELECT 1 FROM grade WHERE code = ?1")?;
        for number in 1.. {
            let code = format!("T{number}");
            if !taken.exists([&code])? {
                return Ok(Some(code));
            }
        }
        Ok(None)
    }
}

/// The scale AFNOR Certification prints (DOMAIN B.1), gravest first.
#[must_use]
pub fn afnor_grades() -> Vec<Grade> {
    [
        ("grade-major", "NC maj.", "Non-conformité majeure", "Major nonconformity", 4, "major"),
        ("grade-minor", "NC min.", "Non-conformité mineure", "Minor nonconformity", 3, "minor"),
        ("grade-weak", "PS", "Point sensible", "Weak point", 2, "weak"),
        ("grade-watch", "PV", "Point de vigilance", "Area of concern", 2, "watch"),
        ("grade-idea", "PP", "Piste de progrès", "Improvement idea", 1, "idea"),
        ("grade-note", "Note", "Note", "Note", 1, "note"),
        ("grade-strength", "PF", "Point fort", "Strength", 0, "strength"),
    ]
    .into_iter()
    .zip(1..)
    .map(|((id, code, label_fr, label_en, severity, mark), position)| Grade {
        id: id.into(),
        code: code.into(),
        label_fr: label_fr.into(),
        label_en: label_en.into(),
        severity,
        mark: mark.into(),
        position,
        ..Grade::default()
    })
    .collect()
}
