using System.Collections.Immutable;
using Selon.Entities;
using Selon.Text;

namespace Selon.Events.Participants;

/// <summary>
/// People and bodies that take part in an event without ever being named: <c>des manifestants</c>, <c>les assaillants</c>.
/// The same phrase, or the bare noun after it, is the same entity. Only those asked to stay are added to the article's entities.
/// </summary>
internal sealed class UnnamedActors(ResolvedArticle resolved, ActorNouns nouns)
{
    /// <summary>Longer modifiers hold clauses or belong elsewhere.</summary>
    private const int MaxModifier = 6;

    private readonly Dictionary<string, int> _byPhrase = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<Entity> _found = [];
    private readonly List<bool> _kept = [];

    /// <summary>The entity of an unnamed participant; its index is provisional until <see cref="Settle"/>.</summary>
    /// <param name="country">ISO 3166 code of the country that an adjective names, or null.</param>
    public Entity At(Sentence sentence, int word, string? country)
    {
        var w = sentence.Words[word];
        var mention = MentionOf(sentence, word);
        return Add(mention.Span.Of(resolved.Article.Text), NounKey(w), mention, index => new Entity
        {
            Index = index,
            Name = mention.Span.Of(resolved.Article.Text),
            Kind = w.Morphology.IsPlural || nouns.IsBody(w) ? EntityKind.Group : EntityKind.Person,
            Country = country,
            Mentions = [mention],
        });
    }

    /// <summary>The entity of a provisional index.</summary>
    public Entity Provisional(int index) => _found[index - resolved.Entities.Length];

    /// <summary>A country that the article names by its adjective alone.</summary>
    public Entity Country(Sentence sentence, int adjective, string code, string name)
    {
        var mention = new Mention(sentence.Words[adjective].Span, sentence.Index, new WordRange(adjective, adjective + 1), adjective, MentionForm.Metonym);
        return Add(code, code, mention, index => new Entity { Index = index, Name = name, Kind = EntityKind.Country, Country = code, Mentions = [mention] });
    }

    /// <summary>The bare noun takes up the last phrase with it: « des chauffeurs de taxi … les chauffeurs ».</summary>
    private static string NounKey(Word noun) => noun.Morphology.IsPlural ? noun.Lemma + "+" : noun.Lemma;

    private Entity Add(string phrase, string noun, Mention mention, Func<int, Entity> create)
    {
        var isBare = mention.Words.Length == 1;
        if (!_byPhrase.TryGetValue(isBare ? noun : phrase, out var at))
        {
            at = _found.Count;
            _byPhrase.TryAdd(phrase, at);
            _byPhrase[noun] = at;
            _kept.Add(false);
            _found.Add(create(resolved.Entities.Length + at));
        }
        else if (!_found[at].Mentions.Contains(mention))
        {
            _byPhrase[noun] = at;
            _found[at] = _found[at] with { Mentions = _found[at].Mentions.Add(mention) };
        }

        return _found[at];
    }

    /// <summary>Notes that an event uses the entity.</summary>
    public void Keep(int index)
    {
        if (index >= resolved.Entities.Length)
            _kept[index - resolved.Entities.Length] = true;
    }

    /// <summary>The article with the entities that are kept, and the final index of each entity.</summary>
    public (ResolvedArticle Article, Func<int, int> Renumber) Settle()
    {
        var map = new int[_found.Count];
        var all = resolved.Entities.ToBuilder();
        for (var i = 0; i < _found.Count; i++)
        {
            if (!_kept[i])
                continue;
            map[i] = all.Count;
            all.Add(_found[i] with { Index = all.Count, Mentions = _found[i].Mentions.Sort(static (a, b) => a.Span.CompareTo(b.Span)) });
        }

        var first = resolved.Entities.Length;
        return (all.Count == first ? resolved : new ResolvedArticle(resolved.Dated, all.ToImmutable()), e => e < first ? e : map[e - first]);
    }

    /// <summary>The noun with its adjectives and complements, without determiner and clauses.</summary>
    private static Mention MentionOf(Sentence sentence, int word)
    {
        int start = word, end = word + 1;
        foreach (var d in sentence.DependentsOf(word))
        {
            var below = sentence.Words[d];
            if (below.Is("amod") || below.Is("nmod") || below.Is("flat") || below.Is("nummod"))
            {
                var range = sentence.Subtree(d);
                if (range.Length > MaxModifier)
                    continue;
                start = Math.Min(start, range.Start);
                end = Math.Max(end, range.End);
            }
        }

        var words = new WordRange(start, end);
        return new Mention(sentence.SpanOf(words), sentence.Index, words, word, MentionForm.Nominal);
    }
}
