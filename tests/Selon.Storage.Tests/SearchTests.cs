using CsCheck;
using Selon.Dossiers.Storage;
using Selon.Storage.Tests.Places;
using Xunit;

namespace Selon.Storage.Tests;

/// <summary>A database finds what <see cref="SearchQuery.Matches"/> says, whatever is asked.</summary>
public abstract class SearchTests(TestPlace place) : IDisposable
{
    public void Dispose()
    {
        place.Dispose();
        GC.SuppressFinalize(this);
    }

    private static readonly string[] Texts =
    [
        "L’accord a été signé à Évian par le porte-parole.",
        "The spokesman denied that an agreement was signed.",
        "accord accord désaccord",
        "Œuvre, cœur, straße, ŁÓDŹ; e\u0301tat",
        "NOT OR AND NEAR(a, b) ^x col:umn {y}",
        "日本 Κύπρος Россия جمهورية 42e 3.14",
        "",
        "… — !",
        "a" + new string('b', 300),
        "\0\ud800 \U0001F600 fin",
    ];

    [Theory]
    [InlineData("accord", "0 2")]
    [InlineData("ACCÔRD", "0 2")]
    [InlineData("accord*", "0 2")]
    [InlineData("a*", "0 1 2 4 8")]
    [InlineData("\"accord desaccord\"", "2")]
    [InlineData("\"a été sig\"*", "0")]
    [InlineData("porte-parole", "0")]
    [InlineData("parole-porte", "")]
    [InlineData("l'accord", "0")]
    [InlineData("accord -evian", "2")]
    [InlineData("-accord signed", "1")]
    [InlineData("-accord", "1 3 4 5 6 7 8 9")]
    [InlineData("-accord OR evian", "0 1 3 4 5 6 7 8 9")]
    [InlineData("coeur OR œuvre", "3")]
    [InlineData("spokesman OR evian signe", "0 1")]
    [InlineData("etat lodz strasse", "3")]
    [InlineData("and near not", "4")]
    [InlineData("кипр OR россия 42e", "5")]
    [InlineData("κυπρος OR κύπρος", "5")]
    [InlineData("\"", "0 1 2 3 4 5 6 7 8 9")]
    [InlineData("fin", "9")]
    [InlineData("a'; DROP TABLE rows; --", "")]
    public void WordsPhrasesBeginningsAndTheirAbsence(string query, string found)
    {
        using var store = Filled();
        Assert.Equal(found, Found(store, SearchQuery.Parse(query)));
    }

    [Fact]
    public void AnyQueryFindsWhatItsTextsMatch()
    {
        using var store = Filled();
        string[] pieces = ["accord", "a", "Été", "signé", "\"", "\"l’accord a\"", "*", " OR ", " ", " ", "-", "(", ")", "^", ":", "'", "\\", "&", "|", "!", "<->", "NEAR", "\0", "\ud800", "œ", "日"];
        Gen.Int[0, pieces.Length - 1].Select(i => pieces[i]).Array[0, 12].Select(string.Concat).Sample(
            text =>
            {
                var query = SearchQuery.Parse(text);
                var expected = Enumerable.Range(0, Texts.Length).Where(i => query.Matches(Texts[i]));
                Assert.Equal(string.Join(' ', expected), Found(store, query));
            },
            iter: 300, threads: 1);
    }

    [Fact]
    public void WordsBehindTheBoundAreNotFound()
    {
        using var store = place.Open();
        var text = string.Join(' ', Enumerable.Range(1, SearchText.MaxWords + 1).Select(i => $"w{i}"));
        store.Write(w => w.PutRow(Samples.Row("0", text: text)));
        Assert.Equal("0", Found(store, SearchQuery.Parse($"\"w{SearchText.MaxWords - 1} w{SearchText.MaxWords}\"")));
        Assert.Equal("", Found(store, SearchQuery.Parse($"w{SearchText.MaxWords + 1}")));
    }

    [Fact]
    public void AWordThatComesThousandsOfTimesIsFoundInItsPhrase()
    {
        using var store = place.Open();
        store.Write(w => w.PutRow(Samples.Row("0", text: string.Concat(Enumerable.Repeat("oui non ", 2000)) + "oui enfin")));
        Assert.Equal("0", Found(store, SearchQuery.Parse("\"oui enfin\"")));
    }

    private IDossierStore Filled()
    {
        var store = place.Open();
        store.Write(w =>
        {
            for (var i = 0; i < Texts.Length; i++)
                w.PutRow(Samples.Row($"{i}", text: Texts[i]));
        });
        return store;
    }

    private static string Found(IDossierStore store, SearchQuery query) =>
        string.Join(' ', store.Read(r => r.Rows(new RowQuery { Text = query }).Select(row => row.Id).ToList()));
}

public sealed class SearchInSqlite() : SearchTests(new SqlitePlace());

public sealed class SearchInPostgres() : SearchTests(new PostgresPlace());
