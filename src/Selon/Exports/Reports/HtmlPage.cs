using System.Text;

namespace Selon.Exports;

/// <summary>What stands around every HTML report: one file, without script and without anything fetched.</summary>
internal static class HtmlPage
{
    public const string Tail = "</main>\n</body>\n</html>\n";

    private static readonly string Style = Resource("report.css");

    public static StringBuilder Head(this StringBuilder text, string title) =>
        text.Append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>").AppendText(title).Append("</title>\n<style>\n")
            .Append(Style).Append("</style>\n</head>\n<body>\n<main>\n");

    private static string Resource(string name)
    {
        using var stream = typeof(HtmlPage).Assembly.GetManifestResourceStream("Selon.Exports." + name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
