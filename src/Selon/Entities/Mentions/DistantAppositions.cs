using System.Collections.Immutable;
using Selon.Entities.Gazetteers;
using Selon.Text;

namespace Selon.Entities.Mentions;

/// <summary>
/// A name after a comma belongs to the noun before it even when a complement stands between: « sa représentante en Italie, Mme X, »,
/// « le directeur chargé des routes, X, »; « l'un d'eux, X, » is X as well.
/// </summary>
internal sealed class DistantAppositions(ReadingContext context)
{
    // Words between the noun and the comma.
    private const int Reach = 10;

    private readonly HashSet<Draft> _tied = [];

    public static void Run(ReadingContext context)
    {
        var finder = new DistantAppositions(context);
        foreach (var (first, second) in context.Ties)
        {
            finder._tied.Add(first);
            finder._tied.Add(second);
        }

        foreach (var draft in context.Drafts.ToArray())
        {
            if (draft is { IsName: true, IsPerson: true } && !finder._tied.Contains(draft))
                finder.Join(draft);
        }
    }

    private void Join(Draft name)
    {
        var words = context.Sentences[name.Sentence].Words;
        var title = PersonNames.TitleOf(context, name);
        var comma = (title >= 0 ? title : name.Words.Start) - 1;
        if (comma < 1 || words[comma].Form != "," || (name.Words.End < words.Length && words[name.Words.End].Pos != UniversalPos.Punct))
            return;
        if (OneOf(words, comma) is var pronoun and >= 0)
            AddOneOf(name, pronoun, comma);
        else if (OfficeBefore(name, words, comma) is { } office)
            context.Tie(office, name);
    }

    /// <summary>The office whose complement ends at the comma: no verb, no comma and nobody else between.</summary>
    private Draft? OfficeBefore(Draft name, ImmutableArray<Word> words, int comma)
    {
        for (var w = comma - 1; w >= Math.Max(0, comma - Reach - 1); w--)
        {
            if (context.HeadedAt(name.Sentence, w) is { Kind: EntityKind.Person } other)
                return IsFree(other) && other.Words.End < comma && Attaches(words, other, other.Words.End) ? other : null;
            var participle = words[w].Pos == UniversalPos.Verb && words[w].Is("acl") && words[w].Morphology.Has("VerbForm", "Part");
            if (words[w].Pos is UniversalPos.Punct or UniversalPos.Pron or UniversalPos.Sconj or UniversalPos.Aux || (words[w].Pos == UniversalPos.Verb && !participle))
                return null;
        }

        return null;
    }

    private bool IsFree(Draft draft) =>
        draft is { Form: MentionForm.Nominal, Plural: false, Role: not null, Determination: not (Determination.Demonstrative or Determination.Negative) } && !_tied.Contains(draft);

    /// <summary>What follows the office hangs on it, as a complement or participle, not on the verb before it.</summary>
    private static bool Attaches(ImmutableArray<Word> words, Draft office, int next) =>
        words[next].Pos is UniversalPos.Adp or UniversalPos.Adj || (words[next].Pos == UniversalPos.Verb && words[next].Head == office.Head);

    /// <summary>« l'un d'eux », « une des élues » before the comma: the pronoun, or -1.</summary>
    private int OneOf(ImmutableArray<Word> words, int comma)
    {
        for (var w = comma - 1; w >= Math.Max(0, comma - Reach); w--)
        {
            if (words[w].Pos is UniversalPos.Punct or UniversalPos.Verb or UniversalPos.Aux)
                return -1;
            if (context.Lexicons.Words.Says(words[w].Lemma, "one-of") && words[w].Pos is UniversalPos.Pron or UniversalPos.Num or UniversalPos.Noun
                && w + 1 < comma && context.Lexicons.Words.Says(words[w + 1].Lemma, "of"))
                return w;
        }

        return -1;
    }

    private void AddOneOf(Draft name, int pronoun, int comma)
    {
        if (context.HeadedAt(name.Sentence, pronoun) is not null)
            return;
        var read = context.Sentences[name.Sentence];
        var start = pronoun > 0 && read.Words[pronoun - 1].Pos == UniversalPos.Det ? pronoun - 1 : pronoun;
        var draft = DraftBuilder.Name(context, name.Sentence, new WordRange(start, comma), MentionForm.Pronoun, EntityKind.Person);
        draft.Head = pronoun;
        draft.Subject = DraftBuilder.IsSubject(read, pronoun);
        draft.Gender = context.Lexicons.Words.Says(Folding.Fold(read.Words[pronoun].Form), "one-woman") ? Gender.Feminine : Gender.Unknown;
        context.Add(draft);
        context.Tie(name, draft);
    }
}
