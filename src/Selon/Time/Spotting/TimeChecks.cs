using Selon.Lexicons;
using Selon.Text;

namespace Selon.Time.Spotting;

/// <summary>The tests that rules name with <c>check</c>, and those that hold for all: no expression is a part of a hyphenated word.</summary>
internal sealed class TimeChecks(LanguagePack pack, TimeLexicons lexicons, TimeVocabulary vocabulary, TimeSymbols symbols)
{
    private readonly int _hyphen = vocabulary.Add("-");
    private readonly int _countBefore = symbols.Class("count-before");
    private readonly bool _hasCounted = pack.HasLexicon(TimeLexicons.Folder + "counted");
    private readonly int _counted = symbols.Class("counted");
    private readonly int _function = symbols.Class("function");
    private readonly int _person = symbols.Class("person");
    private readonly int _age = symbols.Class("age");
    private readonly HashSet<int> _ofForms = [.. pack.Lexicon(TimeLexicons.Folder + "of").Entries.Select(e => vocabulary.Add(e.Key))];
    private readonly string[] _personEndings = [.. pack.Lexicon(TimeLexicons.Folder + "person-ending").Entries.Select(e => e.Key)];

    public bool Pass(string text, Sentence sentence, List<TimeUnit> units, TimeCandidate candidate)
    {
        if (!IsWhole(units, candidate) || IsBeforeNoYear(units, candidate))
            return false;
        return candidate.Rule.Check switch
        {
            TimeCheck.BareYear => IsWrittenAsYear(units, candidate) && !IsCountBefore(units, candidate.Start) && !IsCounting(text, sentence, units, candidate.End),
            TimeCheck.Unmeasured => !IsMeasured(text, units, candidate.End),
            TimeCheck.NoPerson => !IsPersonName(sentence, units, candidate),
            TimeCheck.Uncounted => !IsCounting(text, sentence, units, candidate.End),
            TimeCheck.Ascending => candidate.Second is { } second && second[TimeField.Year] - candidate.First[TimeField.Year] is > 0 and <= 200,
            TimeCheck.Closed => IsClosed(units, candidate.End),
            TimeCheck.NoAge => !IsAge(text, units, candidate),
            TimeCheck.NoName => !IsName(text, units, candidate.Start),
            TimeCheck.NoGivenName => candidate.End >= units.Count || units[candidate.End].Kind != TimeUnitKind.Word || !char.IsUpper(text[units[candidate.End].Span.Start]),
            TimeCheck.Adjective => IsAdjective(sentence, units[candidate.Start].Span),
            _ => true,
        };
    }

    /// <summary>Not glued by a hyphen to a word that no rule knows: "quartier-mars", "été-hiver" is fine.</summary>
    private bool IsWhole(List<TimeUnit> units, TimeCandidate c)
    {
        if (c.Start >= 2 && units[c.Start].Glued && units[c.Start - 1] is { Glued: true } before && before.Form == _hyphen
            && units[c.Start - 2] is { Kind: TimeUnitKind.Word, Form: < 0 })
            return false;
        return !(c.End + 1 < units.Count && units[c.End].Glued && units[c.End].Form == _hyphen
            && units[c.End + 1] is { Glued: true, Kind: TimeUnitKind.Word, Form: < 0 });
    }

    /// <summary>In figures, or in words that count nothing: "nineteen ninety-six", not "twelve hundred".</summary>
    private static bool IsWrittenAsYear(List<TimeUnit> units, TimeCandidate candidate) =>
        units[candidate.Start].Kind == TimeUnitKind.Number || candidate.First[TimeField.Year] % 100 != 0;

    /// <summary>"4 May 99999": what stands where the year should is none.</summary>
    private static bool IsBeforeNoYear(List<TimeUnit> units, TimeCandidate candidate) =>
        candidate.End < units.Count && units[candidate.End] is { Kind: TimeUnitKind.Number, Digits: > 4 }
        && candidate.First.Has(TimeField.Month) && !candidate.First.Has(TimeField.Year);

    private bool IsCountBefore(List<TimeUnit> units, int start)
    {
        for (var i = Math.Max(0, start - 3); i < start; i++)
        {
            if (lexicons.Holds(units, i, _countBefore, out var length) && i + length == start)
                return true;
        }

        return start > 0 && units[start].Glued && units[start - 1].Kind != TimeUnitKind.Other;
    }

    /// <summary>A sign of measure or a plural noun follows.</summary>
    private bool IsCounting(string text, Sentence sentence, List<TimeUnit> units, int end)
    {
        if (end >= units.Count)
            return false;
        var next = units[end];
        if (next.Kind != TimeUnitKind.Word || next.Glued)
            return IsMeasured(text, units, end);
        if (IsYearOfOurTime(units[end - 1]) && _hasCounted)
            return lexicons.Holds(units, end, _counted, out _);
        var form = next.Span.In(text);
        return form.Length > 2 && form[^1] is 's' or 'x' && char.IsLower(form[0]) && !lexicons.Holds(units, end, _function, out _) && !IsVerb(sentence, next.Span);
    }

    /// <summary>Nobody writes such a count without a mark for thousands, where the language has one; round numbers are another thing.</summary>
    private static bool IsYearOfOurTime(TimeUnit unit) => unit is { Kind: TimeUnitKind.Number, Number: > 1900 and < 2050 } && unit.Number % 50 != 0;

    /// <summary>A sign of measure, a figure or glued letters follow.</summary>
    private static bool IsMeasured(string text, List<TimeUnit> units, int end)
    {
        if (end >= units.Count)
            return false;
        var next = units[end];
        return next.Kind switch
        {
            TimeUnitKind.Other when next.Glued && text[next.Span.Start] is '-' or '/' => end + 1 < units.Count && units[end + 1] is { Glued: true, Kind: TimeUnitKind.Number },
            TimeUnitKind.Other => text[next.Span.Start] is '%' or '€' or '$' or '£' or '°'
                || (next.Glued && text[next.Span.Start] is '.' && end + 1 < units.Count && units[end + 1] is { Glued: true, Kind: TimeUnitKind.Number }),
            TimeUnitKind.Number => true,
            _ => next.Glued,
        };
    }

    private static bool IsPersonName(Sentence sentence, List<TimeUnit> units, TimeCandidate candidate)
    {
        for (var i = candidate.Start; i < candidate.End; i++)
        {
            foreach (var name in sentence.Names)
            {
                if (name.Label == NameLabel.Per && sentence.Words[name.Words.Start].Span.Start <= units[i].Span.Start
                    && sentence.Words[name.Words.End - 1].Span.End > units[i].Span.Start)
                    return true;
            }
        }

        return false;
    }

    private static bool IsClosed(List<TimeUnit> units, int end) => end >= units.Count || (units[end].Kind == TimeUnitKind.Other && !units[end].Glued)
        || (end < units.Count && units[end].Kind == TimeUnitKind.Other && (end + 1 >= units.Count || !units[end + 1].Glued));

    private bool IsAge(string text, List<TimeUnit> units, TimeCandidate c)
    {
        var i = c.Start - 1;
        if (i >= 0 && _ofForms.Contains(units[i].Form))
            return (i > 0 && IsPerson(text, units, i - 1)) || (i > 1 && IsPerson(text, units, i - 2));
        if (i < 0 || units[i].Kind != TimeUnitKind.Other)
            return false;
        // "Paul Durand, 45 ans, …" and "(45 ans)": a comma or bracket on both sides.
        return c.End < units.Count && units[c.End].Kind == TimeUnitKind.Other && units[c.End].Glued;
    }

    private bool IsPerson(string text, List<TimeUnit> units, int i)
    {
        if (lexicons.Holds(units, i, _person, out _) || lexicons.Holds(units, i, _age, out _))
            return true;
        var form = units[i].Span.In(text);
        foreach (var ending in _personEndings)
        {
            if (form.EndsWith(ending, StringComparison.OrdinalIgnoreCase) && form.Length > ending.Length + 2)
                return true;
        }

        return false;
    }

    private static bool IsName(string text, List<TimeUnit> units, int start)
    {
        var span = units[start].Span;
        if (!char.IsUpper(text[span.Start]) || start == 0)
            return false;
        if (span.Length > 1 && char.IsUpper(text[span.Start + 1]))
            return false;
        var before = units[start - 1];
        return before.Kind == TimeUnitKind.Word;
    }

    private static bool IsAdjective(Sentence sentence, TextSpan span) =>
        Word(sentence, span) is not { } word || word.Pos is UniversalPos.Adj or UniversalPos.Adv or UniversalPos.X;

    private static bool IsVerb(Sentence sentence, TextSpan span) =>
        Word(sentence, span) is { Pos: UniversalPos.Verb or UniversalPos.Aux or UniversalPos.Adp or UniversalPos.Adv or UniversalPos.Det or UniversalPos.Pron or UniversalPos.Sconj or UniversalPos.Cconj };

    private static Word? Word(Sentence sentence, TextSpan span)
    {
        foreach (var word in sentence.Words)
        {
            if (word.Span.Start >= span.Start && word.Span.Start < span.End)
                return word;
        }

        return null;
    }
}
