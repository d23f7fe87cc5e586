using BenchmarkDotNet.Attributes;
using Selon.Entities.Gazetteers;
using Selon.Lexicons;
using Selon.Text.Packs;

namespace Selon.Bench;

/// <summary>Loading the gazetteer and looking names up in it.</summary>
[MemoryDiagnoser]
public class GazetteerBench
{
    private const int Lookups = 8;

    private static readonly string[] Names = ["marseille", "khabarovsk", "tomaszow mazowiecki", "no such town", "san jose", "x", "nations unies", "vladimir poutine"];

    private readonly string _file = Path.Combine(AppContext.BaseDirectory, "languages", "fr.pack");
    private readonly Place[] _found = new Place[64];
    private Gazetteer _gazetteer = null!;

    private Gazetteer Load() => new(new LanguagePack(PackReader.Open(_file)));

    [GlobalSetup]
    public void Read() => _gazetteer = Load();

    /// <summary>The pack's file, its checksum and all tables of the gazetteer.</summary>
    [Benchmark]
    public object LoadAll() => Load();

    [Benchmark(Description = "Towns of the world", OperationsPerInvoke = Lookups)]
    public int Towns()
    {
        var count = 0;
        foreach (var name in Names)
            count += _gazetteer.Places!.Find(name, _found);
        return count;
    }

    [Benchmark(Description = "Names of the tables", OperationsPerInvoke = Lookups)]
    public int Forms()
    {
        var count = 0;
        foreach (var name in Names)
            count += _gazetteer.Forms.TryGet(name, out var forms) ? forms.Count : 0;
        return count;
    }
}
