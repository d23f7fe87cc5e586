using System.Collections.Frozen;
using System.Collections.Immutable;
using Selon.Lexicons;
using Selon.Text;

namespace Selon.Events.Coding;

/// <summary>
/// « Deux ouvriers ont été tués » is no attack in an article on an accident (<c>events/disasters</c>) that tells of no
/// other violence.
/// </summary>
internal sealed class AccidentGuard(LanguagePack language)
{
    private readonly FrozenSet<string> _disasters =
        language.Lexicon("events/disasters").Entries.Select(e => e.Key).ToFrozenSet(StringComparer.Ordinal);

    public void Drop(ImmutableArray<Sentence> sentences, List<EventDraft> drafts)
    {
        var victims = 0;
        foreach (var draft in drafts)
        {
            if (draft.Type != EventType.Assault)
                continue;
            if (!IsVictimOfNobody(sentences, draft))
                return;
            victims++;
        }

        if (victims > 0 && TellsDisaster(sentences))
            drafts.RemoveAll(d => d.Type == EventType.Assault);
    }

    private static bool IsVictimOfNobody(ImmutableArray<Sentence> sentences, EventDraft draft) =>
        draft.Actors.Count == 0 && sentences[draft.Sentence].Words[draft.Trigger].Pos == UniversalPos.Verb;

    private bool TellsDisaster(ImmutableArray<Sentence> sentences)
    {
        foreach (var sentence in sentences)
        {
            foreach (var word in sentence.Words)
            {
                if (_disasters.Contains(word.Lemma))
                    return true;
            }
        }

        return false;
    }
}
