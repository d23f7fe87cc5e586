using Selon.Chronologies;

namespace Selon.Exports;

/// <summary>
/// A format that needs nothing but rows: of one article, of several one after the other, or of a dossier. Instances are
/// immutable; the same rows give the same bytes.
/// </summary>
public abstract class RowExport
{
    /// <summary>Begins a document.</summary>
    /// <param name="output">Where to; stays open.</param>
    /// <param name="heading">What the rows are of; null for several articles.</param>
    public abstract RowWriter Open(Stream output, ExportHeading? heading);
}

/// <summary>What a document is called.</summary>
/// <param name="Title">The headline of an article, the name of a dossier.</param>
/// <param name="Outlet">Null for a dossier.</param>
public sealed record ExportHeading(string Title, string? Outlet = null);

/// <summary>A document under way. Rows come in the order in which they are to stand; any number of them.</summary>
public abstract class RowWriter : IDisposable
{
    public abstract void Write(ChronologyRow row);

    /// <summary>Writes what stands after the last row; without it the document is not whole.</summary>
    public abstract void Complete();

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Lets go what the writer holds besides the stream.</summary>
    protected virtual void Dispose(bool disposing)
    {
    }
}
