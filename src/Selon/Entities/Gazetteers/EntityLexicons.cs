using Selon.Lexicons;

namespace Selon.Entities.Gazetteers;

/// <summary>All tables of the stage, built once from a language pack and only read afterwards.</summary>
internal sealed class EntityLexicons(LanguagePack pack)
{
    public Gazetteer Gazetteer { get; } = new(pack);

    public ActorNouns Nouns { get; } = new(pack);

    public MetonymyTable Metonymy { get; } = new(pack.Lexicon("entities/metonymy"));
}
