//! The most defects of a population that was sampled stratum by stratum.
//!
//! The defects found in all strata together are X = Σ Xₕ, each hypergeometric. Numbers of defects D₁ … D_H are believed
//! while P(X ≤ x) is more than 1 − confidence, and the bound is the largest sum of such numbers: an exact bound in the
//! sense of Clopper and Pearson, whatever way the defects are spread over the strata (T. Wright, « Exact Confidence
//! Bounds when Sampling from Small Finite Universes », 1991, chapter on stratified sampling). All ways of spreading
//! are tried where they are few. Where they are many, the sum is bounded from above by Hoeffding's theorem of 1956: X is
//! a sum of trials, so P(X ≤ x) is at most that of a binomial of the same mean once that mean is x + 1 or more.

use super::exact;

/// What is known of a stratum.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stratum {
    /// Files in it.
    pub population: u64,
    /// Files looked at, one at least.
    pub checked: u64,
    /// Defective ones among them.
    pub defective: u64,
}

impl Stratum {
    /// The most defects it can hold: all it has but the sound ones that were seen.
    fn most(self) -> u64 {
        self.population - (self.checked - self.defective)
    }
}

/// So many ways of spreading defects are tried one by one.
const TRIES: u64 = 100_000;

/// The most defects the strata could have together, with this confidence in percent.
#[must_use]
pub fn most_defective(strata: &[Stratum], confidence: u64) -> u64 {
    let seen: u64 = strata.iter().map(|stratum| stratum.defective).sum();
    let doubt = 1.0 - real(confidence) / 100.0;
    let mut strata = strata.to_vec();
    // The stratum with most to try is the last one, whose number is found by halving.
    strata.sort_by_key(|stratum| stratum.most() - stratum.defective);
    let Some((last, first)) = strata.split_last() else { return 0 };
    let reach = |stratum: &Stratum| {
        let alone = |defective| at_most(seen, *stratum, defective) > doubt + SLACK;
        largest(stratum.defective, stratum.most(), alone)
    };
    let ways = first.iter().try_fold(1_u64, |ways, stratum| {
        ways.checked_mul(reach(stratum) - stratum.defective + 1).filter(|ways| *ways <= TRIES)
    });
    if ways.is_none() {
        return by_mean(&strata, seen, doubt);
    }
    let mut none_yet = vec![0.0; places(seen)];
    if let Some(none) = none_yet.first_mut() {
        *none = 1.0;
    }
    spread(first, *last, &none_yet, doubt).unwrap_or(seen)
}

/// Sums of doubles are this far from exact ones at most; ties are decided as by fractions.
const SLACK: f64 = 1e-12;

/// The largest sum over `first` and `last` that is believed when the strata before them gave `so_far`, the chance of 0,
/// 1, … defects; none where not even the defects seen in them are.
fn spread(first: &[Stratum], last: Stratum, so_far: &[f64], doubt: f64) -> Option<u64> {
    let chance = |stratum: Stratum, defective: u64| {
        let left = (0..so_far.len() as u64).rev();
        left.zip(so_far).map(|(left, before)| before * at_most(left, stratum, defective)).sum::<f64>()
    };
    let Some((stratum, rest)) = first.split_first() else {
        let believed = |defective| chance(last, defective) > doubt + SLACK;
        return believed(last.defective).then(|| largest(last.defective, last.most(), believed));
    };
    let mut most = None;
    for defective in stratum.defective..=stratum.most() {
        // What the others add makes it less likely still: beyond this one, nothing is believed.
        if chance(*stratum, defective) <= doubt + SLACK {
            break;
        }
        let own: Vec<f64> = (0..so_far.len() as u64).map(|i| just(i, *stratum, defective)).collect();
        let together: Vec<f64> = (0..so_far.len())
            .map(|seen| own.iter().take(seen + 1).zip(so_far.iter().take(seen + 1).rev()).map(|(a, b)| a * b).sum())
            .collect();
        most = most.max(spread(rest, last, &together, doubt).map(|others| defective + others));
    }
    most
}

/// The chance of seeing just so many.
fn just(seen: u64, stratum: Stratum, defective: u64) -> f64 {
    let fewer = seen.checked_sub(1).map_or(0.0, |fewer| at_most(fewer, stratum, defective));
    at_most(seen, stratum, defective) - fewer
}

fn at_most(seen: u64, stratum: Stratum, defective: u64) -> f64 {
    exact::at_most(seen, stratum.population, defective, stratum.checked)
}

/// The bound by the mean alone: defects go first to the strata of which the least was looked at.
fn by_mean(strata: &[Stratum], seen: u64, doubt: f64) -> u64 {
    let checked: u64 = strata.iter().map(|stratum| stratum.checked).sum();
    let (mut low, mut high) = (real(seen), real(checked));
    // The mean at which a binomial falls to the doubt, from above.
    for _ in 0..200 {
        let middle = f64::midpoint(low, high);
        if binomial_at_most(seen, checked, middle / real(checked)) > doubt { low = middle } else { high = middle }
    }
    let mut left = high.max(real(seen + 1)) + SLACK;
    let mut most = 0.0;
    let share = |stratum: &Stratum| real(stratum.checked) / real(stratum.population);
    let mut strata = strata.to_vec();
    for stratum in &strata {
        most += real(stratum.defective);
        left -= real(stratum.defective) * share(stratum);
    }
    strata.sort_by(|a, b| share(a).total_cmp(&share(b)));
    for stratum in &strata {
        let more = real(stratum.most() - stratum.defective).min(left.max(0.0) / share(stratum));
        most += more;
        left -= more * share(stratum);
    }
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // a sum of counts
    let whole = (most + 1e-9).floor() as u64;
    whole.min(strata.iter().map(|stratum| stratum.most()).sum())
}

/// P(X ≤ seen) of a binomial.
fn binomial_at_most(seen: u64, trials: u64, rate: f64) -> f64 {
    if rate >= 1.0 {
        return if seen >= trials { 1.0 } else { 0.0 };
    }
    let mut log_term = real(trials) * (1.0 - rate).ln();
    let mut sum = log_term.exp();
    for i in 0..seen.min(trials) {
        log_term += (real(trials - i) / real(i + 1) * rate / (1.0 - rate)).ln();
        sum += log_term.exp();
    }
    sum.min(1.0)
}

/// The largest number from `low` to `high` that `believed` holds for; it holds for `low`, and stops once.
fn largest(mut low: u64, mut high: u64, believed: impl Fn(u64) -> bool) -> u64 {
    while low < high {
        let middle = low + (high - low).div_ceil(2);
        if believed(middle) { low = middle } else { high = middle - 1 }
    }
    low
}

#[allow(clippy::cast_precision_loss)] // populations are far below 2^53
fn real(count: u64) -> f64 {
    count as f64
}

fn places(seen: u64) -> usize {
    usize::try_from(seen).unwrap_or(usize::MAX).saturating_add(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    type Known = (&'static [(u64, u64, u64)], u64, u64);

    /// What `tests/tools/hypergeometric.py` prints: every way of spreading tried, by exact fractions.
    const STRATA: &[Known] = include!("expected_strata.rs");

    fn strata(of: &[(u64, u64, u64)]) -> Vec<Stratum> {
        let one = |(population, checked, defective): &(u64, u64, u64)| Stratum {
            population: *population,
            checked: *checked,
            defective: *defective,
        };
        of.iter().map(one).collect()
    }

    #[test]
    fn bounds_are_those_of_exact_fractions() {
        assert!(STRATA.len() > 40);
        for (of, confidence, most) in STRATA {
            assert_eq!(most_defective(&strata(of), *confidence), *most, "{of:?} {confidence}");
        }
    }

    #[test]
    fn one_stratum_is_a_simple_sample_and_a_full_count_is_certain() {
        for (population, checked, defective) in [(60, 25, 0), (60, 25, 2), (400, 59, 1), (7, 7, 3), (1, 1, 0)] {
            let one = strata(&[(population, checked, defective)]);
            assert_eq!(most_defective(&one, 95), exact::most_defective(defective, population, checked, 95));
        }
        assert_eq!(most_defective(&strata(&[(5, 5, 1), (9, 9, 0), (1, 1, 1)]), 95), 2);
    }

    /// The mean may say too much, never too little, and not much more than what trying all ways says.
    #[test]
    fn the_bound_by_the_mean_is_above_the_exact_one_and_below_the_strata_apart() {
        for (of, confidence, most) in STRATA {
            let of = strata(of);
            let seen = of.iter().map(|stratum| stratum.defective).sum();
            let by_mean = by_mean(&of, seen, 1.0 - real(*confidence) / 100.0);
            assert!(by_mean >= *most, "{of:?} {confidence}: {by_mean} < {most}");
        }
        let many: Vec<Stratum> = (0..12).map(|_| Stratum { population: 200, checked: 20, defective: 0 }).collect();
        let whole = exact::most_defective(0, 2_400, 240, 95);
        let found = most_defective(&many, 95);
        assert!((whole..=whole + whole / 10).contains(&found), "{found} where a simple sample says {whole}");
    }

    /// Drawn again and again from a population that is known, the bound misses it as often as it may.
    #[test]
    fn the_bound_holds_as_often_as_it_says() {
        use sha2::{Digest, Sha256};
        let (populations, defects, drawn) = ([40_u64, 25, 12], [9_u64, 1, 4], [10_usize, 7, 3]);
        let mut missed = 0;
        for round in 0_u32..600 {
            let stratum = |place: usize| {
                let mut files: Vec<u64> = (0..populations[place]).collect();
                files.sort_by_key(|file| Sha256::digest(format!("{round} {place} {file}")).to_vec());
                let defective = files.iter().take(drawn[place]).filter(|file| **file < defects[place]).count() as u64;
                Stratum { population: populations[place], checked: drawn[place] as u64, defective }
            };
            let drawn: Vec<Stratum> = (0..3).map(stratum).collect();
            missed += u32::from(most_defective(&drawn, 90) < defects.iter().sum());
        }
        // One in ten may miss; more than 14 % of 600 would be four standard deviations off.
        assert!(missed <= 84, "{missed} of 600 missed");
    }
}
