//! What findings come to: by audit, by process, by chapter of the standard.

use language::{Key, key};
use std::collections::BTreeMap;

use domain::finding::Grade;
use store::record::Row;

use super::Source;
use crate::block::Block;
use crate::chart::{Chart, Part, Spot};

/// The most rows of a chart that are still read at a glance.
const MOST_ROWS: usize = 30;

/// Counts by grade, the gravest first.
type ByGrade = BTreeMap<usize, u32>;

/// Findings counted while they are read, grade by grade.
#[derive(Default)]
pub struct Charts {
    grades: Vec<Grade>,
    audits: BTreeMap<String, ByGrade>,
    processes: BTreeMap<String, ByGrade>,
    /// By process, then by chapter of the standard.
    chapters: BTreeMap<String, BTreeMap<u32, ByGrade>>,
}

impl Charts {
    /// Counts a finding of this grade.
    pub fn count(&mut self, source: &Source, row: &Row, grade: &Grade) {
        if self.grades.last().is_none_or(|last| last.id != grade.id) {
            self.grades.push(grade.clone());
        }
        let grade = self.grades.len() - 1;
        let process = source.cited(row, "process_id");
        let process = if process.is_empty() { source.text(key!("pack-no-process")) } else { process };
        let audit = source.field(row, "audit");
        if !audit.is_empty() {
            *self.audits.entry(audit).or_default().entry(grade).or_default() += 1;
        }
        let clause = row.shown.get("clause_id").map(|s| s.reference.as_str()).unwrap_or_default();
        if let Some(chapter) = clause.split('.').next().and_then(|c| c.parse().ok()) {
            let chapters = self.chapters.entry(process.clone()).or_default();
            *chapters.entry(chapter).or_default().entry(grade).or_default() += 1;
        }
        *self.processes.entry(process).or_default().entry(grade).or_default() += 1;
    }

    /// The charts, where there is something to compare and little enough to read.
    pub fn blocks(&self, source: &Source) -> Vec<Block> {
        let readable = |count: usize| (2..=MOST_ROWS).contains(&count);
        let mut blocks = Vec::new();
        let mut chart = |title: Key, (chart, says)| {
            let title = Block::heading(2, source.text(title));
            blocks.push(Block::Together(vec![title, Block::Chart { chart, says }]));
        };
        if readable(self.audits.len()) {
            chart(key!("pack-audits-chart"), self.stacked(source));
        }
        if readable(self.processes.len()) {
            chart(key!("pack-processes-map"), self.heat(source));
        }
        if readable(self.chapters.len()) {
            chart(key!("pack-chapters-matrix"), self.matrix(source));
        }
        blocks
    }

    fn numbers(&self, counts: &ByGrade) -> Vec<u32> {
        (0..self.grades.len()).map(|grade| counts.get(&grade).copied().unwrap_or_default()).collect()
    }

    /// `2 NC min., 1 PS`.
    fn say(&self, counts: &ByGrade) -> String {
        let parts = counts.iter().map(|(grade, count)| format!("{count} {}", self.grades[*grade].code));
        parts.collect::<Vec<_>>().join(", ")
    }

    fn rows(&self, of: &BTreeMap<String, ByGrade>) -> (Vec<(String, Vec<u32>)>, String) {
        let rows = of.iter().map(|(name, counts)| (name.clone(), self.numbers(counts))).collect();
        let parts: Vec<String> = of.iter().map(|(name, counts)| format!("{name} : {}", self.say(counts))).collect();
        (rows, parts.join(" ; "))
    }

    fn stacked(&self, source: &Source) -> (Chart, String) {
        let (rows, list) = self.rows(&self.audits);
        let parts = self.grades.iter().map(|g| Part { name: g.code.clone(), mark: g.mark.clone() }).collect();
        let says = source.language.text_with(key!("pack-chart-audits"), &[("list", &list)]);
        (Chart::Stacked { parts, rows }, says)
    }

    fn heat(&self, source: &Source) -> (Chart, String) {
        let (rows, list) = self.rows(&self.processes);
        let columns = self.grades.iter().map(|g| g.code.clone()).collect();
        let says = source.language.text_with(key!("pack-chart-processes"), &[("list", &list)]);
        (Chart::Heat { columns, rows }, says)
    }

    fn matrix(&self, source: &Source) -> (Chart, String) {
        let chapters = 4..=10_u32;
        let spot = |counts: &ByGrade| {
            let (grade, _) = counts.first_key_value()?;
            Some(Spot { mark: self.grades[*grade].mark.clone(), count: counts.values().sum() })
        };
        let rows = self.chapters.iter().map(|(process, own)| {
            (process.clone(), chapters.clone().map(|chapter| own.get(&chapter).and_then(spot)).collect())
        });
        let parts = self.chapters.iter().map(|(process, own)| {
            let own: Vec<String> =
                own.iter().map(|(chapter, counts)| format!("§{chapter} {}", self.say(counts))).collect();
            format!("{process} : {}", own.join(", "))
        });
        let list: Vec<String> = parts.collect();
        let says = source.language.text_with(key!("pack-chart-chapters"), &[("list", &list.join(" ; "))]);
        let columns = chapters.clone().map(|chapter| format!("§{chapter}")).collect();
        (Chart::Matrix { columns, rows: rows.collect() }, says)
    }
}
