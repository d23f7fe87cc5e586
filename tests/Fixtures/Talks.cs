using Selon.Entities;
using Selon.Events;
using Selon.Statements;

namespace Selon.Fixtures;

/// <summary>A short dispatch read by hand: a headline told again in the body, nested speech, a denial, a date that stays open.</summary>
public static class Talks
{
    public const string Title = "La Valdanie suspend les livraisons de gaz au Norstad";

    public const string Text = Title + "\n\n"
        + "La Valdanie a suspendu le 12 mars ses livraisons de gaz au Norstad, a annoncé mardi à Port-Clair la ministre valdane de l’Énergie, Ilena Marvoz.\n\n"
        + "« Nous n’avons pas d’autre choix », a-t-elle déclaré.\n\n"
        + "Selon l’agence Norpress, le président du Norstad, Tomas Elgren, a nié tout retard de paiement et dénoncé un chantage.\n\n"
        + "Une délégation des deux pays s’était rencontrée au printemps, sans résultat.\n\n"
        + "Une nouvelle réunion est prévue du 2 au 4 avril à Genève.";

    public static CodedArticle Read()
    {
        var b = new CodedBuilder(Text, Title);
        var march = b.Time("le 12 mars", "2024-03-12", "year from published");
        var tuesday = b.Time("mardi", "2024-03-12", "weekday before published");
        var spring = b.Time("au printemps", "XXXX-SP", "no year told");
        var april = b.Time("du 2 au 4 avril", "2024-04-02/2024-04-04", "next after published");
        var valdania = b.Entity("La Valdanie", EntityKind.Country, "VLD", "GOV");
        var norstad = b.Entity("Norstad", EntityKind.Country, "NST", "GOV");
        var marvoz = b.Entity("Ilena Marvoz", EntityKind.Person, "VLD", "GOV", "ministre valdane de l’Énergie");
        var elgren = b.Entity("Tomas Elgren", EntityKind.Person, "NST", "GOV", "président du Norstad");
        var norpress = b.Entity("Norpress", EntityKind.Organization, null, "MED");
        var geneva = b.Entity("Genève", EntityKind.Place);
        b.Event(EventType.Sanction, "suspend les", [valdania], [norstad], modes: ["discontinue"]);
        b.Event(EventType.Sanction, "a suspendu", [valdania], [norstad], march, modes: ["discontinue"]);
        b.Statement([marvoz], "a annoncé", "La Valdanie a suspendu le 12 mars ses livraisons de gaz au Norstad", date: tuesday);
        b.Statement([marvoz], "a-t-elle déclaré", "« Nous n’avons pas d’autre choix »", StatementKind.Direct);
        var outer = b.Statement([norpress], "Selon", "le président du Norstad, Tomas Elgren, a nié tout retard de paiement et dénoncé un chantage");
        var denial = b.Statement([elgren], "a nié", "tout retard de paiement", within: outer);
        b.Event(EventType.Coerce, "chantage", [valdania], [norstad], factuality: Factuality.Denied, assertedBy: denial);
        b.Event(EventType.Consult, "rencontrée", [valdania, norstad], date: spring);
        b.Event(EventType.Agree, "réunion", [valdania, norstad], date: april, factuality: Factuality.Announced, places: [geneva]);
        return b.Build();
    }
}
