//! How files are drawn, so that anybody can draw them again: no generator of a language, only SHA-256 of what is published.
//!
//! The population is put in the order of buyer and number. **Simple and stratified**: each file is given the SHA-256 of
//! `seed ␟ buyer ␟ number` (␟ is U+001F), and those with the smallest are drawn, in that order. **Systematic**: the first
//! of every `N / n`, from a start that the SHA-256 of `seed` gives. **Monetary unit**: the same over amounts laid end to
//! end, in cents; a file is drawn once, however many points fall on it.

use sha2::{Digest, Sha256};

/// What the drawing is called in the sample: another way to draw would be another name.
pub const GENERATOR: &str = "sha256-1";

/// A file of the population.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unit {
    /// Identity of the contract.
    pub id: String,
    /// SIRET of the buyer; empty for one's own.
    pub buyer: String,
    /// Number of the contract.
    pub reference: String,
    /// Its amount in cents excluding tax; 0 where it is unknown.
    pub cents: i64,
    /// The stratum it belongs to; empty where there are none.
    pub stratum: String,
}

impl Unit {
    fn rank(&self, seed: &str) -> [u8; 32] {
        let mut digest = Sha256::new();
        for part in [seed, "\u{1f}", &self.buyer, "\u{1f}", &self.reference] {
            digest.update(part.as_bytes());
        }
        digest.finalize().into()
    }
}

/// The population in its published order.
pub fn put_in_order(units: &mut [Unit]) {
    units.sort_by(|a, b| (&a.buyer, &a.reference).cmp(&(&b.buyer, &b.reference)));
}

/// SHA-256 over the population in its order, one line `buyer;number;cents;stratum` each, in hexadecimal.
#[must_use]
pub fn fingerprint(units: &[Unit]) -> String {
    let mut digest = Sha256::new();
    for unit in units {
        digest.update(format!("{};{};{};{}\n", unit.buyer, unit.reference, unit.cents, unit.stratum).as_bytes());
    }
    hex::encode(digest.finalize())
}

/// The strata in their order, with how many files each has.
#[must_use]
pub fn strata(units: &[Unit]) -> Vec<(String, u64)> {
    let mut counts = std::collections::BTreeMap::new();
    for unit in units {
        *counts.entry(unit.stratum.clone()).or_insert(0) += 1;
    }
    counts.into_iter().collect()
}

/// How many files to draw from each stratum: in proportion, by the largest remainder, and one at least where there is room.
#[must_use]
pub fn allotted(strata: &[(String, u64)], size: u64) -> Vec<u64> {
    let population: u64 = strata.iter().map(|(_, count)| count).sum();
    if population == 0 {
        return Vec::new();
    }
    let size = size.min(population);
    let mut shares: Vec<u64> = strata.iter().map(|(_, count)| count * size / population).collect();
    if size >= strata.len() as u64 {
        shares.iter_mut().for_each(|share| *share = (*share).max(1));
    }
    let remainder = |place: usize| (strata[place].1 * size) % population;
    let mut by_remainder: Vec<usize> = (0..strata.len()).collect();
    by_remainder.sort_by_key(|place| (std::cmp::Reverse(remainder(*place)), *place));
    let mut turn = by_remainder.iter().cycle();
    while shares.iter().sum::<u64>() < size {
        if let Some(place) = turn.next()
            && shares[*place] < strata[*place].1
        {
            shares[*place] += 1;
        }
    }
    // One for each may be more than was asked for: the largest give.
    while shares.iter().sum::<u64>() > size {
        if let Some(place) = (0..shares.len()).max_by_key(|place| (shares[*place], std::cmp::Reverse(*place))) {
            shares[place] -= 1;
        }
    }
    shares
}

/// The files with the smallest ranks, smallest first.
#[must_use]
pub fn simple<'a>(units: impl Iterator<Item = &'a Unit>, seed: &str, size: u64) -> Vec<&'a Unit> {
    let mut ranked: Vec<([u8; 32], &Unit)> = units.map(|unit| (unit.rank(seed), unit)).collect();
    ranked.sort_by_key(|(rank, _)| *rank);
    ranked.into_iter().take(usize::try_from(size).unwrap_or(usize::MAX)).map(|(_, unit)| unit).collect()
}

/// Each stratum drawn as [`simple`], in the order of the strata.
#[must_use]
pub fn stratified<'a>(units: &'a [Unit], seed: &str, size: u64) -> Vec<&'a Unit> {
    let strata = strata(units);
    let shares = allotted(&strata, size);
    let mut drawn = Vec::new();
    for ((stratum, _), share) in strata.iter().zip(shares) {
        drawn.extend(simple(units.iter().filter(|unit| unit.stratum == *stratum), seed, share));
    }
    drawn
}

/// A number below `most`, from the SHA-256 of the seed.
fn start(seed: &str, most: u128) -> u128 {
    let digest: [u8; 32] = Sha256::digest(seed.as_bytes()).into();
    let number = digest[..16].iter().fold(0_u128, |number, byte| (number << 8) | u128::from(*byte));
    if most == 0 { 0 } else { number % most }
}

/// Every so many files, from a start within the first interval: place `(start + i × N) / n`, start below N.
#[must_use]
pub fn systematic<'a>(units: &'a [Unit], seed: &str, size: u64) -> Vec<&'a Unit> {
    let (count, size) = (units.len() as u128, u128::from(size).min(units.len() as u128));
    let begin = start(seed, count);
    let place = |i: u128| usize::try_from((begin + i * count) / size.max(1)).unwrap_or_default();
    (0..size).filter_map(|i| units.get(place(i))).collect()
}

/// Every so many cents, from a start within the first interval; files without an amount are never drawn.
#[must_use]
pub fn monetary<'a>(units: &'a [Unit], seed: &str, size: u64) -> Vec<&'a Unit> {
    let value = |unit: &Unit| u128::try_from(unit.cents.max(0)).unwrap_or_default();
    let total: u128 = units.iter().map(value).sum();
    let size = u128::from(size);
    if total == 0 || size == 0 {
        return Vec::new();
    }
    let begin = start(seed, total);
    let mut points = (0..size).map(|i| (begin + i * total) / size).peekable();
    let (mut drawn, mut end) = (Vec::new(), 0_u128);
    for unit in units {
        end += value(unit);
        let mut hit = false;
        while points.next_if(|point| *point < end).is_some() {
            hit = true;
        }
        if hit {
            drawn.push(unit);
        }
    }
    drawn
}
