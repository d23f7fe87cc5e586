using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Selon.Text;
using Selon.Time;

namespace Selon.Records;

/// <summary>The small parts that recur in a record.</summary>
internal static class JsonParts
{
    /// <summary>Writes nothing for null.</summary>
    public static void Optional(this Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
            json.WriteString(name, value);
    }

    public static void Strings(this Utf8JsonWriter json, string name, ImmutableArray<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }

    /// <summary><c>start</c> and <c>end</c> inside the object that is open.</summary>
    public static void Offsets(this Utf8JsonWriter json, TextSpan span)
    {
        json.WriteNumber("start", span.Start);
        json.WriteNumber("end", span.End);
    }

    public static void Span(this Utf8JsonWriter json, string name, TextSpan span)
    {
        json.WriteStartObject(name);
        json.Offsets(span);
        json.WriteEndObject();
    }

    /// <summary>References such as <c>["e0","e3"]</c>.</summary>
    public static void References(this Utf8JsonWriter json, string name, char prefix, ImmutableArray<int> indexes)
    {
        json.WriteStartArray(name);
        foreach (var index in indexes)
            json.WriteStringValue(Id(prefix, index));
        json.WriteEndArray();
    }

    /// <summary>A date, the time expression that gives it and how it came from there; nothing for null.</summary>
    public static void Date(this Utf8JsonWriter json, AssignedDate? date)
    {
        if (date is not { } known)
            return;
        json.WriteString("date", known.Value);
        if (known.Time >= 0)
            json.WriteString("dateBasis", Id('t', known.Time));
        if (known.Carry != DateCarry.None)
            json.WriteString("dateCarried", known.Carry.Name());
    }

    public static string Id(char prefix, int index) => string.Create(CultureInfo.InvariantCulture, $"{prefix}{index}");

    /// <summary>The index behind <c>v3</c>.</summary>
    public static int Index(string id) => int.Parse(id.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture);
}
