using System.Collections.Immutable;

namespace Selon.Dossiers.Merging;

/// <summary>How the participants of two mentions in one role compare.</summary>
internal enum Agreement
{
    /// <summary>One account or both do not tell.</summary>
    Unknown,

    /// <summary>They may be the same: a state and its government, a person and his country, a description.</summary>
    Compatible,

    /// <summary>One of each is the same.</summary>
    Same,

    Different,
}

/// <summary>Compares participants.</summary>
internal static class RoleMatch
{
    /// <summary>Kilometres between two places that may be one.</summary>
    private const double Near = 30;

    /// <summary>The best agreement of any two; <paramref name="name"/> is the participant that agrees, or those that differ.</summary>
    public static Agreement Of(ImmutableArray<Participant> a, ImmutableArray<Participant> b, out string name)
    {
        name = "";
        if (a.IsEmpty || b.IsEmpty)
            return Agreement.Unknown;
        var best = Agreement.Different;
        foreach (var first in a)
        {
            foreach (var second in b)
            {
                var agreement = Compare(first, second);
                if (agreement == Agreement.Same)
                {
                    name = first.Name;
                    return Agreement.Same;
                }

                if (agreement == Agreement.Compatible && best != Agreement.Compatible)
                    (best, name) = (Agreement.Compatible, $"{first.Name}, {second.Name}");
            }
        }

        if (best == Agreement.Different)
            name = $"{a[0].Name}, {b[0].Name}";
        return best;
    }

    public static Agreement Compare(Participant a, Participant b)
    {
        if (a.Key is { } first && b.Key is { } second)
            return first == second ? Agreement.Same : IsPartOf(a, b) || IsPartOf(b, a) ? Agreement.Compatible : Agreement.Different;
        if (a.Signature == b.Signature)
            return a.IsNamed && b.IsNamed && Agrees(a.Country, b.Country) ? Agreement.Same : Agreement.Compatible;
        if (a.IsNamed && b.IsNamed)
            return (a.Kind == b.Kind && a.LastPart == b.LastPart && IsShort(a, b)) || IsPartOf(a, b) || IsPartOf(b, a) ? Agreement.Compatible : Agreement.Different;
        return Agrees(a.Country, b.Country) && Agrees(a.Sector, b.Sector) ? Agreement.Compatible : Agreement.Different;
    }

    /// <summary>Where two mentions place the event.</summary>
    public static Agreement OfPlaces(ImmutableArray<Participant> a, ImmutableArray<Participant> b, out string name)
    {
        var agreement = Of(a, b, out name);
        if (agreement != Agreement.Different)
            return agreement;
        foreach (var first in a)
        {
            foreach (var second in b)
            {
                if (first.Location is { } x && second.Location is { } y && x.DistanceTo(y) <= Near)
                    return Agreement.Compatible;
            }
        }

        return agreement;
    }

    /// <summary>A family name alone beside the full name.</summary>
    private static bool IsShort(Participant a, Participant b) => a.LastPart == a.Signature || b.LastPart == b.Signature;

    private static bool Agrees(string? a, string? b) => a is null || b is null || a == b;

    /// <summary>A country and somebody or something of it.</summary>
    private static bool IsPartOf(Participant part, Participant whole) =>
        whole.Kind == Entities.EntityKind.Country && whole.Country is not null && part.Country == whole.Country;
}
