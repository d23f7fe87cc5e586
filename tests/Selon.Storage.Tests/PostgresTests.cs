using Selon.Dossiers.Storage;
using Selon.Storage.Postgres;
using Selon.Storage.Tests.Places;
using Xunit;

namespace Selon.Storage.Tests;

public sealed class PostgresAddressTests
{
    [Theory]
    [InlineData("postgres://ana:s%40cret@db.example:5433/press%20room?sslmode=require&schema=paris", "db.example/press room/paris", "Port=5433", "s@cret", "SSL Mode=Require")]
    [InlineData("postgresql://localhost", "localhost//selon", "Host=localhost")]
    [InlineData("Host=/run/pg;Database=press;Username=ana", "/run/pg/press/selon", "Search Path=selon")]
    [InlineData("postgres://localhost/press?host=/run/pg", "/run/pg/press/selon")]
    public void AddressesAreRead(string address, string name, params string[] parts)
    {
        var read = PostgresAddress.Parse(address, "selon");
        Assert.Equal(name, read.Name);
        Assert.All(parts, part => Assert.Contains(part, read.ConnectionString, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("postgres://ana:secret@:x/y")]
    [InlineData("postgres://ana:secret@h/d?nonsense")]
    [InlineData("postgres://ana:secret@h/d?nonsense=1")]
    [InlineData("postgres://ana:secret@h/d?schema=a;b")]
    [InlineData("Host=h;Password=secret;Nonsense=1")]
    public void ABadAddressIsRefusedWithoutItsPassword(string address)
    {
        var error = Assert.Throws<StorageException>(() => DossierStores.Open(address));
        Assert.DoesNotContain("secret", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AServerThatDoesNotAnswerIsNamed()
    {
        var error = Assert.Throws<StorageException>(() => DossierStores.Open("postgres://ana:secret@127.0.0.1:1/press"));
        Assert.Equal(StorageFault.Unreachable, error.Fault);
        Assert.StartsWith("127.0.0.1/press/selon does not answer", error.Message, StringComparison.Ordinal);
    }
}

public sealed class PostgresSchemaTests : IDisposable
{
    private readonly PostgresPlace _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public void AnotherProgramsSchemaIsLeftAlone()
    {
        _place.Run($"CREATE SCHEMA {_place.Schema}; CREATE TABLE meta (key TEXT)");
        Assert.Equal(StorageFault.Foreign, Assert.Throws<StorageException>(() => _place.Open()).Fault);
    }

    [Fact]
    public void ALaterDossierIsRefused()
    {
        _place.Open().Dispose();
        _place.Run("UPDATE meta SET value = '99' WHERE key = 'schema'");
        foreach (var mode in Enum.GetValues<StoreMode>())
            Assert.Equal(StorageFault.Newer, Assert.Throws<StorageException>(() => _place.Open(mode)).Fault);
    }

    [Fact]
    public void AnEmptySchemaIsFilled()
    {
        _place.Run($"CREATE SCHEMA {_place.Schema}");
        using var store = _place.Open();
        Assert.Equal(0, store.Read(r => r.ArticleCount));
    }

    [Fact]
    public void SeveralMakeOneDossierTogether()
    {
        var stores = Enumerable.Range(0, 6).AsParallel().WithDegreeOfParallelism(6).Select(_ => _place.Open()).ToList();
        stores.ForEach(s => s.Write(w => w.AddCorrection("{}")));
        Assert.Equal(6, stores[0].Read(r => r.Corrections()).Count);
        stores.ForEach(s => s.Dispose());
    }

    [Fact]
    public void AReaderIsRefusedByTheServerToo()
    {
        _place.Open().Dispose();
        using var store = _place.Open(StoreMode.Read);
        Assert.ThrowsAny<Exception>(() => store.Read(r =>
        {
            ((IDossierWriter)r).AddCorrection("{}");
            return 0;
        }));
        Assert.Empty(store.Read(r => r.Corrections()));
    }
}
