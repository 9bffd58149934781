//! The time-to-evidence drill: an auditor's question appears; how long until the proof is on screen? Clauses that went badly
//! come back more often.

use chrono::{DateTime, Utc};
use language::Language;
use serde::{Deserialize, Serialize};
use store::journal::Saved;
use store::{Dossier, Error, Problem, ReadOnly, Result, record};
use ts_rs::TS;

use crate::QualityIntent;
use crate::requirement::{CERTIFIED, Clause};

store::record! {
    /// One question, and how it went.
    pub struct Drill in "drill" {
        /// The clause it was about.
        clause_id: String => Reference("clause"),
        /// The question, as it was asked.
        question: String => LongText,
        /// Seconds until the proof was on screen, or until it was given up.
        seconds: i64 => Number,
        /// Whether the proof was found.
        found: bool => Flag,
        /// Where the window was when it was.
        proof: String => Text,
        /// Who was asked.
        done_by: String => Person,
        /// When.
        done_at: Option<DateTime<Utc>> => Instant,
    }
}

/// A question to answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct Question {
    /// The clause it is about.
    pub clause_id: String,
    /// Its number.
    pub number: String,
    /// Its title.
    pub title: String,
    /// What the auditor asks.
    pub question: String,
}

/// How it went with a clause so far.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct Trained {
    /// The clause.
    pub clause_id: String,
    /// Its number.
    pub number: String,
    /// Its title.
    pub title: String,
    /// How often it was asked for.
    pub tries: u32,
    /// How often the proof was found.
    pub found: u32,
    /// Seconds the last time.
    pub last_seconds: i64,
    /// Whether the proof was found the last time.
    pub last_found: bool,
}

/// Seconds after which an auditor has stopped believing.
pub const SLOW: i64 = 120;

/// How often a clause comes up: one that was answered at once, one never asked, a slow one, one without an answer.
const WEIGHTS: [u64; 4] = [1, 3, 6, 10];

#[derive(Deserialize)]
struct Killer {
    clause: String,
    fr: String,
    en: String,
}

/// What has been tried, the clauses that went badly first.
///
/// # Errors
/// Those of the database.
pub fn trained(conn: &ReadOnly, language: Language) -> Result<Vec<Trained>> {
    let drills: Vec<Drill> = record::find(conn, "t.archived_at IS NULL ORDER BY t.id", [])?;
    let mut all: Vec<Trained> = Vec::new();
    for clause in auditable(conn)? {
        let own: Vec<&Drill> = drills.iter().filter(|d| d.clause_id == clause.id).collect();
        let Some(last) = own.last() else { continue };
        all.push(Trained {
            title: title(&clause, language),
            tries: u32::try_from(own.len()).unwrap_or(u32::MAX),
            found: u32::try_from(own.iter().filter(|d| d.found).count()).unwrap_or(u32::MAX),
            last_seconds: last.seconds,
            last_found: last.found,
            clause_id: clause.id,
            number: clause.number,
        });
    }
    all.sort_by_key(|t| (t.last_found, std::cmp::Reverse(t.last_seconds)));
    Ok(all)
}

/// The next question. The same seed and the same past give the same one.
///
/// # Errors
/// [`Error::NoRecord`] in a dossier without a standard, those of the database.
pub fn question(conn: &ReadOnly, language: Language, seed: u64) -> Result<Question> {
    let mut random = fastrand::Rng::with_seed(seed);
    let trained = trained(conn, language)?;
    let clauses: Vec<Clause> = auditable(conn)?
        .into_iter()
        .filter(|c| !asked(c, language).is_empty() && c.state != "not-applicable")
        .collect();
    let weights: Vec<u64> =
        clauses.iter().map(|clause| weight(trained.iter().find(|t| t.clause_id == clause.id))).collect();
    let all: u64 = weights.iter().sum();
    if all == 0 {
        return Err(Error::NoRecord("clause".into()));
    }
    let mut drawn = random.u64(..all);
    let mut chosen = &clauses[0];
    for (clause, weight) in clauses.iter().zip(weights) {
        if drawn < weight {
            chosen = clause;
            break;
        }
        drawn -= weight;
    }
    let mut questions = asked(chosen, language);
    let killers: Vec<Killer> = serde_json::from_str(include_str!("../../../assets/standards/killers.json"))?;
    let own = killers.into_iter().filter(|killer| killer.clause == chosen.number);
    questions.extend(own.map(|killer| if language == Language::French { killer.fr } else { killer.en }));
    Ok(Question {
        clause_id: chosen.id.clone(),
        number: chosen.number.clone(),
        title: title(chosen, language),
        question: questions.swap_remove(random.usize(..questions.len())),
    })
}

fn weight(trained: Option<&Trained>) -> u64 {
    match trained {
        None => WEIGHTS[1],
        Some(t) if !t.last_found => WEIGHTS[3],
        Some(t) if t.last_seconds > SLOW => WEIGHTS[2],
        Some(_) => WEIGHTS[0],
    }
}

fn auditable(conn: &ReadOnly) -> Result<Vec<Clause>> {
    record::find(conn, &format!("t.auditable AND t.archived_at IS NULL AND {CERTIFIED} ORDER BY t.position"), [])
}

fn title(clause: &Clause, language: Language) -> String {
    if language == Language::French { clause.title_fr.clone() } else { clause.title_en.clone() }
}

fn asked(clause: &Clause, language: Language) -> Vec<String> {
    let text = if language == Language::French { &clause.questions_fr } else { &clause.questions_en };
    text.lines().filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

/// Writes down how a question went.
///
/// # Errors
/// [`Error::Rejected`] for a time that cannot be, [`Error::NoRecord`] for a clause that is not there.
pub fn answer(
    dossier: &mut Dossier,
    clause_id: &str,
    question: &str,
    seconds: i64,
    proof: Option<&str>,
) -> Result<Saved<Drill>> {
    if !(0..=86_400).contains(&seconds) {
        return Err(Error::Rejected(vec![Problem::new("seconds", "number")]));
    }
    let clause: Clause = record::get(dossier.connection(), clause_id)?;
    let (done_by, found) = (dossier.author().signature(), proof.is_some());
    let (question, proof) = (question.to_owned(), proof.unwrap_or_default().to_owned());
    let intent = QualityIntent::Drill { reference: clause.number.clone(), seconds };
    dossier.transact(intent, |change| {
        let clause_id = clause.id;
        let (id, done_at) = (change.new_id(), Some(change.at()));
        let drill = Drill { id, clause_id, question, seconds, found, proof, done_by, done_at, ..Drill::default() };
        change.insert(&drill)?;
        Ok(drill)
    })
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use super::*;
    use crate::testing::bench;

    fn drawn(conn: &ReadOnly) -> HashMap<String, usize> {
        let mut counts = HashMap::new();
        for seed in 0..3_000 {
            *counts.entry(question(conn, Language::French, seed).expect("a question").number).or_default() += 1;
        }
        counts
    }

    #[test]
    fn every_clause_comes_up_and_those_that_went_badly_more_often() {
        let mut bench = bench();
        let before = drawn(bench.dossier.connection());
        assert_eq!(before.len(), 65, "every clause an auditor asks for");
        for (number, seconds, proof) in
            [("8.6", 300, None), ("9.2.2", 200, Some("#/findings")), ("4.3", 9, Some("#/clauses"))]
        {
            answer(&mut bench.dossier, &format!("iso-9001-2015/{number}"), "?", seconds, proof).expect("written");
        }
        let after = drawn(bench.dossier.connection());
        assert!(after["8.6"] > after["9.2.2"] && after["9.2.2"] > after["4.3"], "{after:?}");
        assert!(after["8.6"] > 2 * before["8.6"] && after["4.3"] < before["4.3"]);
        let reported = trained(bench.dossier.connection(), Language::English).expect("what was tried");
        let order: Vec<&str> = reported.iter().map(|t| t.number.as_str()).collect();
        assert_eq!(order, ["8.6", "9.2.2", "4.3"], "the worst first");
        assert_eq!((reported[0].tries, reported[0].found, reported[0].last_found), (1, 0, false));
        bench.dossier.undo().expect("undone");
        assert_eq!(trained(bench.dossier.connection(), Language::French).expect("what was tried").len(), 2);
    }

    #[test]
    fn what_does_not_apply_is_not_asked_and_impossible_times_are_refused() {
        let mut bench = bench();
        let id = "iso-9001-2015/7.1.5.2";
        let said = crate::requirement::Assessment {
            state: "not-applicable".into(),
            justification: "Aucun instrument".into(),
            ..Default::default()
        };
        crate::requirement::assess(&mut bench.dossier, id, said).expect("assessed");
        assert!(!drawn(bench.dossier.connection()).contains_key("7.1.5.2"));
        assert_eq!(answer(&mut bench.dossier, id, "?", -1, None).expect_err("refused").code(), "rejected");
        assert_eq!(answer(&mut bench.dossier, "nowhere", "?", 1, None).expect_err("refused").code(), "no-record");
    }

    #[test]
    fn the_ten_hardest_questions_are_about_clauses_that_exist() {
        let bench = bench();
        let killers: Vec<Killer> =
            serde_json::from_str(include_str!("../../../assets/standards/killers.json")).expect("read");
        assert_eq!(killers.len(), 10);
        let known: Vec<String> =
            auditable(bench.dossier.connection()).expect("clauses").into_iter().map(|c| c.number).collect();
        for killer in killers {
            assert!(known.contains(&killer.clause), "{}", killer.clause);
        }
    }
}
