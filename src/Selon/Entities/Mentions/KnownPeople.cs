using Selon.Entities.Gazetteers;

namespace Selon.Entities.Mentions;

/// <summary>What the gazetteer tells of a well-known person on the day of the article.</summary>
internal static class KnownPeople
{
    /// <summary>
    /// The office held on the day of publication; one who held office before it is of the elite, and of days before any office nothing is
    /// told. Without a day the best-known office counts.
    /// </summary>
    public static void Describe(ReadingContext context, Draft draft, GazetteerEntry person)
    {
        var former = person.Offices.Count > 0;
        foreach (var office in person.Offices)
        {
            if (context.Published is not { } date || office.Holds(date))
            {
                draft.Sector = office.Sector;
                draft.Portfolio = office.Portfolio;
                // The president of which body, the table does not tell.
                draft.ImpliedClass = person.Country is "IGO" ? null : office.Class;
                return;
            }

            former &= office.IsOver(date);
        }

        if (former)
            draft.Sector = person.Offices[0].Sector == "GOV" ? "ELI" : person.Offices[0].Sector;
    }
}
