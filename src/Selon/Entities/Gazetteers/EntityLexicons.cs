using Selon.Lexicons;

namespace Selon.Entities.Gazetteers;

/// <summary>All tables of the stage, built once from a language pack and only read afterwards.</summary>
internal sealed class EntityLexicons(LanguagePack pack)
{
    public Gazetteer Gazetteer { get; } = new(pack);

    public ActorNouns Nouns { get; } = new(pack, natural: new FunctionWords(pack.Lexicon("entities/function_words")).Any("possessive"));

    public FunctionWords Words { get; } = new(pack.Lexicon("entities/function_words"));

    /// <summary>A language in which owners, fields and kinds stand before the noun and names before a possessive ending.</summary>
    public bool OwnersFirst => Words.Any("possessive");

    public PronounTable Pronouns { get; } = new(pack.Lexicon("entities/pronouns"));

    public MetonymyTable Metonymy { get; } = new(pack.Lexicon("entities/metonymy"));
}
