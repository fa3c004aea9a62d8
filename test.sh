#!/usr/bin/env bash
# Passes all tests on a machine that has the .NET 10 SDK, Node 20+ and (for what is missing) root on Debian.
# Last line: "N passed, N failed".
set -uo pipefail
cd "$(dirname "$0")"

build/install-test-tools.sh || exit 1
dotnet build Vcc.Embed.sln -c Release --nologo -v minimal || { echo "0 passed, 1 failed"; exit 1; }

results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT
passed=0 failed=0 broken=0

for client in src/*/Client; do
  [ -d "$client/test" ] || continue
  (cd "$client" && npx vitest run --reporter=default --reporter=json --outputFile.json="$results/vitest.json") || broken=1
  read -r p f < <(node -e 'const r = JSON.parse(require("fs").readFileSync(process.argv[1])); console.log(r.numPassedTests, r.numFailedTests + r.numPendingTests)' "$results/vitest.json") || { p=0; f=1; }
  passed=$((passed + p)) failed=$((failed + f))
done

# One project at a time: two cores belong to one browser.
for project in tests/*.Tests; do
  name=$(basename "$project")
  dotnet run --project "$project" -c Release --no-build -- --report-xunit-trx --report-xunit-trx-filename "$name.trx" --results-directory "$results" || broken=1
  read -r p f < <(node build/count-trx.mjs "$results/$name.trx") || { p=0; f=1; }
  passed=$((passed + p)) failed=$((failed + f))
done

[ "$broken" = 1 ] && [ "$failed" = 0 ] && failed=1
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
