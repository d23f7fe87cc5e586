using System.Text;

namespace Selon.Intake.Tests;

public sealed class ExtractionTests
{
    private static MemoryStream Open(string path) => path.Replace('\\', '/') switch
    {
        "pages/a.html" => new MemoryStream(Encoding.UTF8.GetBytes(Pages.Cluttered)),
        "pages/b.html.gz" => new MemoryStream(Read.Gzip(Encoding.UTF8.GetBytes(Pages.Cluttered))),
        "pages/c.html" => new MemoryStream(),
        _ => throw new FileNotFoundException("no such file"),
    };

    [Fact]
    public void A_page_gives_its_text_without_title_captions_and_players()
    {
        var result = Assert.Single(new ExtractionReader(new IntakeOptions { Url = "https://x.example/" }, Open).Read(Open("pages/a.html"), "pages/a.html"));
        Assert.Equal(("pages/a.html", "https://x.example/", "fr", "Montbrun adopte son budget"), (result.Value!.File, result.Value.Url, result.Value.Language, result.Value.Title));
        Assert.StartsWith("Le vote a duré six heures", result.Value.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("video.example", result.Value.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Paul Ferrand", result.Value.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_name_pages_beside_the_list()
    {
        const string Lines = """
            {"id":"1","file":"a.html","url":"https://x.example/1"}
            {"id":"2","file":"b.html.gz"}
            {"id":"3","file":"missing.html"}
            {"id":"4","file":"c.html"}
            {"id":"5"}
            """;
        var results = new ExtractionReader(null, Open).Read(new MemoryStream(Encoding.UTF8.GetBytes(Lines)), "pages/list.jsonl").ToList();
        Assert.Equal([true, true, false, false, false], results.Select(r => r.IsRead));
        Assert.Equal(("1", "https://x.example/1"), (results[0].Value!.Id, results[0].Value!.Url));
        Assert.Equal("b.html.gz", results[1].Value!.File);
        Assert.Equal("pages/list.jsonl:3: missing.html: cannot be opened: no such file", results[2].Error!.ToString());
        Assert.Equal("pages/list.jsonl:4: c.html: is empty", results[3].Error!.ToString());
        Assert.Equal("no \"file\"", results[4].Error!.Reason);
    }
}
