using System.Collections.Immutable;
using Selon.Text;
using Selon.Text.Conllu;
using Selon.Time;
using Xunit;

namespace Selon.Tests.Time;

/// <summary>
/// Dates of words in frozen parses (<c>Parses/*.conllu</c>), so that these tests do not break with the parser. A line
/// <c># expect word = date</c> names the last word of that form and its date, or – for none. Names of English ones start with <c>en-</c>.
/// </summary>
public sealed class EventDatingTests
{
    private static readonly Dictionary<string, EventDating> Dating = TimeLanguage.Codes.ToDictionary(c => c, c => new EventDating(TimeLanguage.Of(c).Pack));

    private static string Folder => Path.Combine(TimeLanguage.Root, "tests", "Selon.Tests", "Time", "Parses");

    public static TheoryData<string, string> Expectations()
    {
        var data = new TheoryData<string, string>();
        foreach (var file in Directory.EnumerateFiles(Folder, "*.conllu").Order(StringComparer.Ordinal))
        {
            foreach (var line in File.ReadLines(file).Where(l => l.StartsWith("# expect ", StringComparison.Ordinal)))
                data.Add(Path.GetFileNameWithoutExtension(file), line["# expect ".Length..]);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Expectations))]
    public void WordGetsTheDateThatGovernsIt(string parse, string expectation)
    {
        var language = parse.StartsWith("en-", StringComparison.Ordinal) ? "en" : "fr";
        var dated = TimeLanguage.Of(language).Stage.Run(Read(Path.Combine(Folder, parse + ".conllu")));
        var sides = expectation.Split(" = ");
        var (sentence, word) = dated.Sentences.SelectMany(s => s.Words.Select(w => (s, w))).Last(p => p.w.Form == sides[0]);
        var date = Dating[language].DateOf(dated, sentence.Index, word.Index);
        Assert.Equal(sides[1], date?.Value ?? "–");
        if (date is { } given)
            Assert.False(dated.Times[given.Time].IsDateLine);
    }

    /// <summary>The reader makes a block of every sentence; here <c># newpar</c> starts one.</summary>
    private static ParsedArticle Read(string path)
    {
        var lines = File.ReadAllLines(path);
        var parsed = ConlluReader.Read(new StringReader(string.Join('\n', lines)), "frozen");
        var published = lines.FirstOrDefault(l => l.StartsWith("# published = ", StringComparison.Ordinal))?["# published = ".Length..];
        var blockOf = new List<int>();
        var kinds = new List<BlockKind>();
        var inSentence = false;
        foreach (var line in lines)
        {
            if (line.StartsWith("# newpar", StringComparison.Ordinal))
                kinds.Add(line.EndsWith("title", StringComparison.Ordinal) ? BlockKind.Title : BlockKind.Paragraph);
            var isWord = line.Length > 0 && line[0] != '#';
            if (isWord && !inSentence)
                blockOf.Add(kinds.Count - 1);
            inSentence = isWord;
        }

        var sentences = parsed.Sentences.Select((s, i) => new Sentence(i, blockOf[i], s.Span, s.Tokens, s.Words, s.Names)).ToImmutableArray();
        var blocks = kinds.Select((k, b) => new TextBlock(k, Hull(sentences.Where(s => s.Block == b)))).ToImmutableArray();
        return new ParsedArticle(parsed.Article with { Published = published, Blocks = blocks }, sentences);
    }

    private static TextSpan Hull(IEnumerable<Sentence> sentences) =>
        sentences.Select(s => s.Span).Aggregate((a, b) => a.Union(b));
}

/// <summary>Values of TIMEX3 as dates of EDTF.</summary>
public sealed class EdtfDateTests
{
    [Theory]
    [InlineData("2016-W42", "2016-10-17/2016-10-23")]
    [InlineData("2018-W09-WE", "2018-03-03/2018-03-04")]
    [InlineData("2017-02-16TNI", "2017-02-16")]
    [InlineData("2017-02-16T14:30Z", "2017-02-16")]
    [InlineData("2017-02", "2017-02")]
    [InlineData("199X", "199X")]
    [InlineData("2016-FA", "2016-23")]
    [InlineData("2023-Q3", "2023-07/2023-09")]
    [InlineData("2022-H1", "2022-01/2022-06")]
    [InlineData("XXXX-09-23", "XXXX-09-23")]
    [InlineData("XXXX-XX-XX", null)]
    [InlineData("XXXX-WXX-4", null)]
    [InlineData("PRESENT_REF", null)]
    [InlineData("P3D", null)]
    public void TimexBecomesEdtf(string timex, string? edtf) => Assert.Equal(edtf, Selon.Time.Dating.EdtfDate.Of(timex));

    /// <summary>The hour alone tells no day: what happened before midnight is reported on the next.</summary>
    [Fact]
    public void AnHourWithoutADayDatesNothing()
    {
        var coded = Pipeline.Read("Un homme armé a attaqué un poste de police à 19 h 45.", published: "2017-01-30");
        Assert.Contains(coded.Attributed.Resolved.Dated.Times, t => t.IsDayAssumed);
        Assert.NotEmpty(coded.Events);
        Assert.All(coded.Events, e => Assert.Null(e.Date));
    }
}
