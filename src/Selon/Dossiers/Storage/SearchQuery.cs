using System.Collections.Immutable;
using Selon.Text;

namespace Selon.Dossiers.Storage;

/// <summary>Words that follow each other.</summary>
/// <param name="Words">Folded; at least one.</param>
/// <param name="IsPrefix">True when the last word may go on.</param>
/// <param name="IsExcluded">True when texts that have it are not wanted.</param>
public sealed record SearchTerm(ImmutableArray<string> Words, bool IsPrefix = false, bool IsExcluded = false);

/// <summary>
/// A search: <c>word</c>, <c>"a phrase"</c>, <c>beginning*</c>, <c>-without</c>; all must hold, <c>OR</c> separates alternatives
/// (<c>a b OR c</c> is <c>(a b) OR c</c>). Case and accents do not count. Any text is a query: what is no word is passed over.
/// </summary>
public sealed class SearchQuery
{
    /// <summary>A query with more terms is refused.</summary>
    public const int MaxTerms = 64;

    private SearchQuery(ImmutableArray<ImmutableArray<SearchTerm>> alternatives) => Alternatives = alternatives;

    /// <summary>Each has at least one term. None: a query without a word, which every text matches.</summary>
    public ImmutableArray<ImmutableArray<SearchTerm>> Alternatives { get; }

    /// <exception cref="FormatException">It has more than <see cref="MaxTerms"/> terms.</exception>
    public static SearchQuery Parse(string query)
    {
        var alternatives = ImmutableArray.CreateBuilder<ImmutableArray<SearchTerm>>();
        var terms = ImmutableArray.CreateBuilder<SearchTerm>();
        var count = 0;
        foreach (var piece in SearchPiece.Of(query))
        {
            if (piece.IsOr)
                Close();
            else if (piece.Term() is { } term)
                terms.Add(++count <= MaxTerms ? term : throw new FormatException($"a search of more than {MaxTerms} terms"));
        }

        Close();
        return new SearchQuery(alternatives.ToImmutable());

        void Close()
        {
            if (terms.Count > 0)
                alternatives.Add(terms.ToImmutable());
            terms.Clear();
        }
    }

    /// <summary>True when a database would find the text.</summary>
    public bool Matches(string text)
    {
        var words = SearchText.Words(text).ToArray();
        return Alternatives.IsEmpty || Alternatives.Any(a => a.All(t => PlacesOf(t, words).Any() != t.IsExcluded));
    }

    /// <summary>Where the text has what is looked for, in its order; places may overlap.</summary>
    public IReadOnlyList<TextSpan> Find(string text)
    {
        var words = SearchText.Words(text).ToArray();
        var places = new SortedSet<TextSpan>();
        foreach (var alternative in Alternatives)
        {
            foreach (var term in alternative)
            {
                if (!term.IsExcluded)
                    places.UnionWith(PlacesOf(term, words));
            }
        }

        return [.. places];
    }

    private static IEnumerable<TextSpan> PlacesOf(SearchTerm term, SearchWord[] words)
    {
        var length = term.Words.Length;
        for (var i = 0; i + length <= words.Length; i++)
        {
            if (StandsAt(term, words.AsSpan(i, length)))
                yield return new TextSpan(words[i].Span.Start, words[i + length - 1].Span.End);
        }
    }

    private static bool StandsAt(SearchTerm term, ReadOnlySpan<SearchWord> words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            var (word, wanted) = (words[i].Folded, term.Words[i]);
            if (term.IsPrefix && i == words.Length - 1 ? !word.StartsWith(wanted, StringComparison.Ordinal) : word != wanted)
                return false;
        }

        return true;
    }
}
