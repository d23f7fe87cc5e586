using System.Collections.Immutable;
using Selon.Dossiers.Merging;
using Selon.Entities;
using Selon.Events;
using Selon.Records;
using Selon.Text;
using Selon.Time;

namespace Selon.Tests.Dossiers;

/// <summary>Invented articles and events.</summary>
internal static class Dispatches
{
    public const string Strike =
        "Trois gendarmes ont été blessés mardi dans l'attaque d'un poste de contrôle près de Valmorel, a annoncé la préfecture. " +
        "Les assaillants, arrivés à bord de deux camionnettes, ont ouvert le feu avant de prendre la fuite vers la frontière. " +
        "Une enquête a été confiée à la section de recherches, qui dispose d'images de surveillance et de plusieurs témoignages.";

    public const string Harbour =
        "Le conseil du port a voté lundi un budget de quarante millions pour draguer le chenal et rénover les quais du nord. " +
        "Les pêcheurs regrettent que rien ne soit prévu pour la criée, fermée depuis l'incendie du printemps dernier.";

    public static ArticleRecord Article(string text, string id = "a", string? outlet = null, string? published = null, string language = "fr") =>
        new() { Article = Pipeline.ArticleOf(text, published, language) with { Id = id, Outlet = outlet } };

    /// <summary>An attack told by one article of one sentence.</summary>
    public static EventDigest Attack(string article, string? actor = "Front du Nord", string? place = "Valmorel", string? date = "2024-03-12", Factuality factuality = Factuality.Occurred, string sentence = "Le Front du Nord a attaqué un poste à Valmorel.", string? published = null, int row = 0, string language = "fr")
    {
        var entities = ImmutableArray.CreateBuilder<EntityRecord>();
        int? Add(string? name, EntityKind kind)
        {
            if (name is null)
                return null;
            entities.Add(new EntityRecord { Name = name, Kind = kind, Mentions = [new MentionRecord(new TextSpan(0, 1), MentionForm.Name)] });
            return entities.Count - 1;
        }

        var (actors, places) = (Add(actor, EntityKind.Organization), Add(place, EntityKind.Place));
        var mention = new EventRecord
        {
            Type = EventType.Assault,
            Actors = actors is { } a ? [a] : [],
            Places = places is { } p ? [p] : [],
            Date = date is null ? null : new AssignedDate(date, 0),
            Factuality = factuality,
            Trigger = new TextSpan(0, 2),
            Evidence = new TextSpan(0, sentence.Length),
            FoundBy = "test",
            Confidence = 1,
        };
        var record = Article(sentence, article, published: published, language: language) with { Entities = entities.ToImmutable(), Events = [mention] };
        return EventDigest.Of(record, 0, row);
    }
}
