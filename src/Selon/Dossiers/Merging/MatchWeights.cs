namespace Selon.Dossiers.Merging;

/// <summary>What each agreement adds to the score of a match.</summary>
internal static class MatchWeights
{
    public const double SameActor = 0.25;
    public const double CompatibleActor = 0.08;
    public const double SameRecipient = 0.2;
    public const double CompatibleRecipient = 0.06;
    public const double SamePlace = 0.1;
    public const double CompatiblePlace = 0.05;

    /// <summary>The same day; a longer common stretch counts less.</summary>
    public const double SameDay = 0.25;
    public const double OverlappingDates = 0.1;

    /// <summary>The same modes, where there are any.</summary>
    public const double SameMode = 0.05;

    /// <summary>All words of the shorter sentence.</summary>
    public const double Content = 0.5;
    public const double SameTrigger = 0.1;
    public const double Story = 0.1;

    /// <summary>Days between two articles of which neither tells when the event was.</summary>
    public const int DaysApart = 2;

    /// <summary>Days for which articles still write of an event without telling its date.</summary>
    public const int DaysAfter = 5;
}
