using System.Text;
using Selon.Chronologies;

namespace Selon.Exports;

/// <summary>
/// A table of events for programs of others. Statements are no events there. Its columns have no place for factuality: what did not come
/// about is left out unless all is asked for.
/// </summary>
public abstract class EventTableExport(ExportOptions options) : StreamedTextExport
{
    protected sealed override void Write(ChronologyRow row, StringBuilder text)
    {
        if (row.Event is { } happened && (options.AllFactualities || happened.CameAbout()))
            Write(row, happened, text);
    }

    private protected abstract void Write(ChronologyRow row, EventFacts happened, StringBuilder text);
}
