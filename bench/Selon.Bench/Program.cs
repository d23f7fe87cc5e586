using BenchmarkDotNet.Running;
using Selon.Bench;

// `process SELON [BATCH.jsonl]` measures the published program from outside; everything else is BenchmarkDotNet's.
return args is ["process", var program, .. var rest]
    ? ProcessBench.Run(program, rest is [var batch, ..] ? batch : null)
    : BenchmarkSwitcher.FromAssembly(typeof(StageBench).Assembly).Run(args).Any(s => s.HasCriticalValidationErrors) ? 1 : 0;
