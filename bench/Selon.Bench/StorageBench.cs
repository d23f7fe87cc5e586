using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Selon.Dossiers.Storage;
using Selon.Storage;

namespace Selon.Bench;

/// <summary>
/// Fills an empty dossier with records (again and again, until there are enough) and rows about invented actors, and takes the time of what a
/// chronology asks for.
/// </summary>
internal static class StorageBench
{
    private const int ArticlesAWrite = 50;
    private const int Times = 15;

    public static int Run(string recordsFile, string address, int rows)
    {
        var records = File.ReadLines(recordsFile).Select(Encoding.UTF8.GetBytes).ToArray();
        var random = new Random(1);
        using var store = DossierStores.Open(address, new StoreOptions { Mode = StoreMode.Create });
        Fill(store, records, rows / 10, random);
        FillRows(store, rows, random);
        foreach (var (name, query) in Queries())
        {
            Time($"{name}: first 50", () => store.Read(r => r.Rows(query with { Limit = 50 }).Count()));
            Time($"{name}: count", () => store.Read(r => r.Count(query)));
            Time($"{name}: actors", () => store.Read(r => r.FacetCounts(query, Facet.Actor, 20)).Count);
        }

        Time("all rows", () => store.Read(r => r.Rows(new RowQuery()).Count()), 3);
        Time("keys of an article", () => store.Read(r => r.Lookup(KeyKind.Copies, Keys(random, 1000), 50).Count));
        if (File.Exists(address))
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"file: {new FileInfo(address).Length / 1e6:0.0} MB"));
        Time("doctor", () => store.CheckIntegrity().Count, 1);
        return 0;
    }

    private static IEnumerable<(string, RowQuery)> Queries()
    {
        yield return ("everything", new RowQuery());
        yield return ("latest first", new RowQuery { Order = RowOrder.LatestDate });
        yield return ("middle page", new RowQuery { After = new RowCursor(20120601, "") });
        yield return ("frequent actor", new RowQuery().With(Facet.Actor, "actor:1"));
        yield return ("rare actor", new RowQuery().With(Facet.Actor, "Personne 4321"));
        yield return ("type and month", new RowQuery { From = 20150301, To = 20150331 }.With(Facet.Type, "ACCUSE"));
        yield return ("frequent word", new RowQuery { Text = SearchQuery.Parse("gouvernement") });
        yield return ("rare word", new RowQuery { Text = SearchQuery.Parse("mot777") });
        yield return ("phrase, prefix, not", new RowQuery { Text = SearchQuery.Parse("\"le gouvernement\" mot1* -accord") });
        yield return ("word and actor", new RowQuery { Text = SearchQuery.Parse("accord") }.With(Facet.Actor, "actor:3"));
    }

    private static void Fill(IDossierStore store, byte[][] records, int count, Random random)
    {
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < count; i += ArticlesAWrite)
        {
            var from = i;
            store.Write(w =>
            {
                for (var n = from; n < from + ArticlesAWrite; n++)
                {
                    var number = w.AddArticle(Article(n), records[n % records.Length]).Number;
                    w.SetKeys(KeyKind.Copies, number, Keys(random, 100_000));
                    w.SetDigest(KeyKind.Copies, number, new byte[128]);
                    w.AddTerms([.. Enumerable.Range(0, 150).Select(_ => (long)random.Next(200_000) * 7919)]);
                    for (var m = 0; m < 10; m++)
                        w.AddMention(new StoredMention { Id = $"{number}.{m}", Article = number, Kind = RowKind.Event, Index = m, RowId = $"row{number}.{m}" });
                }
            });
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} articles with keys, terms and 10 mentions: {count / watch.Elapsed.TotalSeconds:0}/s"));
    }

    private static void FillRows(IDossierStore store, int count, Random random)
    {
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < count; i += 500)
        {
            var from = i;
            store.Write(w =>
            {
                for (var n = from; n < from + 500; n++)
                    w.PutRow(Row(n, random));
            });
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} rows: {count / watch.Elapsed.TotalSeconds:0}/s"));
    }

    private static StoredRow Row(int n, Random random)
    {
        var actor = (int)(5000 * Math.Pow(random.NextDouble(), 3));
        int? day = random.Next(10) == 0 ? null : (random.Next(2000, 2025) * 10000) + (random.Next(1, 13) * 100) + random.Next(1, 29);
        return new StoredRow
        {
            Id = $"row{n}",
            Kind = n % 3 == 0 ? RowKind.Statement : RowKind.Event,
            Type = random.Next(4) == 0 ? "ACCUSE" : "CONSULT",
            From = day,
            To = day,
            Json = Encoding.UTF8.GetBytes(new string('x', 800)),
            Text = $"Selon {n}, le gouvernement a {(n % 7 == 0 ? "signé un accord" : "refusé")} avec mot{random.Next(5000)} et mot{random.Next(50_000)} ce jour-là.",
            Facets = Facets(actor, random),
        };
    }

    private static ImmutableArray<RowFacet> Facets(int actor, Random random) =>
    [
        new(Facet.Actor, $"actor:{actor}", $"Personne {actor}"),
        new(Facet.Recipient, $"actor:{random.Next(5000)}", "Autre"),
        new(Facet.Place, $"place:{random.Next(500)}", "Lieu"),
        new(Facet.Outlet, $"outlet:{random.Next(20)}", "Norpress"),
        new(Facet.Language, "fr", "fr"),
        new(Facet.Story, $"{random.Next(2000)}", ""),
    ];

    private static StoredArticle Article(int n) => new()
    {
        Page = $"https://norpress.example/{n}",
        ContentHash = StoredArticle.HashOf(null, $"{n}"),
        Id = $"{n}",
        Url = $"https://norpress.example/{n}",
        Title = $"Article {n}",
        Language = "fr",
        Source = "bench",
        Reader = "bench",
    };

    private static long[] Keys(Random random, int kinds) => [.. Enumerable.Range(0, 20).Select(_ => (long)random.Next(kinds) * 104_729)];

    private static void Time(string name, Func<long> run, int times = Times)
    {
        var taken = new List<double>();
        var answer = 0L;
        for (var i = 0; i < times; i++)
        {
            var watch = Stopwatch.StartNew();
            answer = run();
            taken.Add(watch.Elapsed.TotalMilliseconds);
        }

        taken.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-32} {taken[times / 2],8:0.0} ms (most {taken[^1]:0.0}), {answer}"));
    }
}
