namespace Selon.Dossiers.Stories;

/// <summary>In which part of ordinary news a term stands.</summary>
internal static class BackgroundCounts
{
    internal static Func<StoryTerm, double> Share { get; set; } = _ => 0.003;
}
