#!/usr/bin/env bash
# Makes every journey. A window under load can miss what was pressed: a journey that failed is made once more, alone, and
# told; what fails twice is wrong, and where many fail at once it is no chance.
set -uo pipefail
told=target/journeys.txt
most=4

cargo test -p journeys --no-fail-fast -- --test-threads=2 2>&1 | tee "$told"
[ "${PIPESTATUS[0]}" -eq 0 ] && { echo "journeys made again: 0"; exit 0; }

mapfile -t failed < <(sed -n 's/^test \(.*\) \.\.\. FAILED$/\1/p' "$told" | sort -u)
if [ "${#failed[@]}" -eq 0 ] || [ "${#failed[@]}" -gt "$most" ]; then
  echo "${#failed[@]} journeys failed: that is no chance."
  exit 1
fi
cargo test -p journeys -- --test-threads=1 --exact "${failed[@]}" || exit 1
echo "journeys made again: ${#failed[@]}: ${failed[*]}"
