using Selon.Entities;
using Selon.Text;

namespace Selon.Events.Participants;

/// <summary>Two names of the article joined by a hyphen: <c>le sommet Trump-Kim</c>, <c>l'accord Canada-UE</c>.</summary>
internal sealed class NamePairs
{
    private readonly Dictionary<string, Entity> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Entity>.AlternateLookup<ReadOnlySpan<char>> _bySpan;

    public NamePairs(ResolvedArticle resolved)
    {
        foreach (var entity in resolved.Entities)
        {
            foreach (var mention in entity.Mentions)
            {
                if (mention.Form != MentionForm.Name)
                    continue;
                _byName.TryAdd(mention.Span.Of(resolved.Article.Text), entity);
                _byName.TryAdd(resolved.Sentences[mention.Sentence].Words[mention.Words.End - 1].Form, entity);
            }
        }

        _bySpan = _byName.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Both entities, or none.</summary>
    public (Entity? First, Entity? Second) Of(Word word)
    {
        var form = word.Form.AsSpan();
        if (form.IndexOfAny('-', '–', '/') is var hyphen and > 0
            && _bySpan.TryGetValue(form[..hyphen], out var first)
            && _bySpan.TryGetValue(form[(hyphen + 1)..], out var second)
            && first != second)
            return (first, second);
        return (null, null);
    }
}
