#!/usr/bin/env bash
# Takes what is read of the samples now as what is wanted. Look at `git diff` afterwards.
set -eu
cd "$(dirname "$0")/.."
SELON_ACCEPT=1 dotnet run --project tests/Selon.Tests -c Release -- -class '*ApprovedExportTests'
SELON_ACCEPT=1 dotnet run --project tests/Selon.Cli.Tests -c Release -- -class '*ApprovedTests' -class '*ReadmeTests'
git --no-pager diff --stat -- tests/Selon.Cli.Tests/Approved tests/Selon.Tests/Exports/Approved README.md
