using System.Globalization;
using System.Text;
using Selon.Events;
using Selon.Records;
using Selon.Text;
using Selon.Time;

namespace Selon.Exports;

/// <summary>An inline element of TimeML and what follows from it after the text.</summary>
internal sealed record TimeMlElement(TextSpan Span, string Open, string Close, string After)
{
    /// <summary>The elements of an article in the order of the text, none overlapping another.</summary>
    public static List<TimeMlElement> Of(ArticleRecord record)
    {
        var elements = Join([], record.Times.Select(OfTime));
        elements = Join(elements, record.Events.Select(OfEvent));
        var number = record.Events.Length;
        return Join(elements, record.Statements.Where(s => s.Cue is not null).Select(s => OfCue(s, s.Cue!.Value, number++)));
    }

    /// <summary>Adds those of <paramref name="more"/> that overlap nothing that is there before them.</summary>
    private static List<TimeMlElement> Join(List<TimeMlElement> kept, IEnumerable<TimeMlElement> more)
    {
        var joined = new List<TimeMlElement>(kept.Count);
        var next = 0;
        foreach (var element in more.Where(e => !e.Span.IsEmpty).OrderBy(e => e.Span))
        {
            while (next < kept.Count && kept[next].Span.Start <= element.Span.Start)
                joined.Add(kept[next++]);
            var free = joined.Count == 0 || joined[^1].Span.End <= element.Span.Start;
            if (free && (next == kept.Count || kept[next].Span.Start >= element.Span.End))
                joined.Add(element);
        }

        joined.AddRange(kept.Skip(next));
        return joined;
    }

    private static TimeMlElement OfTime(TimeRecord time, int index)
    {
        var open = new StringBuilder("<TIMEX3 tid=\"").Append(JsonParts.Id('t', index)).Append("\" type=\"").Append(time.Type.Name())
            .Append("\" value=\"").AppendText(time.Value).Append('"');
        Attribute(open, "mod", time.Mod);
        Attribute(open, "quant", time.Quant);
        Attribute(open, "freq", time.Freq);
        Attribute(open, "anchorTimeID", time.Anchor is { } anchor ? JsonParts.Id('t', anchor) : null);
        return new TimeMlElement(time.Span, open.Append('>').ToString(), "</TIMEX3>", "");
    }

    private static TimeMlElement OfEvent(EventRecord mention, int index)
    {
        var negated = mention.Factuality is Factuality.Denied or Factuality.Negated;
        var modality = mention.Factuality is Factuality.Announced or Factuality.Demanded or Factuality.Hypothetical ? mention.Factuality.Name() : null;
        return new TimeMlElement(mention.Trigger, Start(index, "OCCURRENCE"), "</EVENT>", Rest(index, negated, modality, mention.Date));
    }

    private static TimeMlElement OfCue(StatementRecord statement, TextSpan cue, int number) =>
        new(cue, Start(number, "REPORTING"), "</EVENT>", Rest(number, negated: false, null, statement.Date));

    private static string Start(int number, string @class) =>
        string.Create(CultureInfo.InvariantCulture, $"<EVENT eid=\"e{number}\" class=\"{@class}\">");

    private static string Rest(int number, bool negated, string? modality, AssignedDate? date)
    {
        var id = number.ToString(CultureInfo.InvariantCulture);
        var after = new StringBuilder("<MAKEINSTANCE eiid=\"ei").Append(id).Append("\" eventID=\"e").Append(id)
            .Append("\" tense=\"NONE\" aspect=\"NONE\" pos=\"OTHER\" polarity=\"").Append(negated ? "NEG" : "POS").Append('"');
        Attribute(after, "modality", modality);
        after.Append("/>\n");
        if (date is { Time: >= 0 and var time })
            after.Append("<TLINK lid=\"l").Append(id).Append("\" eventInstanceID=\"ei").Append(id).Append("\" relatedToTime=\"").Append(JsonParts.Id('t', time)).Append("\" relType=\"IS_INCLUDED\"/>\n");
        return after.ToString();
    }

    private static void Attribute(StringBuilder element, string name, string? value)
    {
        if (value is not null)
            element.Append(' ').Append(name).Append("=\"").AppendText(value).Append('"');
    }
}
