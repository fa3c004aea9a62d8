#!/usr/bin/env bash
# Runs all tests on a machine with the .NET 10 SDK, Node 20+ and, for what is missing, root on Debian.
# The last line is "N passed, N failed". Tests that failed once and passed alone are named above it.
set -uo pipefail
cd "$(dirname "$0")"

# A package with a known vulnerability fails the restore. Where the source has no advisories, the build warns with NU1905.
export NuGetAudit=true
build/install-test-tools.sh || { echo "0 passed, 1 failed"; exit 1; }
dotnet build Vcc.Embed.sln -c Release --nologo -v minimal || { echo "0 passed, 1 failed"; exit 1; }

results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT

# Each suite writes one line "passed failed" into a file of its own. A suite that crashed counts as one failure.
# Failed tests are named once more in the last lines, because the output of the suites is long.
# The unit tests of the scripts get a page for each file here, three times as slow as the shared one of `npm test`.
scripts() {
  (cd "$1" && npx vitest run --isolate --reporter=default --reporter=json --outputFile.json="$results/vitest.json")
  local code=$?
  count "$1" $code node build/read-vitest.mjs count "$results/vitest.json"
  name_failures "$1" node build/read-vitest.mjs report "$results/vitest.json"
}

project() {
  local name=$(basename "$1")
  run "$1" "$name.trx"
  local code=$?
  count "$1" $code node build/read-trx.mjs count "$results/$name.trx"
  name_failures "$1" node build/read-trx.mjs report "$results/$name.trx"
}

name_failures() {
  local suite=$1 passed failed
  shift
  read -r passed failed < "$results/${suite//\//-}.count"
  [ "$failed" = 0 ] && return
  { "$@" || echo "no results: it crashed"; } 2> /dev/null | sed "s|^|failed in $suite: |" >> "$results/failures"
}

run() {
  local suite=$1 trx=$2
  shift 2
  dotnet run --project "$suite" -c Release --no-build -- --report-xunit-trx --report-xunit-trx-filename "$trx" --results-directory "$results" "$@"
}

count() {
  local suite=$1 code=$2 p f
  shift 2
  read -r p f < <("$@") || { p=0; f=1; }
  [ "$code" != 0 ] && [ "$f" = 0 ] && f=1
  echo "$p $f" > "$results/${suite//\//-}.count"
}

# Runs each failed test of a browser suite once more, alone. More than three failures are no accident, so they stay.
retry() {
  local suite=$1 name=$(basename "$1") methods method f again=0
  [ -f "$results/$name.trx" ] || return
  mapfile -t methods < <(node build/read-trx.mjs failed "$results/$name.trx")
  [ ${#methods[@]} -gt 0 ] && [ ${#methods[@]} -le 3 ] || return
  read -r p f < "$results/${suite//\//-}.count"
  for method in "${methods[@]}"; do
    echo "Once more, alone: $method"
    local failed=$(node build/read-trx.mjs failed "$results/$name.trx" "$method")
    run "$suite" "again-$((++again)).trx" --filter-method "$method" || continue
    p=$((p + failed)) f=$((f - failed))
    echo "$method" >> "$results/flaky"
  done
  echo "$p $f" > "$results/${suite//\//-}.count"
}

# Suites with a browser run one after the other, because they wait more than they work.
# The other suites run beside them with low priority, and their output follows at the end. They are a process group of their own.
browser=(tests/Vcc.Embed.Browser.Tests tests/Vcc.Embed.HostingModels.Tests tests/Vcc.Embed.Phone.Tests tests/Vcc.Embed.Simulator.Browser.Tests)
set -m
(
  renice -n 19 $BASHPID > /dev/null
  for client in src/*/Client; do
    [ -d "$client/test" ] && scripts "$client"
  done
  for suite in tests/*.Tests; do
    [[ " ${browser[*]} " == *" $suite "* ]] || project "$suite"
  done
) < /dev/null > "$results/beside.log" 2>&1 &
beside=$!
set +m
trap 'kill -- -$beside 2> /dev/null; rm -rf "$results"' EXIT
for suite in "${browser[@]}"; do project "$suite"; done
# With low priority they would not end beside other busy programs. Only root may raise a priority.
renice -n 0 -g $beside > /dev/null 2>&1
wait
cat "$results/beside.log"
for suite in "${browser[@]}"; do retry "$suite"; done

read -r passed failed < <(cat "$results"/*.count | awk '{ p += $1; f += $2 } END { print p + 0, f + 0 }')
suites=$(ls -d src/*/Client/test tests/*.Tests | wc -l) counted=$(ls "$results"/*.count | wc -l)
failed=$((failed + suites - counted))
[ -f "$results/failures" ] && cat "$results/failures"
[ -f "$results/flaky" ] && sed 's/^/flaky, passed when run alone: /' "$results/flaky"
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
