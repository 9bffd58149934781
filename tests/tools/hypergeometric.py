"""Sample sizes and bounds by exact fractions: what the tests of `crates/dossier/src/sample/exact.rs` compare with.

Run it from the root of the project; it writes `sizes.in` and `bounds.in` beside that file.
"""

from fractions import Fraction
from math import comb
from pathlib import Path

HERE = Path(__file__).resolve().parents[2] / "crates/dossier/src/sample"


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
write("sizes.in", sizes)
write("bounds.in", bounds)
