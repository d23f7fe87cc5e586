using System.IO.Compression;
using Microsoft.Data.Sqlite;
using Selon.Dossiers.Storage;
using Selon.Storage.Sql;
using Selon.Storage.Sqlite;
using Selon.Storage.Tests.Places;
using Xunit;

namespace Selon.Storage.Tests;

public sealed class SqliteFileTests : IDisposable
{
    private readonly SqlitePlace _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public void WhatIsNoDossierIsRefusedAndLeftAlone()
    {
        File.WriteAllText(_place.Address, new string('x', 5000));
        AssertRefused(StorageFault.Foreign, "is no SQLite database");
        Assert.Equal(5000, new FileInfo(_place.Address).Length);
        File.Delete(_place.Address);
        _place.Run("CREATE TABLE t (a)");
        AssertRefused(StorageFault.Foreign, "no dossier of selon");
        _place.Run("PRAGMA application_id = 7; DROP TABLE t");
        AssertRefused(StorageFault.Foreign, "no dossier of selon");
    }

    [Fact]
    public void ALaterDossierIsRefusedAndLeftAlone()
    {
        _place.Open().Dispose();
        _place.Run("PRAGMA user_version = 99");
        var before = File.ReadAllBytes(_place.Address);
        AssertRefused(StorageFault.Newer, "a later version of the program");
        Assert.Equal(before, File.ReadAllBytes(_place.Address));
    }

    [Fact]
    public void AFolderAndAMissingFolderAreNamed()
    {
        var error = Assert.Throws<StorageException>(() => DossierStores.Open(_place.Folder));
        Assert.Equal((StorageFault.Foreign, $"{_place.Folder} is a folder, no dossier"), (error.Fault, error.Message));
        var missing = Path.Combine(_place.Folder, "no", "file");
        Assert.Equal(StorageFault.Missing, Assert.Throws<StorageException>(() => DossierStores.Open(missing, new StoreOptions { Mode = StoreMode.Create })).Fault);
    }

    [Fact]
    public void AnEmptyFileIsFilledOnlyWhenOneIsToBeMade()
    {
        File.WriteAllBytes(_place.Address, []);
        Assert.Equal(StorageFault.Foreign, Assert.Throws<StorageException>(() => _place.Open(StoreMode.Read)).Fault);
        Assert.Equal(StorageFault.Foreign, Assert.Throws<StorageException>(() => _place.Open(StoreMode.Write)).Fault);
        _place.Open().Dispose();
        _place.Open(StoreMode.Write).Dispose();
    }

    [Fact]
    public void AfterwardsThereIsOneFile()
    {
        using (var store = _place.Open())
        {
            store.Write(w => w.AddCorrection("{}"));
            store.Read(r => r.ArticleCount);
        }

        Assert.Equal([_place.Address], Directory.GetFiles(_place.Folder));
    }

    [Fact]
    public void WhenNoSpaceIsLeftWhatWasWrittenBeforeStays()
    {
        var written = 0;
        using (var small = SqliteDossier.Open(_place.Address, new StoreOptions { Mode = StoreMode.Create }, "PRAGMA max_page_count = 150;"))
        {
            var random = new Random(1);
            var record = new byte[20_000];
            var error = Assert.Throws<StorageException>(() =>
            {
                for (; written < 1000; written++)
                {
                    random.NextBytes(record);
                    small.Write(w => w.AddArticle(Samples.Article(written), record));
                }
            });
            Assert.Equal(StorageFault.Full, error.Fault);
            Assert.Contains("no space is left", error.Message, StringComparison.Ordinal);
            Assert.Equal(written, small.Read(r => r.ArticleCount));
            small.Write(w => w.SetInputState("a", "{}"));
        }

        using var store = _place.Open();
        Assert.True(written > 3);
        Assert.Empty(store.CheckIntegrity());
        store.Write(w => Assert.Equal(written + 1, w.AddArticle(Samples.Article(0), Samples.Record()).Number));
    }

    [Fact]
    public void AFileThatMayNotBeWrittenIsRead()
    {
        Assert.SkipWhen(Environment.IsPrivilegedProcess, "the administrator may write everything");
        if (OperatingSystem.IsWindows())
            return;
        _place.Open().Dispose();
        File.SetUnixFileMode(_place.Address, UnixFileMode.UserRead);
        File.SetUnixFileMode(_place.Folder, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        try
        {
            using (var store = _place.Open(StoreMode.Read))
                Assert.Equal(0, store.Read(r => r.ArticleCount));
            Assert.Throws<StorageException>(() => _place.Open(StoreMode.Write).Write(w => w.AddCorrection("{}")));
        }
        finally
        {
            File.SetUnixFileMode(_place.Folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [Fact]
    public void ADamagedFileIsToldAndThrowsNothingElse()
    {
        using (var store = _place.Open())
            store.Write(w => Enumerable.Range(1, 50).ToList().ForEach(i => w.AddArticle(Samples.Article(i), Samples.Record(i))));
        var whole = File.ReadAllBytes(_place.Address);
        var random = new Random(5);
        for (var round = 0; round < 25; round++)
        {
            var bytes = whole.ToArray();
            for (var i = 0; i < 400; i++)
                bytes[random.Next(4096, bytes.Length)] = (byte)random.Next(256);
            File.WriteAllBytes(_place.Address, bytes);
            using var store = Opened();
            if (store is not null)
                Assert.NotEmpty(DossierDoctor.Examine(store));
        }
    }

    /// <summary>tests/Selon.Storage.Tests/Fixtures: files of earlier versions, made once and never again.</summary>
    [Theory]
    [InlineData("version-1.dossier.gz")]
    public void AnOldDossierStillOpens(string file)
    {
        using (var packed = new GZipStream(File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Fixtures", file)), CompressionMode.Decompress))
        using (var target = File.Create(_place.Address))
            packed.CopyTo(target);
        using var store = _place.Open(StoreMode.Write);
        Assert.Equal("Norpress", store.Read(r => r.Article(1))!.Outlet);
        Assert.Equal(Samples.Record(1), store.Read(r => r.Record(1)).ToArray());
        Assert.Equal(1, store.Read(r => r.Count(new RowQuery { Text = SearchQuery.Parse("évian") }.With(Facet.Actor, "Ana"))));
        Assert.Equal("{\"note\":1}", Assert.Single(store.Read(r => r.Corrections())).Json);
        Assert.Empty(DossierDoctor.Examine(store));
        store.Write(w => w.AddArticle(Samples.Article(2), Samples.Record(2)));
        Assert.Equal(2, store.Read(r => r.ArticleCount));
    }

    [Fact]
    public void AnOldDossierIsBroughtUpToDateOnce()
    {
        using (var old = _place.Open())
            old.Write(w => w.AddCorrection("{}"));
        var steps = new MigrationSteps([.. Scripts(), "CREATE TABLE later (a INTEGER) STRICT; UPDATE corrections SET json = '[]'"]);
        var older = Assert.Throws<StorageException>(() => SqliteDossier.Open(_place.Address, new StoreOptions { Mode = StoreMode.Read }, steps: steps));
        Assert.Equal(StorageFault.Older, older.Fault);
        for (var i = 0; i < 2; i++)
        {
            using var store = SqliteDossier.Open(_place.Address, new StoreOptions(), steps: steps);
            Assert.Equal((steps.Latest, "[]"), (store.Read(r => r.Info).SchemaVersion, store.Read(r => r.Corrections())[0].Json));
        }

        Assert.Equal(StorageFault.Newer, Assert.Throws<StorageException>(() => _place.Open()).Fault);
    }

    [Fact]
    public void AMigrationThatFailsLeavesTheOldDossier()
    {
        _place.Open().Dispose();
        var steps = new MigrationSteps([.. Scripts(), "DELETE FROM counters; CREATE TABLE articles (a)"]);
        Assert.Throws<StorageException>(() => SqliteDossier.Open(_place.Address, new StoreOptions(), steps: steps));
        using var store = _place.Open();
        store.Write(w => w.PutRow(Samples.Row("r1")));
    }

    private static IEnumerable<string> Scripts() => MigrationSteps.Load("Sqlite").After(0).Select(s => s.Script);

    private IDossierStore? Opened()
    {
        try
        {
            return _place.Open(StoreMode.Read);
        }
        catch (StorageException)
        {
            return null;
        }
    }

    private void AssertRefused(StorageFault fault, string message)
    {
        foreach (var mode in Enum.GetValues<StoreMode>())
        {
            var error = Assert.Throws<StorageException>(() => _place.Open(mode));
            Assert.Equal(fault, error.Fault);
            Assert.Contains(message, error.Message, StringComparison.Ordinal);
            Assert.StartsWith(_place.Address, error.Message, StringComparison.Ordinal);
        }
    }
}
