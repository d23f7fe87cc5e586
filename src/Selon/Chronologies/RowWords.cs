using System.Collections.Immutable;
using Selon.Events;
using Selon.Statements;
using Selon.Text;
using Selon.Time;

namespace Selon.Chronologies;

/// <summary>The parts of an article's rows in words.</summary>
internal sealed class RowWords(CodedArticle article)
{
    private const string Unnamed = "someone unnamed";

    private readonly ParagraphNumbers _paragraphs = new(article.Article);

    /// <summary>Names in their order: <c>Ilena Marvoz, Tomas Elgren</c>.</summary>
    public string Names(ImmutableArray<int> entities) => string.Join(", ", entities.Select(e => article.Attributed.Resolved.Entities[e].Name));

    /// <summary>Country codes in the order of the names, each once.</summary>
    public string Countries(ImmutableArray<int> entities) =>
        string.Join("; ", entities.Select(e => article.Attributed.Resolved.Entities[e].Country).OfType<string>().Distinct(StringComparer.Ordinal));

    /// <summary>The speakers of a statement: their names, else the words that stand for them.</summary>
    public string Speaker(Statement statement) =>
        !statement.SourceEntities.IsEmpty ? Names(statement.SourceEntities)
        : statement.SourceSpan is { } span ? OneLine(span)
        : Unnamed;

    /// <summary>The cue with its auxiliaries, negation and pronouns before it (<c>n’a pas confirmé</c>), its first letter small.</summary>
    public string Cue(Statement statement)
    {
        if (statement.Cue is not { IsEmpty: false } cue)
            return "";
        var words = article.Sentences[statement.Sentence].Words;
        var first = statement.CueWord;
        while (first > 0 && words[first - 1].Head == statement.CueWord && IsPartOfVerb(words[first - 1]))
            first--;
        if (first >= 0 && first < words.Length && words[first].Span.Start < cue.Start)
            cue = cue with { Start = words[first].Span.Start };
        var text = OneLine(cue);
        return char.ToLowerInvariant(text[0]) + text[1..];
    }

    /// <summary>True when the speakers of a statement are these entities and no others.</summary>
    public bool IsSpokenBy(int statement, ImmutableArray<int> entities)
    {
        var speakers = article.Attributed.Statements[statement].SourceEntities;
        return !speakers.IsEmpty && speakers.Length == entities.Length && speakers.All(entities.Contains);
    }

    /// <summary>Speakers from the nearest outwards: <c>Tomas Elgren, as told by Norpress</c>.</summary>
    public string Tellers(ImmutableArray<int> statements) =>
        string.Join(", as told by ", statements.Select(s => Speaker(article.Attributed.Statements[s])));

    /// <summary>Why a date is what it is, with the words that give it; empty without a date.</summary>
    public string DateReason(AssignedDate? date)
    {
        var times = article.Attributed.Resolved.Dated.Times;
        return date is { Time: var t } && t >= 0 && t < times.Length ? $"“{OneLine(times[t].Span)}”: {times[t].Basis}" : "";
    }

    /// <summary><c>headline</c> or <c>¶3</c>.</summary>
    public string Paragraph(int sentence) => _paragraphs.Label(article.Sentences[sentence].Block);

    private static bool IsPartOfVerb(Word word) => word.Is("aux") || word.Is("advmod") || word.Is("expl");

    /// <summary>Words of the text; line breaks become spaces one by one, so that positions stay.</summary>
    public string OneLine(TextSpan span) => span.Of(article.Article.Text).Replace('\n', ' ').Replace('\r', ' ').Replace('\t', ' ');
}
