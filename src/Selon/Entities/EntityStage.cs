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
    private const string Unknown = "UNK";

    private readonly EntityLexicons _lexicons;

    /// <summary>Throws <see cref="Text.Packs.PackException"/> when a lexicon of the stage is missing.</summary>
    public EntityStage(LanguagePack pack) => _lexicons = new EntityLexicons(pack);

    /// <summary>Whether somebody who only says I, we or is meant by pronouns alone is an entity too; by default only those whom the article names are.</summary>
    public bool KeepsSpeakers { get; init; }

    public ResolvedArticle Run(DatedArticle dated)
    {
        var context = new ReadingContext(dated, _lexicons);
        NameFinder.Run(context);
        NominalFinder.Run(context);
        AppositionFinder.Run(context);
        NameLinker.Run(context);
        NominalLinker.Run(context);
        PronounLinker.Run(context);
        SpeakerLinker.Run(context);
        return new ResolvedArticle(dated, EntityAssembler.Build(context, KeepsSpeakers));
    }

    /// <summary>
    /// The code of an entity that takes part in an event: a country by its own name has no sector, and a capital that acts is the
    /// government that sits there.
    /// </summary>
    /// <param name="entity">Null for somebody whom no mention names, who is unknown to PLOVER too (UNK).</param>
    public ActorCode CodeOf(Entity? entity) => entity switch
    {
        null => new ActorCode(null, Unknown),
        { Kind: EntityKind.Person or EntityKind.Group, Country: null, Sector: null } when entity.Mentions.All(m => m.Form is MentionForm.Nominal or MentionForm.Pronoun) => new ActorCode(null, Unknown),
        { Kind: EntityKind.Country } when entity.Mentions.All(m => m.Form != MentionForm.Metonym) => new ActorCode(entity.Country, null),
        { Kind: EntityKind.Place, GazetteerKey: { } key } when _lexicons.Gazetteer.ByKey(key) is { } place => new ActorCode(entity.Country, place.Sector ?? (place.Governs.Count > 0 ? place.Governs[0].Sector : null)),
        _ => new ActorCode(entity.Country, entity.Sector),
    };

    /// <summary>
    /// The entity that a phrase given alone speaks of: the one whose mention holds the word that governs the phrase, the longest
    /// mention first. Null when the phrase names nobody known.
    /// </summary>
    public static Entity? MainEntity(ResolvedArticle phrase)
    {
        Entity? main = null;
        var (longest, governs) = (0, false);
        foreach (var entity in phrase.Entities)
        {
            foreach (var mention in entity.Mentions)
            {
                var root = mention.Sentence == 0 && HoldsRoot(phrase.Sentences[0], mention.Words);
                if ((root == governs && mention.Span.Length > longest) || (root && !governs))
                    (main, longest, governs) = (entity, mention.Span.Length, root);
            }
        }

        return main;
    }

    private static bool HoldsRoot(Text.Sentence sentence, Text.WordRange words)
    {
        for (var w = words.Start; w < words.End; w++)
        {
            if (sentence.Words[w].Head < 0)
                return true;
        }

        return false;
    }
}
