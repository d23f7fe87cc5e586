using System.Collections.Immutable;
using Selon.Text;
using Selon.Time;

namespace Selon.Entities;

public enum EntityKind
{
    Person,
    Organization,
    Country,
    Place,
    Group,
    Other,
}

public enum MentionForm
{
    Name,
    Nominal,
    Pronoun,

    /// <summary>A place used for those who govern it: <c>Moscou</c> for Russia.</summary>
    Metonym,
}

/// <summary>One place in the text that refers to an entity.</summary>
/// <param name="Span">Its words: names without outer article or punctuation, nominal mentions with their article (<c>le pays</c>).</param>
/// <param name="Sentence">Index of the sentence.</param>
/// <param name="Words">Its words in that sentence.</param>
/// <param name="Head">The word of the range that governs the others.</param>
public sealed record Mention(TextSpan Span, int Sentence, WordRange Words, int Head, MentionForm Form)
{
    /// <summary>The title before a name (<c>M.</c>), which the grammar may take for the head and which is no part of the name; -1 without one.</summary>
    public int Title { get; init; } = -1;
}

/// <summary>Somebody or something that the article speaks of, with all its mentions (its coreference chain).</summary>
public sealed record Entity
{
    /// <summary>Index in <see cref="ResolvedArticle.Entities"/>; the record writes <c>e</c> and this number.</summary>
    public required int Index { get; init; }

    /// <summary>The fullest name in the article.</summary>
    public required string Name { get; init; }

    public required EntityKind Kind { get; init; }

    /// <summary>ISO 3166-1 alpha-3, or IGO where no country fits; null when unknown.</summary>
    public string? Country { get; init; }

    /// <summary>PLOVER sector (GOV, MIL, CVL…); null when unknown.</summary>
    public string? Sector { get; init; }

    /// <summary>Office or function as the text gives it: <c>ministre des Affaires étrangères</c>.</summary>
    public string? Role { get; init; }

    /// <summary>Stable key of the gazetteer entry that it was linked to.</summary>
    public string? GazetteerKey { get; init; }

    /// <summary>Where a town lies, when it was linked to one with coordinates.</summary>
    public GeoPoint? Location { get; init; }

    /// <summary>In the order of the text; at least one.</summary>
    public required ImmutableArray<Mention> Mentions { get; init; }
}

/// <summary>An article whose entities are known.</summary>
public sealed class ResolvedArticle
{
    private readonly int[][] _entityByWord;

    public ResolvedArticle(DatedArticle dated, ImmutableArray<Entity> entities)
    {
        Dated = dated;
        Entities = entities;
        _entityByWord = new int[dated.Sentences.Length][];
        for (var s = 0; s < _entityByWord.Length; s++)
        {
            _entityByWord[s] = new int[dated.Sentences[s].Words.Length];
            Array.Fill(_entityByWord[s], -1);
        }

        foreach (var entity in entities)
        {
            foreach (var mention in entity.Mentions)
                _entityByWord[mention.Sentence][mention.Head] = entity.Index;
        }

        foreach (var entity in entities)
        {
            foreach (var mention in entity.Mentions)
            {
                if (mention.Title >= 0 && _entityByWord[mention.Sentence][mention.Title] < 0)
                    _entityByWord[mention.Sentence][mention.Title] = entity.Index;
            }
        }
    }

    public DatedArticle Dated { get; }

    public ImmutableArray<Entity> Entities { get; }

    public Article Article => Dated.Article;

    public ImmutableArray<Sentence> Sentences => Dated.Sentences;

    /// <summary>The entity of the mention whose head or title is this word, or null.</summary>
    public Entity? EntityAt(int sentence, int word) => _entityByWord[sentence][word] is var i and >= 0 ? Entities[i] : null;
}
