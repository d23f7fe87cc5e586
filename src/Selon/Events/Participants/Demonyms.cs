using System.Collections.Frozen;
using System.Collections.Immutable;
using Selon.Entities;
using Selon.Lexicons;
using Selon.Text;

namespace Selon.Events.Participants;

/// <summary>Adjectives of countries (<c>entities/countries</c>): in « les frappes russes » the adjective alone names who acts.</summary>
internal sealed class Demonyms
{
    private readonly FrozenDictionary<string, (string Code, string Name)> _byForm;

    public Demonyms(LanguagePack language)
    {
        var forms = new Dictionary<string, (string, string)>(StringComparer.OrdinalIgnoreCase);
        if (language.HasLexicon("entities/countries"))
        {
            foreach (var entry in language.Lexicon("entities/countries").Entries)
            {
                foreach (var form in entry["adjectives"].Split('|', StringSplitOptions.RemoveEmptyEntries))
                    forms.TryAdd(form, (entry["code"], entry["name"]));
            }
        }

        _byForm = forms.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Code and name of the country that an adjective belongs to, or null.</summary>
    public (string Code, string Name)? CountryOf(Word word) =>
        word.Pos is UniversalPos.Adj or UniversalPos.Noun or UniversalPos.Propn or UniversalPos.X && _byForm.TryGetValue(word.Form, out var country) ? country : null;

    /// <summary>The country among the entities, by its code.</summary>
    public static Entity? Find(ImmutableArray<Entity> entities, string code)
    {
        foreach (var entity in entities)
        {
            if (entity.Kind == EntityKind.Country && entity.Country == code)
                return entity;
        }

        return null;
    }
}
