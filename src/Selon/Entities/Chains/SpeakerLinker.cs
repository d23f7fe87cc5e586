using Selon.Entities.Gazetteers;
using Selon.Entities.Mentions;
using Selon.Text;

namespace Selon.Entities.Chains;

/// <summary>
/// « I », « we », « you »: one speaker, his side and one hearer for each quotation and for the text outside them. The one who says
/// « I » in a quotation is the person who is the subject of the verb beside it; the others stay without a name.
/// </summary>
internal sealed class SpeakerLinker(ReadingContext context)
{
    private readonly Dictionary<(int Quote, PronounUse Use), Chain> _chains = [];
    private readonly Dictionary<Chain, Chain> _speakers = [];

    public static void Run(ReadingContext context)
    {
        var linker = new SpeakerLinker(context);
        var found = new List<Draft>();
        for (var s = 0; s < context.Sentences.Length; s++)
        {
            foreach (var word in context.Sentences[s].Words)
            {
                if (word.Pos is UniversalPos.Pron or UniversalPos.Det && context.HeadedAt(s, word.Index) is null
                    && context.Lexicons.Pronouns.Find(Folding.Fold(word.Form)) is { IsOfSpeech: true } pronoun)
                {
                    found.Add(linker.Link(s, word, pronoun));
                }
            }
        }

        foreach (var draft in found)
            context.Add(draft);
    }

    private Draft Link(int sentence, Word word, Pronoun pronoun)
    {
        var quote = context.Quotes.At(word.Span.Start);
        var draft = DraftBuilder.Name(context, sentence, new WordRange(word.Index, word.Index + 1), MentionForm.Pronoun, pronoun.Plural ? EntityKind.Group : EntityKind.Person);
        draft.Plural = pronoun.Plural;
        draft.Nameless = true;
        if (!_chains.TryGetValue((quote, pronoun.Use), out var chain))
            _chains.Add((quote, pronoun.Use), chain = ChainOf(sentence, quote, pronoun));
        chain.Add(draft);
        return draft;
    }

    private Chain ChainOf(int sentence, int quote, Pronoun pronoun)
    {
        var speaker = quote >= 0 ? SpeakerOf(sentence, quote) : null;
        if (speaker is not null && pronoun.Use == PronounUse.Speaker)
            return speaker;
        // What one person says in several quotations is said for the same side.
        if (speaker is not null && pronoun.Use == PronounUse.Speakers)
            return _speakers.TryGetValue(speaker, out var side) ? side : _speakers[speaker] = NewChain();
        return NewChain();
    }

    private Chain NewChain()
    {
        var chain = new Chain();
        context.Chains.Add(chain);
        return chain;
    }

    /// <summary>The person outside the quotation who is a subject in its sentences, the nearest to its borders.</summary>
    private Chain? SpeakerOf(int sentence, int quote)
    {
        var span = context.Quotes[quote];
        Chain? best = null;
        var nearest = int.MaxValue;
        foreach (var draft in context.Drafts)
        {
            if (draft.Sentence < sentence - 1 || draft is not { Chain: { Kind: EntityKind.Person } chain, Subject: true } || draft.Plural || span.Contains(draft.Span.Start) || !Touches(draft, span))
                continue;
            var distance = draft.Span.Start >= span.End ? draft.Span.Start - span.End : span.Start - draft.Span.End;
            if (distance < nearest)
                (best, nearest) = (chain, distance);
        }

        return best;
    }

    private bool Touches(Draft draft, TextSpan quote) => context.Sentences[draft.Sentence].Span.Overlaps(quote);
}
