using Selon.Entities;
using Selon.Lexicons;
using Selon.Text;

namespace Selon.Events.Participants;

/// <summary>
/// Finds who is meant by a word that a rule captured: the entity that it heads, the people behind a quantity
/// (<c>des centaines de manifestants</c>), the state behind an adjective (<c>les troupes russes</c>); people and bodies
/// that the article never names become entities of their own.
/// </summary>
internal sealed class ParticipantFinder
{
    private const int MaxDepth = 4;

    private readonly ResolvedArticle _resolved;
    private readonly MentionCover _cover;
    private readonly ActorNouns _nouns;
    private readonly Demonyms _demonyms;
    private readonly UnnamedActors _unnamed;
    private readonly NamePairs _pairs;

    public ParticipantFinder(ResolvedArticle resolved, ActorNouns nouns, Demonyms demonyms)
    {
        _demonyms = demonyms;
        _resolved = resolved;
        _nouns = nouns;
        _cover = new MentionCover(resolved);
        _unnamed = new UnnamedActors(resolved, nouns);
        _pairs = new NamePairs(resolved);
    }

    public UnnamedActors Unnamed => _unnamed;

    /// <summary>The entity that the word stands for, or null. Entities beyond those of the article come from <see cref="Unnamed"/>.</summary>
    public Entity? Find(int sentence, int word) => Find(_resolved.Sentences[sentence], word, 0);

    /// <summary>The entity of an index that <see cref="Find(int, int)"/> gave.</summary>
    public Entity EntityOf(int index) => index < _resolved.Entities.Length ? _resolved.Entities[index] : _unnamed.Provisional(index);

    /// <summary>The second of two names joined by a hyphen (<c>le sommet Trump-Kim</c>), or null; the first is found as usual.</summary>
    public Entity? SecondOfPair(int sentence, int word) => _pairs.Of(_resolved.Sentences[sentence].Words[word]).Second;

    private Entity? Find(Sentence sentence, int word, int depth)
    {
        if (_resolved.EntityAt(sentence.Index, word) is { } entity)
            return entity;
        var w = sentence.Words[word];
        if (_pairs.Of(w).First is { } first)
            return first;
        if (_cover.At(sentence.Index, word) is var covered and >= 0 && w.Pos is not (UniversalPos.Adp or UniversalPos.Punct))
            return IsHeadless(sentence, word, covered) ? _resolved.Entities[covered] : Below(sentence, word, depth);
        return Below(sentence, word, depth);
    }

    // A word inside a longer mention stands for it only when it is the top of the part of the tree that the mention covers.
    private bool IsHeadless(Sentence sentence, int word, int entity)
    {
        var head = sentence.Words[word].Head;
        return head < 0 || _cover.At(sentence.Index, head) != entity || sentence.Words[word].Pos == UniversalPos.Propn;
    }

    private Entity? Below(Sentence sentence, int word, int depth)
    {
        var w = sentence.Words[word];
        if (w.Is("amod"))
            return OfAdjective(sentence, word);
        if (_nouns.IsPossessive(w))
            return Possessors.Of(_resolved, sentence, word);
        if (depth >= MaxDepth || w.Pos is not (UniversalPos.Noun or UniversalPos.Propn or UniversalPos.Num or UniversalPos.Pron or UniversalPos.Adj or UniversalPos.X or UniversalPos.Adv))
            return null;
        if (_nouns.IsCountry(w) && LastCountry(sentence, word) is { } country)
            return country;
        if (_nouns.IsQuantity(w) && Complement(sentence, word, depth) is { } counted)
            return counted;
        if (Named(sentence, word, depth) is { } named)
            return named;
        return _nouns.IsActor(w) ? Owner(sentence, word) ?? _unnamed.At(sentence, word, Nationality(sentence, word)) : null;
    }

    /// <summary>The country named last before « le pays ».</summary>
    private Entity? LastCountry(Sentence sentence, int word)
    {
        Entity? last = null;
        var at = int.MinValue;
        foreach (var entity in _resolved.Entities)
        {
            if (entity.Kind != EntityKind.Country)
                continue;
            foreach (var mention in entity.Mentions)
            {
                if (mention.Span.Start < sentence.Words[word].Span.Start && mention.Span.Start > at)
                    (last, at) = (entity, mention.Span.Start);
            }
        }

        return last;
    }

    /// <summary>The people counted: the complement with <c>de</c>.</summary>
    private Entity? Complement(Sentence sentence, int word, int depth)
    {
        foreach (var d in sentence.DependentsOf(word))
        {
            if ((sentence.Words[d].Is("nmod") || sentence.Words[d].Is("obl")) && Find(sentence, d, depth + 1) is { } found)
                return found;
        }

        return null;
    }

    /// <summary>The name beside a noun: <c>le groupe Ansar</c>, <c>le ministre, Jean Dupont</c>.</summary>
    private Entity? Named(Sentence sentence, int word, int depth)
    {
        foreach (var d in sentence.DependentsOf(word))
        {
            if ((sentence.Words[d].Is("flat") || sentence.Words[d].Is("appos")) && Find(sentence, d, depth + 1) is { } found)
                return found;
        }

        return null;
    }

    /// <summary>The state whose people or bodies these are, when an adjective alone says so: <c>les troupes russes</c>.</summary>
    private Entity? Owner(Sentence sentence, int word)
    {
        if (!_nouns.IsBody(sentence.Words[word]))
            return null;
        foreach (var d in sentence.DependentsOf(word))
        {
            if (sentence.Words[d].Is("amod") && OfAdjective(sentence, d) is { } country)
                return country;
        }

        return null;
    }

    /// <summary>The country that an adjective of the noun names: « des étudiants chiliens », "Chilean students".</summary>
    private string? Nationality(Sentence sentence, int word)
    {
        foreach (var d in sentence.DependentsOf(word))
        {
            if ((sentence.Words[d].Is("amod") || sentence.Words[d].Is("compound")) && _demonyms.CountryOf(sentence.Words[d]) is var (code, _))
                return code;
        }

        return null;
    }

    /// <summary>The country of an adjective: as the article names it elsewhere, else by the adjective alone.</summary>
    private Entity? OfAdjective(Sentence sentence, int word)
    {
        if (_resolved.EntityAt(sentence.Index, word) is { } entity)
            return entity;
        return _demonyms.CountryOf(sentence.Words[word]) is var (code, name)
            ? Demonyms.Find(_resolved.Entities, code) ?? _unnamed.Country(sentence, word, code, name)
            : null;
    }
}
