namespace Selon.Dossiers.Stories;

/// <summary>How much a term says about the story of an article.</summary>
internal sealed record StoryWeights
{
    public static readonly StoryWeights Default = new();

    public double Word { get; init; } = 1;

    public double Number { get; init; } = 1;

    public double Name { get; init; } = 1;

    public double Place { get; init; } = 1;

    public double Date { get; init; } = 1;

    public double Event { get; init; } = 0.5;

    /// <summary>Factor of what stands in the headline.</summary>
    public double Title { get; init; } = 1.5;

    /// <summary>Articles that the background counts for.</summary>
    public double Background { get; init; } = 300;

    public double IdfPower { get; init; } = 1;

    public double Of(StoryTerm term, ITermCounts counts)
    {
        var idf = Math.Log((Background + counts.Articles + 1) / (1 + counts[term.Key] + (Background * BackgroundCounts.Share(term))));
        return Kind(term.Kind) * (1 + Math.Log(term.Count)) * Math.Pow(Math.Max(0, idf), IdfPower) * (term.InTitle ? Title : 1);
    }

    private double Kind(StoryTermKind kind) => kind switch
    {
        StoryTermKind.Word => Word,
        StoryTermKind.Number => Number,
        StoryTermKind.Name => Name,
        StoryTermKind.Place => Place,
        StoryTermKind.Date => Date,
        _ => Event,
    };
}
