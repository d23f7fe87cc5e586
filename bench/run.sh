#!/usr/bin/env bash
# Measures the published program: cold start, throughput, peak memory. An argument names a JSONL batch to read instead of the samples.
# The linguistic core stage by stage: dotnet run --project tools/Selon.Lab -c Release -- speed FILE (text or JSONL with id and text a line).
# Stages of the reader one by one: dotnet run --project bench/Selon.Bench -c Release -- --filter '*' --inProcess
set -eu
cd "$(dirname "$0")/.."
dotnet publish src/Selon.Cli -c Release -o artifacts/publish --nologo -v q
dotnet build bench/Selon.Bench -c Release --nologo -v q
bench/Selon.Bench/bin/Release/net10.0/Selon.Bench process artifacts/publish/selon "$@"
if [ $# -gt 0 ]; then
    dotnet run --project tools/Selon.Lab -c Release -- speed "$1"
fi
