#!/usr/bin/env bash
# Builds everything and runs all test suites. Needs the .NET SDK and nothing else; where a PostgreSQL server is installed, or
# SELON_TEST_POSTGRES names one, storage is tested on it too.
# The last line tells the sum: "N passed, N failed", and ", N skipped" when some were.
set -u
cd "$(dirname "$0")" || exit 1

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
passed=0 failed=0 skipped=0

if [ -z "${SELON_TEST_POSTGRES:-}" ]; then
  server=$(mktemp -d)/postgres
  chmod 755 "$(dirname "$server")"
  trap 'tests/postgres.sh stop "$server"; rmdir "$(dirname "$server")"' EXIT
  SELON_TEST_POSTGRES=$(tests/postgres.sh start "$server")
  export SELON_TEST_POSTGRES
fi

if dotnet build Selon.slnx --configuration Release --verbosity quiet --nologo; then
  for project in tests/*/*.csproj; do
    name=$(basename "$project" .csproj)
    echo "== $name"
    log=$(mktemp)
    "tests/$name/bin/Release/net10.0/$name" -noColor 2>&1 | tee "$log"
    summary=$(grep -E "Total: +[0-9]+, Errors: " "$log" | tail -n 1)
    rm -f "$log"
    count() { grep -oE "$1: +[0-9]+" <<<"$summary" | grep -oE "[0-9]+$" || echo 0; }
    if [ -z "$summary" ]; then
      # A suite that ended before its summary has failed, whatever it said.
      failed=$((failed + 1))
      continue
    fi
    bad=$(($(count Failed) + $(count Errors)))
    left=$(($(count Skipped) + $(count "Not Run")))
    failed=$((failed + bad))
    skipped=$((skipped + left))
    passed=$((passed + $(count Total) - bad - left))
  done
else
  failed=1
fi

if [ "$skipped" -gt 0 ]; then
  echo "$passed passed, $failed failed, $skipped skipped"
else
  echo "$passed passed, $failed failed"
fi
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
