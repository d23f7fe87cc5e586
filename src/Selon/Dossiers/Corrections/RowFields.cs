using System.Collections.Immutable;
using Selon.Chronologies;
using Selon.Events;
using Selon.Records;

namespace Selon.Dossiers.Corrections;

/// <summary>Fields of a row by name: in words, and set to what a person says.</summary>
public static class RowFields
{
    /// <summary>What stands in a field, in words: values separated by spaces, names by <c>; </c>; empty when nothing does.</summary>
    public static string Text(ChronologyRow row, RowField field) => field switch
    {
        RowField.Type => row.Event?.Type.Name() ?? "",
        RowField.Modes => row.Event is { } happened ? string.Join(' ', happened.Modes) : "",
        RowField.Factuality => row.Event?.Factuality.Name() ?? "",
        RowField.Date => row.Date?.Value ?? "",
        _ => string.Join("; ", Parties(row, field).Select(p => p.Name)),
    };

    /// <summary>The row with an edit applied.</summary>
    /// <param name="row">Any row.</param>
    /// <param name="edit">One that <see cref="Problem"/> finds nothing wrong with.</param>
    /// <param name="reason">Why a date is what it is then: who set it.</param>
    public static ChronologyRow Set(ChronologyRow row, FieldEdit edit, string reason) => edit.Field switch
    {
        RowField.Type => row with { Event = row.Event! with { Type = Parse<EventType>(edit.Value)!.Value } },
        RowField.Modes => row with { Event = row.Event! with { Modes = Words(edit.Value) } },
        RowField.Factuality => row with { Event = row.Event! with { Factuality = Parse<Factuality>(edit.Value)!.Value } },
        RowField.Date => row with { Date = string.IsNullOrEmpty(edit.Value) ? null : new RowDate(edit.Value, reason) },
        RowField.Actors => row with { Actors = edit.Parties },
        RowField.Recipients => row with { Recipients = edit.Parties },
        RowField.Places => row with { Places = edit.Parties },
        _ => row with { ToldBy = edit.Parties.IsEmpty ? [] : [new Teller { Parties = edit.Parties }] },
    };

    /// <summary>Why an edit cannot be made of this row, in words; null when it can.</summary>
    public static string? Problem(ChronologyRow row, FieldEdit edit) => edit.Field switch
    {
        RowField.Type or RowField.Modes or RowField.Factuality when !row.IsEvent => $"a statement has no {Name(edit.Field)}",
        RowField.Type when Parse<EventType>(edit.Value) is null => $"{edit.Value} is no type of PLOVER",
        RowField.Factuality when Parse<Factuality>(edit.Value) is null => $"{edit.Value} is no factuality",
        RowField.Date when !string.IsNullOrEmpty(edit.Value) && DateOrder.Key(edit.Value) is null => $"{edit.Value} is no date (2024-03-15, 2024-03, 2024, 2024-03-01/2024-03-05)",
        _ => null,
    };

    /// <summary>The name of a field in commands and messages.</summary>
    public static string Name(RowField field) => field.ToString().ToLowerInvariant();

    private static ImmutableArray<Party> Parties(ChronologyRow row, RowField field) => field switch
    {
        RowField.Actors => row.Actors,
        RowField.Recipients => row.Recipients,
        RowField.Places => row.Places,
        _ => [.. row.ToldBy.SelectMany(t => t.Parties)],
    };

    private static ImmutableArray<string> Words(string? value) => [.. (value ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)];

    private static T? Parse<T>(string? value)
        where T : struct, Enum =>
        value is { Length: > 0 } && char.IsAsciiLetter(value[0]) && Enum.TryParse<T>(value, ignoreCase: true, out var known) && Enum.IsDefined(known) ? known : null;
}
