using Selon.Dossiers.Storage;

namespace Selon.Storage.Tests.Places;

/// <summary>An empty place for one dossier, cleared away afterwards.</summary>
public abstract class TestPlace : IDisposable
{
    protected static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>What <see cref="DossierStores.Open"/> takes.</summary>
    public abstract string Address { get; }

    public virtual string Schema => "selon";

    public IDossierStore Open(StoreMode mode = StoreMode.Create, TimeSpan? patience = null) =>
        DossierStores.Open(Address, new StoreOptions { Mode = mode, Patience = patience ?? Patience, Program = "selon 1.2.3", Schema = Schema });

    /// <summary>Runs a statement behind the store's back.</summary>
    public abstract void Run(string sql);

    public abstract void Dispose();
}
