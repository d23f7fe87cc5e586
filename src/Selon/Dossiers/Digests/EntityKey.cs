using Selon.Entities;
using Selon.Records;

namespace Selon.Dossiers.Digests;

/// <summary>A number for an entity that is the same in all articles and languages, as far as its name can tell.</summary>
internal static class EntityKey
{
    /// <summary>By gazetteer key, else by the signature of the name; null when the article only describes it (<c>the minister</c>).</summary>
    public static long? Of(EntityRecord entity)
    {
        if (entity.GazetteerKey is { } key)
            return StableHash.Of(key, seed: 1);
        return SignatureOf(entity);
    }

    /// <summary>By the signature of the name alone; null without a name.</summary>
    public static long? SignatureOf(EntityRecord entity)
    {
        if (!IsNamed(entity))
            return null;
        var signature = NameSignature.Of(entity.Name);
        return signature.Length == 0 ? null : StableHash.Of(signature, seed: 2);
    }

    public static bool IsNamed(EntityRecord entity)
    {
        foreach (var mention in entity.Mentions)
        {
            if (mention.Form is MentionForm.Name or MentionForm.Metonym)
                return true;
        }

        return false;
    }
}
