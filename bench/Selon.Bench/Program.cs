using BenchmarkDotNet.Running;
using Selon.Bench;

// `process SELON [BATCH.jsonl]` measures the published program from outside, `storage RECORDS.jsonl DOSSIER [ROWS]` a dossier; everything else is
// BenchmarkDotNet's.
if (args is ["storage", var records, var dossier, .. var count])
    return StorageBench.Run(records, dossier, count is [var rows, ..] ? int.Parse(rows, System.Globalization.CultureInfo.InvariantCulture) : 100_000);
return args is ["process", var program, .. var rest]
    ? ProcessBench.Run(program, rest is [var batch, ..] ? batch : null)
    : BenchmarkSwitcher.FromAssembly(typeof(StageBench).Assembly).Run(args).Any(s => s.HasCriticalValidationErrors) ? 1 : 0;
