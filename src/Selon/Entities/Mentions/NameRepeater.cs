using Selon.Entities.Gazetteers;
using Selon.Text;

namespace Selon.Entities.Mentions;

/// <summary>
/// One article is one world: a name that the model found once is a name wherever it stands again, a surname alone included,
/// and of the same kind. Takes the majority where the model wavered.
/// </summary>
internal static class NameRepeater
{
    public static void Run(ReadingContext context)
    {
        context.Sort();
        SettleKinds(context);
        var known = new FormTable<Draft>();
        foreach (var draft in context.Drafts)
        {
            if (draft.Entry is null or { Kind: EntityKind.Person } && draft.Folded.Length > 2)
                Learn(context, known, draft);
        }

        for (var s = 0; s < context.Sentences.Length; s++)
            Repeat(context, known, s);
    }

    private static void SettleKinds(ReadingContext context)
    {
        var votes = new Dictionary<string, int[]>(StringComparer.Ordinal);
        foreach (var draft in context.Drafts)
        {
            if (draft is not { Entry: null, Label: { } label })
                continue;
            if (!votes.TryGetValue(draft.Folded, out var counts))
                votes.Add(draft.Folded, counts = new int[4]);
            counts[(int)label]++;
        }

        var surnames = Surnames(context);
        foreach (var draft in context.Drafts)
        {
            if (draft is not { Entry: null, Label: not null })
                continue;
            var counts = votes[draft.Folded];
            var best = surnames.Contains(draft.Folded) ? NameLabel.Per : (NameLabel)Array.IndexOf(counts, counts.Max());
            draft.Label = best;
            draft.Kind = best switch { NameLabel.Per => EntityKind.Person, NameLabel.Loc => EntityKind.Place, NameLabel.Org => EntityKind.Organization, _ => EntityKind.Other };
        }
    }

    /// <summary>Last parts of full names: « Puigdemont » alone is the person, whatever the model said there.</summary>
    private static HashSet<string> Surnames(ReadingContext context)
    {
        var surnames = new HashSet<string>(StringComparer.Ordinal);
        foreach (var draft in context.Drafts)
        {
            if (draft is { Entry: null, Label: NameLabel.Per } && draft.Folded.LastIndexOf(' ') is var space and > 0)
                surnames.Add(draft.Folded[(space + 1)..]);
        }

        return surnames;
    }

    private static void Learn(ReadingContext context, FormTable<Draft> known, Draft draft)
    {
        known.Add(draft.Folded, draft);
        if (!draft.IsPerson || draft.Words.Length < 2)
            return;
        var last = context.Sentences[draft.Sentence].Words[draft.Words.End - 1].Form;
        if (last.Length > 2)
            known.Add(last, draft);
        if (PersonNames.SurnameFirst(context, draft))
            known.Add(context.Sentences[draft.Sentence].Words[draft.Words.Start].Form, draft);
    }

    private static void Repeat(ReadingContext context, FormTable<Draft> known, int sentence)
    {
        var folded = context.Folded[sentence];
        var read = context.Sentences[sentence];
        for (var i = 0; i < folded.Count; i++)
        {
            for (var end = known.Reach(folded, i); end > i; end--)
            {
                var words = context.WordsOf(sentence, i, end);
                if (!known.TryGet(folded.Slice(i, end), out var drafts) || !IsFree(context, sentence, words) || !EndsAlike(context, drafts[0], read.Words[words.End - 1].Form))
                    continue;
                var draft = DraftBuilder.Name(context, sentence, words, MentionForm.Name, drafts[0].Kind);
                draft.Label = drafts[0].Label;
                draft.Country = drafts[0].Country;
                if (draft.IsPerson)
                    draft.Gender = PersonNames.GenderOf(context, draft);
                context.Add(draft);
                i = end - 1;
                break;
            }
        }
    }

    /// <summary>« a Nigerian prince » does not repeat the name « Nigerian Prince ».</summary>
    private static bool EndsAlike(ReadingContext context, Draft learned, string last) =>
        char.IsUpper(last[0]) || !context.Lexicons.OwnersFirst || !char.IsUpper(context.Sentences[learned.Sentence].Words[learned.Words.End - 1].Form[0]);

    private static bool IsFree(ReadingContext context, int sentence, WordRange words)
    {
        var read = context.Sentences[sentence];
        if (!char.IsUpper(read.Words[words.Start].Form[0]) || read.Words[words.Start].Pos is UniversalPos.Det or UniversalPos.Adp)
            return false;
        for (var w = words.Start; w < words.End; w++)
        {
            if (context.NameAt(sentence, w) is not null)
                return false;
        }

        return true;
    }
}
