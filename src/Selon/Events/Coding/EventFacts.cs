using Selon.Entities;
using Selon.Events.Participants;
using Selon.Rules;
using Selon.Text;
using Selon.Time;

namespace Selon.Events.Coding;

/// <summary>What event rules may ask of a word. Unnamed people and bodies (<c>les assaillants</c>) count as entities.</summary>
internal sealed class EventFacts(ArticleFacts facts, ParticipantFinder participants) : IWordFacts
{
    public Entity? EntityAt(Sentence sentence, int word) => participants.Find(sentence.Index, word);

    public TimeType? TimeAt(Sentence sentence, int word) => facts.TimeAt(sentence, word);

    public bool IsNegated(Sentence sentence, int word) => facts.IsNegated(sentence, word);

    public bool IsQuoted(Sentence sentence, int word) => facts.IsQuoted(sentence, word);
}
