using System.Collections.Immutable;
using Selon.Entities;
using Selon.Text;

namespace Selon.Events.Participants;

/// <summary>
/// People and bodies that take part in an event without ever being named: <c>des manifestants</c>, <c>les assaillants</c>.
/// Mentions with one noun in one number are one entity. Only those asked to stay are added to the article's entities.
/// </summary>
internal sealed class UnnamedActors(ResolvedArticle resolved, ActorNouns nouns)
{
    private readonly Dictionary<(string Lemma, bool Plural), int> _byNoun = [];
    private readonly List<Entity> _found = [];
    private readonly List<bool> _kept = [];

    /// <summary>The entity of an unnamed participant; its index is provisional until <see cref="Settle"/>.</summary>
    public Entity At(Sentence sentence, int word)
    {
        var w = sentence.Words[word];
        var key = (w.Lemma, w.Morphology.IsPlural);
        var mention = MentionOf(sentence, word);
        if (!_byNoun.TryGetValue(key, out var at))
        {
            at = _found.Count;
            _byNoun.Add(key, at);
            _kept.Add(false);
            _found.Add(new Entity
            {
                Index = resolved.Entities.Length + at,
                Name = mention.Span.Of(resolved.Article.Text),
                Kind = w.Morphology.IsPlural || nouns.IsBody(w) ? EntityKind.Group : EntityKind.Person,
                Mentions = [mention],
            });
        }
        else if (!_found[at].Mentions.Contains(mention))
        {
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
                start = Math.Min(start, range.Start);
                end = Math.Max(end, range.End);
            }
        }

        var words = new WordRange(start, end);
        return new Mention(sentence.SpanOf(words), sentence.Index, words, word, MentionForm.Nominal);
    }
}
