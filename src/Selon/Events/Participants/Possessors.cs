using Selon.Entities;
using Selon.Text;

namespace Selon.Events.Participants;

/// <summary>Finds whom <c>son</c>, <c>sa</c>, <c>leur</c> mean : the clause's subject, else the nearest one
/// named before, else the subject of the sentence before.</summary>
internal static class Possessors
{
    private const int MaxClimb = 12;

    public static Entity? Of(ResolvedArticle resolved, Sentence sentence, int determiner) =>
        Subject(resolved, sentence, sentence.Words[determiner])
        ?? Before(resolved, sentence, determiner)
        ?? (sentence.Index > 0 ? SubjectOf(resolved, resolved.Sentences[sentence.Index - 1]) : null);

    private static Entity? Subject(ResolvedArticle resolved, Sentence sentence, Word determiner)
    {
        var below = determiner.Index;
        for (var i = 0; i < MaxClimb && sentence.Words[below].Head >= 0; i++)
        {
            var head = sentence.Words[below].Head;
            if (sentence.Dependent(head, "nsubj") is { } subject && subject.Index != below && subject.Index < determiner.Index)
            {
                if (Fits(resolved.EntityAt(sentence.Index, subject.Index)) is { } found)
                    return found;
            }

            below = head;
        }

        return null;
    }

    /// <summary>The subject of a whole sentence.</summary>
    private static Entity? SubjectOf(ResolvedArticle resolved, Sentence sentence) =>
        sentence.Root >= 0 && sentence.Dependent(sentence.Root, "nsubj") is { } subject ? Fits(resolved.EntityAt(sentence.Index, subject.Index)) : null;

    private static Entity? Before(ResolvedArticle resolved, Sentence sentence, int determiner)
    {
        for (var w = determiner - 1; w >= 0; w--)
        {
            if (Fits(resolved.EntityAt(sentence.Index, w)) is { } entity)
                return entity;
        }

        return null;
    }

    private static Entity? Fits(Entity? entity) =>
        entity is { Kind: EntityKind.Person or EntityKind.Organization or EntityKind.Country or EntityKind.Group } ? entity : null;
}
