//! Exact hypergeometric sampling: how many files to look at, and what the defects found allow one to say.
//!
//! A population of `N` files of which `K` are defective, `n` drawn without putting back, `x` defects seen:
//! P(X ≤ x) = Σ C(K, i) C(N − K, n − i) / C(N, n). One-sided throughout; rates are in tenths of a percent.

/// The chance of seeing at most `seen` defects among `drawn` of `population`, `defective` of which are defective.
#[must_use]
pub fn at_most(seen: u64, population: u64, defective: u64, drawn: u64) -> f64 {
    if seen >= defective.min(drawn) {
        return 1.0;
    }
    // At least this many defects are seen when the sound files run out.
    let least = drawn.saturating_sub(population - defective);
    if seen < least {
        return 0.0;
    }
    let mut term = first_term(least, population, defective, drawn);
    let mut sum = term;
    for i in least..seen {
        term *= real(defective - i) / real(i + 1) * (real(drawn - i) / real(population - defective + i + 1 - drawn));
        sum += term;
    }
    sum.min(1.0)
}

/// The probability of the fewest defects there can be, as a product that neither overflows nor loses digits.
fn first_term(least: u64, population: u64, defective: u64, drawn: u64) -> f64 {
    if least == 0 {
        // None of the drawn ones is defective: each draw finds a sound one among those that are left.
        return (0..drawn).map(|i| real(population - defective - i) / real(population - i)).product();
    }
    // Every sound file is drawn: those not drawn are all defective.
    let left = population - drawn;
    (0..left).map(|i| real(defective - i) / real(population - i)).product()
}

#[allow(clippy::cast_precision_loss)] // populations are far below 2^53
fn real(count: u64) -> f64 {
    count as f64
}

/// The most defects that a population of `population` could have, with this confidence in percent, when `seen` were
/// found among `drawn`: the largest number for which finding so few was still more likely than 1 − confidence.
#[must_use]
pub fn most_defective(seen: u64, population: u64, drawn: u64, confidence: u64) -> u64 {
    if drawn == 0 {
        return population;
    }
    let doubt = 1.0 - real(confidence) / 100.0;
    // The chance falls as the defects grow: the boundary is found by halving.
    let (mut low, mut high) = (seen, population - (drawn - seen));
    while low < high {
        let middle = low + (high - low).div_ceil(2);
        if at_most(seen, population, middle, drawn) > doubt + 1e-12 {
            low = middle;
        } else {
            high = middle - 1;
        }
    }
    low
}

/// How many files to draw so that, finding no more defects than expected, one may say with this confidence in percent
/// that the rate is at most `tolerable` tenths of a percent; `expected` is in tenths of a percent too. All of them where
/// fewer do not suffice.
#[must_use]
pub fn size(population: u64, confidence: u64, tolerable: u64, expected: u64) -> u64 {
    let doubt = 1.0 - real(confidence) / 100.0;
    // One defect more than is tolerated: what the sample must be able to exclude.
    let defective = (population * tolerable / 1_000 + 1).min(population);
    let enough = |drawn: u64| {
        let allowed = (drawn * expected).div_ceil(1_000);
        at_most(allowed, population, defective, drawn) <= doubt + 1e-12
    };
    (1..population).find(|drawn| enough(*drawn)).unwrap_or(population)
}

/// A count among `whole` in tenths of a percent, rounded up: a bound is never told too low.
#[must_use]
pub fn rate(count: u64, whole: u64) -> u64 {
    if whole == 0 { 1_000 } else { (count * 1_000).div_ceil(whole) }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What `tests/tools/hypergeometric.py` prints: exact fractions, an implementation of its own.
    const SIZES: &[(u64, u64, u64, u64, u64)] = include!("expected_sizes.rs");
    const BOUNDS: &[(u64, u64, u64, u64, u64)] = include!("expected_bounds.rs");

    #[test]
    fn sizes_are_those_of_exact_fractions() {
        assert!(SIZES.len() > 60);
        for (population, confidence, tolerable, expected, drawn) in SIZES {
            assert_eq!(
                size(*population, *confidence, *tolerable, *expected),
                *drawn,
                "{population} {confidence} {tolerable} {expected}"
            );
        }
    }

    #[test]
    fn bounds_are_those_of_exact_fractions() {
        assert!(BOUNDS.len() > 60);
        for (seen, population, drawn, confidence, most) in BOUNDS {
            assert_eq!(
                most_defective(*seen, *population, *drawn, *confidence),
                *most,
                "{seen} {population} {drawn} {confidence}"
            );
        }
    }

    #[test]
    fn a_bound_holds_what_was_seen_and_a_full_count_is_certain() {
        for population in [1, 2, 7, 60, 400] {
            for drawn in 0..=population {
                let most = most_defective(0, population, drawn, 95);
                assert!(most <= population - drawn);
            }
            assert_eq!(most_defective(0, population, population, 95), 0);
            assert_eq!(most_defective(1, population, population, 95), 1);
        }
    }
}
