using System.Text;
using System.Text.Json;
using Selon.Chronologies;
using Selon.Cli.Hosting;
using Selon.Cli.Tables;
using Selon.Dossiers.Storage;

namespace Selon.Cli.Dossiers;

/// <summary>Contradictions one below the other: the event, then value by value who says so in which words.</summary>
internal sealed class ContradictionList(Terminal terminal, Stream output)
{
    private bool _any;

    public void WriteJson(StoredContradiction found)
    {
        output.Write(found.Json.Span);
        output.WriteByte((byte)'\n');
    }

    public void Write(IDossierReader reader, JsonElement found)
    {
        if (reader.Row(found.GetProperty("row").GetString()!) is not { } stored)
            return;
        var row = RowJson.Read(stored.Json);
        var text = new RowText(row);
        var page = new TablePage(terminal);
        if (_any)
            page.Blank();
        _any = true;
        var head = new StyledText().Add(found.GetProperty("field").GetString()!, Style.Alert).Add("  ").Add(text.Label, Style.Event);
        if (text.Actors.Length > 0)
            head.Add("  " + text.Actors, Style.Strong);
        if (text.Recipients.Length > 0)
            head.Add(" → ").Add(text.Recipients, Style.Strong);
        if (text.Date.Length > 0)
            head.Add(" · " + text.Date);
        page.Line(head.Add("  " + row.Id, Style.Dim));
        page.Line(new StyledText().Add("  " + found.GetProperty("reason").GetString(), Style.Dim));
        foreach (var value in found.GetProperty("values").EnumerateArray())
        {
            page.Line(new StyledText().Add("  " + value.GetProperty("value").GetString(), Style.Strong));
            foreach (var place in value.GetProperty("evidence").EnumerateArray())
                Evidence(page, row, place);
        }

        output.Write(Encoding.UTF8.GetBytes(page.ToString()));
    }

    public void End()
    {
        if (_any)
            return;
        var page = new TablePage(terminal);
        page.Line(new StyledText().Add("No contradiction was found.", Style.Dim));
        output.Write(Encoding.UTF8.GetBytes(page.ToString()));
    }

    private static void Evidence(TablePage page, ChronologyRow row, JsonElement place)
    {
        var (article, mention) = (place.GetProperty("article").GetInt64(), place.GetProperty("mention").GetString());
        foreach (var evidence in row.Evidence)
        {
            if (evidence.Article.Number != article || evidence.Mention != mention)
                continue;
            var line = new StyledText().Add($"    {evidence.Article.Outlet ?? evidence.Article.Title ?? evidence.Article.Id}", Style.Plain);
            if (RowText.Tellers(evidence.ToldBy) is { Length: > 0 } tellers)
                line.Add(", according to ").Add(tellers, Style.Statement);
            page.Line(line.Add(": " + evidence.Text, Style.Dim));
        }
    }
}
