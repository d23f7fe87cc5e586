using Selon.Entities.Chains;
using Selon.Entities.Gazetteers;
using Selon.Entities.Mentions;
using Selon.Lexicons;
using Selon.Time;

namespace Selon.Entities;

/// <summary>
/// Finds who and what an article speaks of, and which of its words speak of the same. Reads <c>entities/*</c> of a language
/// pack once; safe to share between threads; the same article gives the same entities.
/// </summary>
public sealed class EntityStage
{
    private readonly EntityLexicons _lexicons;

    /// <summary>Throws <see cref="Text.Packs.PackException"/> when a lexicon of the stage is missing.</summary>
    public EntityStage(LanguagePack pack) => _lexicons = new EntityLexicons(pack);

    public ResolvedArticle Run(DatedArticle dated)
    {
        var context = new ReadingContext(dated, _lexicons);
        NameFinder.Run(context);
        NominalFinder.Run(context);
        AppositionFinder.Run(context);
        NameLinker.Run(context);
        NominalLinker.Run(context);
        PronounLinker.Run(context);
        return new ResolvedArticle(dated, EntityAssembler.Build(context));
    }
}
