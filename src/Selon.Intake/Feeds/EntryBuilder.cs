using System.Globalization;
using Selon.Intake.Addresses;
using Selon.Intake.Html;

namespace Selon.Intake.Feeds;

/// <summary>Completes entries and lets each stand once.</summary>
internal sealed class EntryBuilder
{
    /// <summary>More than any feed has; what comes behind is not read.</summary>
    public const int MaxEntries = 20_000;

    private readonly HashSet<string> seen = new(StringComparer.Ordinal);

    public List<FeedEntry> Entries { get; } = [];

    public bool IsFull => Entries.Count >= MaxEntries;

    public void Add(FeedEntry entry)
    {
        if (!IsFull && seen.Add(entry.Id)) Entries.Add(entry);
    }

    /// <param name="draft">What the entry tells.</param>
    /// <param name="relativeTo">What its addresses are meant from.</param>
    /// <param name="line">Where it begins.</param>
    public void Add(EntryDraft draft, WebAddress? relativeTo, int? line)
    {
        var address = WebAddress.Read(draft["link"]) ?? WebAddress.Read(draft.PermaLink);
        var summary = PlainMarkup.Read(draft["summary"]);
        var content = FullText.Of(draft["content"], draft["summary"]);
        if (draft["title"] is null && summary is null && content is null && address is null) return;
        Add(new FeedEntry
        {
            Id = Identifier(draft["id"]) ?? address?.Text ?? ArticleDraft.Hash(string.Create(CultureInfo.InvariantCulture, $"{draft["title"]}\n{draft["published"]}\n{draft["summary"]}\n{content}")),
            Address = address,
            Title = draft["title"],
            Published = DateFinder.LocalDay(FeedDate.Read(draft["published"]), address?.Text),
            Updated = FeedDate.Read(draft["updated"]),
            Authors = [.. draft.Authors],
            Summary = summary,
            Content = content,
            Language = draft["language"],
            Outlet = draft["outlet"],
            Line = line,
        });
    }

    private static string? Identifier(string? id) => id is { Length: > 2_000 } ? ArticleDraft.Hash(id) : id;
}
