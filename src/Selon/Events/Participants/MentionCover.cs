using Selon.Entities;

namespace Selon.Events.Participants;

/// <summary>For each word the entity of the smallest mention that holds it, so that a rule may capture any word of a name.</summary>
internal sealed class MentionCover
{
    private readonly (int Entity, int Length)[][] _cover;

    public MentionCover(ResolvedArticle resolved)
    {
        _cover = new (int, int)[resolved.Sentences.Length][];
        for (var s = 0; s < _cover.Length; s++)
        {
            _cover[s] = new (int, int)[resolved.Sentences[s].Words.Length];
            Array.Fill(_cover[s], (-1, int.MaxValue));
        }

        foreach (var entity in resolved.Entities)
        {
            foreach (var mention in entity.Mentions)
                Add(entity.Index, mention);
        }
    }

    /// <summary>Index of the entity, or -1.</summary>
    public int At(int sentence, int word) => _cover[sentence][word].Entity;

    private void Add(int entity, Mention mention)
    {
        var row = _cover[mention.Sentence];
        for (var w = mention.Words.Start; w < mention.Words.End; w++)
        {
            if (mention.Words.Length < row[w].Length)
                row[w] = (entity, mention.Words.Length);
        }
    }
}
