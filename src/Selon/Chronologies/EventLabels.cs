using Selon.Lexicons;
using Selon.Records;

namespace Selon.Chronologies;

/// <summary>Names of event types for people, from <c>labels.tsv</c> beside this file.</summary>
public static class EventLabels
{
    private static readonly Lexicon Labels = Load();

    /// <summary>The name of the first mode that has one, else of the type: <c>Air strike</c>, <c>Attack</c>.</summary>
    public static string Of(EventFacts happened)
    {
        var type = happened.Type.Name();
        foreach (var mode in happened.Modes)
        {
            if (Labels[$"{type}/{mode}"] is { Length: > 0 } found)
                return found[0]["label"];
        }

        return Labels[type][0]["label"];
    }

    private static Lexicon Load()
    {
        using var stream = typeof(EventLabels).Assembly.GetManifestResourceStream("Selon.Chronologies.labels.tsv")!;
        using var reader = new StreamReader(stream);
        return new Lexicon("labels", reader.ReadToEnd());
    }
}
