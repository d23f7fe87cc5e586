using System.CommandLine;
using System.Globalization;
using Selon.Chronologies;
using Selon.Dossiers.Merging;
using Selon.Dossiers.Stories;
using Selon.Records;

namespace Selon.Lab.Measure;

/// <summary>
/// <c>merges ARTICLES.jsonl MENTIONS.jsonl --records RECORDS.jsonl</c>: merges the events of all articles one by one and compares those whose
/// trigger stands in a gold mention with the gold chains: pairs, CoNLL F1, and rows for each gold event.
/// </summary>
internal static class MergesCommand
{
    public static Command Create()
    {
        var articles = new Argument<FileInfo>("articles") { Description = "Lines with id, text and sentences." };
        var mentions = new Argument<FileInfo>("mentions") { Description = "Gold mentions: doc, sent, tokens, chain." };
        var records = new Option<FileInfo>("--records") { Description = "Records of the same articles (selon read --format jsonl).", Required = true };
        var errors = new Option<bool>("--errors") { Description = "Print wrong merges with their reasons." };
        var command = new Command("merges", "Measure how events of several articles are merged.") { articles, mentions, records, errors };
        command.SetAction(parsed => Measure(
            StorySet.ReadRecords(parsed.GetRequiredValue(records).FullName),
            GoldEvents.Read(parsed.GetRequiredValue(articles).FullName, parsed.GetRequiredValue(mentions).FullName),
            parsed.GetValue(errors)));
        return command;
    }

    private static void Measure(ArticleRecord[] records, Dictionary<string, List<(Text.TextSpan Span, string Chain)>> gold, bool errors)
    {
        var dossier = new MemoryDossier();
        var mapped = new List<MappedEvent>();
        for (var a = 0; a < records.Length; a++)
        {
            var record = records[a];
            dossier.Add(StoryDigest.Of(record));
            var chains = gold.GetValueOrDefault(record.Article.Id) ?? [];
            var rows = ArticleChronology.Rows(record, a).Where(r => r.IsEvent).ToArray();
            for (var r = 0; r < rows.Length; r++)
            {
                foreach (var evidence in rows[r].Evidence)
                {
                    var index = JsonParts.Index(evidence.Mention);
                    var choice = dossier.Add(EventDigest.Of(record, index, r), dossier.StoryOf[^1]);
                    var trigger = record.Events[index].Trigger;
                    if (chains.Find(c => c.Span.Overlaps(trigger)) is { Chain: { } chain })
                        mapped.Add(new MappedEvent(a, trigger.Start, chain, dossier.EventOf[^1], r, record.Events[index].Evidence.Of(record.Article.Text), choice));
                }
            }
        }

        Print(mapped, gold, errors);
    }

    private static void Print(List<MappedEvent> mapped, Dictionary<string, List<(Text.TextSpan Span, string Chain)>> gold, bool errors)
    {
        var (right, found, wanted, across) = (0, 0, 0, 0);
        for (var i = 0; i < mapped.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var (one, same) = (mapped[i].Event == mapped[j].Event, mapped[i].Chain == mapped[j].Chain);
                right += one && same ? 1 : 0;
                found += one ? 1 : 0;
                wanted += same ? 1 : 0;
                across += one && mapped[i].Article != mapped[j].Article ? 1 : 0;
                if (errors && one && !same)
                    Console.Out.WriteLine($"WRONG {mapped[i].Chain}|{mapped[j].Chain} {mapped[i].Evidence}\n      {mapped[j].Evidence}\n      {string.Join("; ", mapped[i].Choice.Reasons)}");
            }
        }

        var (p, r) = ((double)right / Math.Max(1, found), (double)right / Math.Max(1, wanted));
        Console.Out.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{mapped.Count} events on {gold.Sum(g => g.Value.Count)} gold mentions; pairs P {p:F3} ({right}/{found}, {across} across articles) R {r:F3} ({right}/{wanted}) F1 {2 * p * r / Math.Max(1e-9, p + r):F3}"));
        Console.Out.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{mapped.Select(m => m.Chain).Distinct(StringComparer.Ordinal).Count()} gold events, {mapped.Select(m => m.Event).Distinct().Count()} rows; without merging {mapped.Select(m => (m.Article, m.Row)).Distinct().Count()}"));
        var score = new CoreferenceScore();
        score.Add(Chains(mapped, m => m.Chain), Chains(mapped, m => m.Event));
        Console.Out.WriteLine(score);
    }

    private static List<List<(int Sentence, int Word)>> Chains<T>(List<MappedEvent> mapped, Func<MappedEvent, T> of) =>
        [.. mapped.GroupBy(of).Select(g => g.Select(m => (m.Article, m.Place)).Distinct().ToList())];

    private sealed record MappedEvent(int Article, int Place, string Chain, int Event, int Row, string Evidence, EventChoice Choice);
}
