using System.CommandLine;
using System.Globalization;
using Selon.Dossiers.Digests;
using Selon.Dossiers.Stories;

namespace Selon.Lab.Measure;

/// <summary>
/// <c>stories GOLD.jsonl --records RECORDS.jsonl</c>: groups articles into stories one by one, as a dossier does, in several orders of
/// arrival, and prints BCubed figures; beside it those of average linkage over all articles at once, with the same threshold and the best one.
/// </summary>
internal static class StoriesCommand
{
    public static Command Create()
    {
        var gold = new Argument<FileInfo>("gold") { Description = "Lines with id and story (or topic)." };
        var records = new Option<FileInfo>("--records") { Description = "Records of the same articles (selon read --format jsonl).", Required = true };
        var orders = new Option<int>("--orders") { Description = "Orders of arrival that are tried.", DefaultValueFactory = _ => 5 };
        var command = new Command("stories", "Measure how articles are grouped into stories.") { gold, records, orders };
        command.SetAction(parsed => Measure(StorySet.Read(parsed.GetRequiredValue(gold).FullName, parsed.GetRequiredValue(records).FullName), parsed.GetValue(orders)));
        return command;
    }

    private static void Measure(StorySet set, int orders)
    {
        var digests = set.Articles.Select(StoryDigest.Of).ToArray();
        var scores = new List<BCubed>();
        for (var o = 0; o < orders; o++)
        {
            var order = Enumerable.Range(0, digests.Length).OrderBy(i => StableHash.Of(set.Articles[i].Article.Id, (ulong)o)).ToArray();
            var dossier = new MemoryDossier();
            foreach (var i in order)
                dossier.Add(digests[i]);
            scores.Add(BCubed.Of([.. order.Select(i => set.Stories[i])], dossier.StoryOf));
        }

        var mean = new BCubed(scores.Average(s => s.Precision), scores.Average(s => s.Recall));
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"one by one, {orders} orders: {mean}, least {scores.Min(s => s.F1):F3}, greatest {scores.Max(s => s.F1):F3}"));
        Batch(set, digests);
    }

    private static void Batch(StorySet set, StoryDigest[] digests)
    {
        var counts = new TermCounts();
        foreach (var digest in digests)
            counts.Add(digest);
        var vectors = digests.Select(d => StoryVector.Of(d, counts)).ToArray();
        var steps = AverageLinkage.Join(digests.Length, (a, b) => StoryVector.Likeness(vectors[a], vectors[b]));
        var (best, at) = (default(BCubed), 0.0);
        for (var threshold = 0.04; threshold < 0.6; threshold += 0.01)
        {
            var score = BCubed.Of(set.Stories, AverageLinkage.Cut(digests.Length, steps, threshold));
            if (score.F1 > best.F1)
                (best, at) = (score, threshold);
        }

        Console.Out.WriteLine($"all at once: {BCubed.Of(set.Stories, AverageLinkage.Cut(digests.Length, steps, StoryAssigner.Threshold))}");
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"all at once, best threshold {at:F2}: {best}"));
    }
}
