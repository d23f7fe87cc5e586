using Selon.Entities.Gazetteers;
using Selon.Text;

namespace Selon.Rules;

/// <summary>
/// A set of lemmas, some of several words: <c>accuser</c>, <c>mettre en garde</c>, <c>coup d'état</c>, <c>se réunir</c>.
/// A word belongs to it when its lemma is the head (first word, or the verb after <c>se</c>) of a member whose other words
/// follow, by lemma or form: at once (up to two adverbs between), or a little later when they hang on the word. A compound
/// whose first word hangs on its last (<c>air strike</c>) is found on the last instead.
/// </summary>
internal sealed class PhraseSet
{
    private const int AdverbsBetween = 2;
    private const int WordsBetween = 8;

    private readonly Dictionary<string, Phrase[]> _byHead = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string[][]> _byLast = new(StringComparer.Ordinal);

    /// <param name="members">Lemmas and phrases.</param>
    /// <param name="words">The language's function words; those that say <c>reflexive</c> begin a pronominal verb.</param>
    public PhraseSet(IEnumerable<string> members, FunctionWords? words)
    {
        foreach (var member in members)
        {
            var (head, phrase) = Read(member, words);
            _byHead[head] = _byHead.TryGetValue(head, out var others) ? [.. others, phrase] : [phrase];
            if (phrase.Rest is [.., var last] && !phrase.Reflexive)
                _byLast[last] = _byLast.TryGetValue(last, out var compounds) ? [.. compounds, [head, .. phrase.Rest]] : [[head, .. phrase.Rest]];
        }
    }

    /// <summary>Lemmas that a word must have to belong to the set.</summary>
    public IEnumerable<string> Heads => _byHead.Keys.Union(_byLast.Keys, StringComparer.Ordinal);

    public bool Contains(Sentence sentence, int word)
    {
        if (_byHead.TryGetValue(sentence.Words[word].Lemma, out var phrases))
        {
            foreach (var phrase in phrases)
            {
                if ((!phrase.Reflexive || IsReflexive(sentence, word)) && (phrase.Rest.Length == 0 || (!HangsOn(sentence, word, word + phrase.Rest.Length) && Follows(sentence, word, phrase.Rest))))
                    return true;
            }
        }

        return _byLast.TryGetValue(sentence.Words[word].Lemma, out var compounds) && EndsOne(sentence, word, compounds);
    }

    /// <summary>True when a compound ends with the word, on which its first word hangs.</summary>
    private static bool EndsOne(Sentence sentence, int word, string[][] compounds)
    {
        foreach (var compound in compounds)
        {
            var start = word - compound.Length + 1;
            if (start >= 0 && HangsOn(sentence, start, word) && At(sentence, start, compound))
                return true;
        }

        return false;
    }

    private static bool HangsOn(Sentence sentence, int word, int head) =>
        head > word && sentence.Words[word] is var first && first.Head == head && (first.Is("compound") || first.Is("amod") || first.Is("nmod"));

    /// <summary>Splits at blanks and after apostrophes, as the words of a sentence are split.</summary>
    internal static string[] Split(string phrase) =>
        phrase.Replace('’', '\'').Replace("'", "' ", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>True when the word's lemma or lower-cased form is <paramref name="wanted"/>.</summary>
    internal static bool IsWord(Word word, string wanted) =>
        word.Lemma == wanted
        || wanted.AsSpan().Equals(word.Form, StringComparison.OrdinalIgnoreCase)
        || (word.Form.Length == wanted.Length && word.Form[^1] == '’' && wanted[^1] == '\''
            && wanted.AsSpan(0, wanted.Length - 1).Equals(word.Form.AsSpan(0, wanted.Length - 1), StringComparison.OrdinalIgnoreCase));

    internal static bool IsReflexive(Sentence sentence, int word)
    {
        foreach (var d in sentence.DependentsOf(word))
        {
            if (IsReflexivePronoun(sentence.Words[d]))
                return true;
        }

        return false;
    }

    /// <summary>The pronoun of a pronominal verb: <c>se</c>, or one of another person that stands for the subject.</summary>
    internal static bool IsReflexivePronoun(Word word) =>
        word.Pos == UniversalPos.Pron && word.Morphology.Has("Reflex", "Yes") && !word.Is("nsubj");

    private static (string Head, Phrase Phrase) Read(string member, FunctionWords? function)
    {
        var words = member.AsSpan().IndexOfAny(' ', '\'', '’') < 0 ? [] : Split(member);
        if (words.Length == 0)
            return (member, new Phrase(false, []));
        var reflexive = words.Length > 1 && function?.Says(words[0], "reflexive") == true;
        var head = reflexive ? 1 : 0;
        return (words[head], new Phrase(reflexive, words[(head + 1)..]));
    }

    private static bool Follows(Sentence sentence, int word, string[] rest)
    {
        var words = sentence.Words;
        var at = word + 1;
        for (var skipped = 0; ; skipped++, at++)
        {
            if (At(sentence, at, rest))
                return true;
            if (skipped >= AdverbsBetween || at >= words.Length || words[at].Pos != UniversalPos.Adv)
                break;
        }

        var last = Math.Min(words.Length - rest.Length, word + 1 + WordsBetween);
        for (; at <= last; at++)
        {
            if (At(sentence, at, rest) && Hangs(sentence, word, at, rest.Length))
                return true;
        }

        return false;
    }

    private static bool At(Sentence sentence, int at, string[] rest)
    {
        if (at + rest.Length > sentence.Words.Length)
            return false;
        for (var i = 0; i < rest.Length; i++)
        {
            if (!IsWord(sentence.Words[at + i], rest[i]))
                return false;
        }

        return true;
    }

    private static bool Hangs(Sentence sentence, int word, int at, int length)
    {
        for (var i = at; i < at + length; i++)
        {
            if (sentence.Words[i].Head == word)
                return true;
        }

        return false;
    }

    private readonly record struct Phrase(bool Reflexive, string[] Rest);
}
