#!/usr/bin/env bash
# Passes all tests on a machine that has the .NET 10 SDK, Node 20+ and (for what is missing) root on Debian.
# Last line: "N passed, N failed".
set -uo pipefail
cd "$(dirname "$0")"

build/install-test-tools.sh || exit 1
dotnet build Vcc.Embed.sln -c Release --nologo -v minimal || { echo "0 passed, 1 failed"; exit 1; }

results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT

# Each suite leaves one line "passed failed" in a file of its own; a suite that died counts as a failure.
scripts() {
  (cd "$1" && npx vitest run --reporter=default --reporter=json --outputFile.json="$results/vitest.json")
  local code=$?
  count "$1" $code node -e 'const r = JSON.parse(require("fs").readFileSync(process.argv[1])); console.log(r.numPassedTests, r.numFailedTests + r.numPendingTests)' "$results/vitest.json"
}

project() {
  local name=$(basename "$1")
  dotnet run --project "$1" -c Release --no-build -- --report-xunit-trx --report-xunit-trx-filename "$name.trx" --results-directory "$results"
  local code=$?
  count "$1" $code node build/count-trx.mjs "$results/$name.trx"
}

count() {
  local suite=$1 code=$2 p f
  shift 2
  read -r p f < <("$@") || { p=0; f=1; }
  [ "$code" != 0 ] && [ "$f" = 0 ] && f=1
  echo "$p $f" > "$results/${suite//\//-}.count"
}

# Suites with a browser run one after the other and wait more than they work. The others take what is left of the processors, and are shown when they are done.
browser=(tests/Vcc.Embed.Browser.Tests tests/Vcc.Embed.HostingModels.Tests tests/Vcc.Embed.Phone.Tests tests/Vcc.Embed.Simulator.Browser.Tests)
(
  renice -n 19 $BASHPID > /dev/null
  for client in src/*/Client; do
    [ -d "$client/test" ] && scripts "$client"
  done
  for suite in tests/*.Tests; do
    [[ " ${browser[*]} " == *" $suite "* ]] || project "$suite"
  done
) > "$results/beside.log" 2>&1 &
for suite in "${browser[@]}"; do project "$suite"; done
wait
cat "$results/beside.log"

read -r passed failed < <(cat "$results"/*.count | awk '{ p += $1; f += $2 } END { print p + 0, f + 0 }')
suites=$(ls -d src/*/Client/test tests/*.Tests | wc -l) counted=$(ls "$results"/*.count | wc -l)
failed=$((failed + suites - counted))
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
