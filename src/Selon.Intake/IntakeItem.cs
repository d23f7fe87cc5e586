using Selon.Intake.Feeds;
using Selon.Text;

namespace Selon.Intake;

/// <summary>One thing that an input holds for a dossier.</summary>
public abstract record IntakeItem
{
    private IntakeItem()
    {
    }

    /// <summary>An article to read.</summary>
    /// <param name="Article">The article.</param>
    /// <param name="Captured">When an archive got the page; never a date of publication. Null when the input is no archive.</param>
    public sealed record Whole(Article Article, DateTimeOffset? Captured = null) : IntakeItem;

    /// <summary>A page to fetch, with what its feed tells of it (<see cref="PageReader"/>).</summary>
    public sealed record ToFetch(FeedEntry Entry) : IntakeItem;

    /// <summary>A feed to watch.</summary>
    public sealed record ToWatch(FeedLink Feed) : IntakeItem;

    /// <summary>What an archive holds and intake leaves alone, told once at its end.</summary>
    /// <param name="What">In words: <c>revisit records</c>.</param>
    /// <param name="Count">At least one.</param>
    public sealed record PassedOver(string What, long Count) : IntakeItem;
}
