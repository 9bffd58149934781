"""Sample sizes and bounds by exact fractions: what the tests of `crates/domain/src/sample/exact.rs` compare with.

Run it from the root of the project; it writes `sizes.in`, `bounds.in` and `strata.in` beside that file.
"""

from fractions import Fraction
from itertools import product
from math import comb
from pathlib import Path

HERE = Path(__file__).resolve().parents[2] / "crates/domain/src/sample"


def at_most(seen, population, defective, drawn):
    ways = sum(
        comb(defective, i) * comb(population - defective, drawn - i)
        for i in range(0, seen + 1)
        if i <= defective and 0 <= drawn - i <= population - defective
    )
    return Fraction(ways, comb(population, drawn))


def size(population, confidence, tolerable, expected):
    defective = min(population * tolerable // 1000 + 1, population)
    for drawn in range(1, population):
        allowed = -(-drawn * expected // 1000)
        if at_most(allowed, population, defective, drawn) <= Fraction(100 - confidence, 100):
            return drawn
    return population


def most(seen, population, drawn, confidence):
    found = seen
    for defective in range(seen, population - (drawn - seen) + 1):
        if at_most(seen, population, defective, drawn) > Fraction(100 - confidence, 100):
            found = defective
    return found


def just(seen, population, defective, drawn):
    if seen > defective or not 0 <= drawn - seen <= population - defective:
        return Fraction(0)
    return Fraction(comb(defective, seen) * comb(population - defective, drawn - seen), comb(population, drawn))


def most_together(strata, confidence):
    """Every way of spreading defects over the strata, the chance of each by convolution."""
    total = sum(x for _, _, x in strata)
    found = total
    ranges = [range(x, n - (d - x) + 1) for n, d, x in strata]
    for spread in product(*ranges):
        if sum(spread) <= found:
            continue
        chances = [Fraction(1)] + [Fraction(0)] * total
        for (n, d, _), defective in zip(strata, spread):
            own = [just(i, n, defective, d) for i in range(total + 1)]
            chances = [sum(own[i] * chances[k - i] for i in range(k + 1)) for k in range(total + 1)]
        if sum(chances) > Fraction(100 - confidence, 100):
            found = sum(spread)
    return found


def write(name, rows):
    text = ",\n".join("    " + repr(row) for row in rows)
    (HERE / name).write_text(f"&[\n{text},\n]\n")


sizes = [
    (n, c, t, e, size(n, c, t, e))
    for n in (1, 5, 20, 60, 150, 400, 1000)
    for c in (80, 90, 95, 99)
    for t, e in ((20, 0), (50, 0), (100, 0), (100, 20), (200, 50))
]
bounds = [
    (x, n, d, c, most(x, n, d, c))
    for n, d in ((1, 1), (10, 3), (60, 12), (60, 25), (150, 40), (400, 59), (1000, 93), (1000, 300))
    for c in (80, 90, 95, 99)
    for x in (0, 1, 3, 8)
    if x <= d
]
write("expected_sizes.rs", sizes)
write("expected_bounds.rs", bounds)
strata = [
    (of, c, most_together(of, c))
    for of in (
        ((10, 4, 0), (10, 4, 0)),
        ((10, 4, 1), (10, 4, 0)),
        ((20, 6, 0), (12, 4, 0)),
        ((20, 6, 1), (12, 4, 1)),
        ((20, 6, 0), (12, 4, 2)),
        ((15, 9, 1), (9, 3, 0)),
        ((15, 3, 1), (9, 9, 2)),
        ((8, 3, 0), (7, 3, 0), (6, 2, 0)),
        ((8, 3, 1), (7, 3, 0), (6, 2, 0)),
        ((8, 3, 1), (7, 3, 1), (6, 2, 1)),
        ((14, 5, 0), (3, 1, 0), (2, 1, 1)),
        ((5, 1, 1), (5, 1, 1), (5, 1, 0)),
    )
    for c in (80, 90, 95, 99)
]
rows = ",\n".join(f"    (&{list(of)!r}, {c}, {found})" for of, c, found in strata)
(HERE / "expected_strata.rs").write_text(f"&[\n{rows},\n]\n")
