#!/usr/bin/env bash
# Times `maillon import` beside xmllint (validates only) and sqlite3 .import (stores only) on the same files, alternating,
# and prints medians, ratios and the largest resident memory.
#
#   Benchmarks/import.sh [ENCOUNTERS] [ROUNDS]
#
# Needs: xmllint (libxml2-utils), sqlite3, GNU time (time).
set -euo pipefail
cd "$(dirname "$0")/.."
encounters=${1:-100000}
rounds=${2:-5}

for tool in xmllint sqlite3 /usr/bin/time; do
  command -v "$tool" >/dev/null || {
    echo "missing $tool: apt-get install libxml2-utils sqlite3 time" >&2
    exit 1
  }
done

swift build -c release --product maillon >&2
swift build -c release --package-path Benchmarks >&2
maillon=$PWD/.build/release/maillon
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
for format in xml csv; do
  Benchmarks/.build/release/generate --encounters "$encounters" --format "$format" --seed 1 -o "$folder/sheet.$format"
done
ls -l "$folder" | awk 'NR > 1 {printf "%s  %.1f MB\n", $9, $5 / 1e6}'

# measure NAME COMMAND…: appends "seconds kilobytes" to NAME's list.
measure() {
  local name=$1
  shift
  rm -f "$folder"/ledger* "$folder"/store*
  # Exit status 1 means "done, and something was rejected": a measurement all the same.
  /usr/bin/time -o "$folder/time" -f '%e %M' "$@" >/dev/null 2>&1 || true
  tail -n 1 "$folder/time" >>"$folder/$name.times"
}
median() { awk '{print $1}' "$folder/$1.times" | sort -n | awk '{v[NR] = $1} END {print (NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2)}'; }
largest() { awk '{print $2}' "$folder/$1.times" | sort -n | tail -n 1; }

for _ in $(seq "$rounds"); do
  measure xml "$maillon" import -q -l "$folder/ledger.maillon" "$folder/sheet.xml"
  measure xmllint xmllint --stream --noout --schema schemas/sheet.xsd "$folder/sheet.xml"
  measure csv "$maillon" import -q -l "$folder/ledger.maillon" "$folder/sheet.csv"
  measure sqlite3 sqlite3 "$folder/store.sqlite" ".mode csv" ".import $folder/sheet.csv sheet"
done

printf '\n%-34s %8s %8s %10s\n' "$encounters encounters, $rounds rounds" seconds ratio 'memory MB'
line() { printf '%-34s %8.2f %8.2f %10.0f\n' "$1" "$(median "$2")" "$(awk "BEGIN {print $(median "$2") / $(median "$3")}")" "$(awk "BEGIN {print $(largest "$2") / 1024}")"; }
line 'xmllint --stream --noout --schema' xmllint xmllint
line 'maillon import sheet.xml' xml xmllint
line 'sqlite3 .import' sqlite3 sqlite3
line 'maillon import sheet.csv' csv sqlite3
