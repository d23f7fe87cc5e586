using System.Globalization;

namespace Selon.Dossiers.Contradictions;

/// <summary>Counts as people read them.</summary>
internal static class TollText
{
    public static string NameOf(TollKind kind) => kind switch
    {
        TollKind.Dead => "dead",
        TollKind.Injured => "injured",
        TollKind.Arrested => "arrested",
        TollKind.Missing => "missing",
        TollKind.Displaced => "displaced",
        _ => "hostages",
    };

    /// <summary><c>12 dead</c>, <c>5 or more dead</c>, <c>20 to 99 injured</c>.</summary>
    public static string Of(Toll toll)
    {
        var (low, high) = (toll.Low.ToString(CultureInfo.InvariantCulture), toll.High.ToString(CultureInfo.InvariantCulture));
        var number = toll.High == int.MaxValue ? $"{low} or more" : toll.Low == toll.High ? low : toll.Low == 0 ? $"up to {high}" : $"{low} to {high}";
        return $"{number} {NameOf(toll.Kind)}";
    }
}
