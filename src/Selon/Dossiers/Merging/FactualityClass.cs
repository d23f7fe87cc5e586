using Selon.Events;

namespace Selon.Dossiers.Merging;

/// <summary>Which factualities may be one event.</summary>
internal static class FactualityClass
{
    /// <summary>What goes on has occurred; what is denied did not happen according to somebody.</summary>
    public static Factuality Of(Factuality factuality) => factuality switch
    {
        Factuality.Ongoing => Factuality.Occurred,
        Factuality.Denied => Factuality.Negated,
        _ => factuality,
    };

    /// <summary>True when one account says that it happened and the other that it did not.</summary>
    public static bool AreOpposed(Factuality a, Factuality b) =>
        (Of(a), Of(b)) is (Factuality.Occurred, Factuality.Negated) or (Factuality.Negated, Factuality.Occurred);
}
