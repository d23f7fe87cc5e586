namespace Selon.Dossiers.Storage;

/// <summary>What a store is opened for.</summary>
public enum StoreMode
{
    /// <summary>It must exist; nothing is changed, an old one not even brought up to date.</summary>
    Read,

    /// <summary>It must exist; one of an older program is brought up to date.</summary>
    Write,

    /// <summary>Made when missing, else as <see cref="Write"/>.</summary>
    Create,
}

/// <summary>How a store is opened.</summary>
public sealed record StoreOptions
{
    public StoreMode Mode { get; init; } = StoreMode.Write;

    /// <summary>How long a writer waits for another; 30 seconds unless told.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The program and its version, written down in a new store (<c>selon 0.1.0</c>).</summary>
    public string Program { get; init; } = "selon";

    /// <summary>The schema of a PostgreSQL database that holds the dossier; <c>selon</c> unless told.</summary>
    public string Schema { get; init; } = "selon";
}
