using System.Globalization;
using Selon.Dossiers.Storage;
using Selon.Storage.Tests.Places;
using Xunit;

namespace Selon.Storage.Tests;

/// <summary>A writer is killed at random moments and started again. SELON_TEST_KILLS tells how often; a few times unless told.</summary>
public abstract class KilledWriterTests(TestPlace place) : IDisposable
{
    private static readonly int Kills = int.Parse(Environment.GetEnvironmentVariable("SELON_TEST_KILLS") ?? "5", CultureInfo.InvariantCulture);

    public void Dispose()
    {
        place.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public void NothingIsLostAndNothingIsDouble()
    {
        var random = new Random(7);
        var promised = 0;
        for (var kill = 0; kill < Kills; kill++)
        {
            promised = Math.Max(promised, Run(random));
            using var store = place.Open();
            AssertWhole(store, promised);
        }

        using var last = place.Open(StoreMode.Read);
        Assert.True(promised > 0);
        Assert.Equal(new DoctorFinding(FindingSeverity.Repairable, "row changing", "no mention tells it"), Assert.Single(DossierDoctor.Examine(last)));
    }

    /// <summary>Starts the writer, kills it, and returns the last number that it told. One in eight is killed before it has written anything.</summary>
    private int Run(Random random)
    {
        using var writer = KilledWriter.Start(place);
        var told = 0;
        var early = random.Next(8) == 0;
        if (!early)
            told = Number(writer.StandardOutput.ReadLine());
        Thread.Sleep(early ? random.Next(200) : random.Next(60));
        writer.Kill();
        while (writer.StandardOutput.ReadLine() is { } line)
            told = Number(line);
        writer.WaitForExit();
        return told;
    }

    private static int Number(string? line) => int.Parse(line ?? "0", CultureInfo.InvariantCulture);

    private static void AssertWhole(IDossierStore store, int promised)
    {
        var done = KilledWriter.Done(store);
        Assert.InRange(done, promised, promised + 1);
        store.Read(r =>
        {
            Assert.Equal(Enumerable.Range(1, done).Select(n => ((long)n, Samples.Article(n).Page, 1)), r.Articles().Select(a => (a.Number, a.Page, a.Version)));
            Assert.Equal(Enumerable.Range(1, done).Select(n => (long)n), r.Mentions().Select(m => m.Article));
            Assert.Equal(done == 0 ? 0 : done + 1, r.Count(new RowQuery()));
            Assert.Equal(done, r.Count(new RowQuery { Text = SearchQuery.Parse("accord") }.With(Facet.Actor, "a")));
            Assert.Equal([done], r.TermCounts([1]));
            Assert.Equal(done, r.Corrections().Count);
            Assert.Equal(done, r.Lookup(KeyKind.Copies, [1], int.MaxValue).Count);
            return 0;
        });
        Assert.Empty(store.CheckIntegrity());
    }
}

public sealed class KilledWriterInSqlite() : KilledWriterTests(new SqlitePlace());

public sealed class KilledWriterInPostgres() : KilledWriterTests(new PostgresPlace());
