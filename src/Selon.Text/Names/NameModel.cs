using Selon.Text.Packs;

namespace Selon.Text.Names;

/// <summary>The trained tables for names; immutable, shared by all threads.</summary>
internal sealed record NameModel(NameVocabulary Vocabulary, NameWeights First, NameTransitions FirstTransitions, NameWeights Again, NameTransitions AgainTransitions)
{
    public const string FirstName = "first";
    public const string FirstPairs = "first.pairs";
    public const string AgainName = "again";
    public const string AgainPairs = "again.pairs";

    public static NameModel Read(PackReader pack) => new(
        NameVocabulary.Read(pack),
        NameWeights.Read(pack, FirstName),
        NameTransitions.Read(pack, FirstPairs),
        NameWeights.Read(pack, AgainName),
        NameTransitions.Read(pack, AgainPairs));
}
