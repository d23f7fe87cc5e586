using System.Collections.Immutable;
using Selon.Text;

namespace Selon.Events.Coding;

/// <summary>What an article says twice of its events.</summary>
internal static class RepeatedEvents
{
    /// <summary>A source blames once in one statement, however many words of blame it uses.</summary>
    public static void KeepFirstBlame(List<EventDraft> drafts)
    {
        var seen = new HashSet<(int Statement, EventType Type)>();
        drafts.RemoveAll(d => d.Speech is { } speech && !seen.Add((speech.Index, d.Type)));
    }

    /// <summary>In a story of a cyberattack « l'attaque » alone is that one.</summary>
    public static void TypeBareAttacks(ImmutableArray<Sentence> sentences, List<EventDraft> drafts)
    {
        EventDraft? cyber = null;
        foreach (var draft in drafts)
        {
            if (draft.Type == EventType.Coerce && draft.Modes.Contains("cyber"))
            {
                cyber ??= draft;
            }
            else if (cyber is not null && draft.Type == EventType.Assault && draft.Actors.Count + draft.Recipients.Count + draft.Places.Count == 0
                && LemmaOf(sentences, cyber).EndsWith(LemmaOf(sentences, draft), StringComparison.Ordinal))
            {
                draft.Type = cyber.Type;
                draft.Modes.Clear();
                draft.AddMode("cyber");
            }
        }
    }

    private static string LemmaOf(ImmutableArray<Sentence> sentences, EventDraft draft) => sentences[draft.Sentence].Words[draft.Trigger].Lemma;
}
