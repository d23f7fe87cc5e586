using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Selon.Text;

namespace Selon.Records;

/// <summary>One object of a record that is being read, with its path for error messages.</summary>
/// <param name="element">The object.</param>
/// <param name="path"><c>$.events[2]</c>.</param>
/// <param name="textLength">Length of the article's text, which bounds every span; 0 before it is known.</param>
internal readonly struct RecordNode(JsonElement element, string path, int textLength)
{
    public int TextLength => textLength;

    public RecordNode this[string name] =>
        Find(name) is { ValueKind: JsonValueKind.Object } found ? new RecordNode(found, $"{path}.{name}", textLength) : throw Wrong($"{name} is no object");

    public RecordException Wrong(string reason) => new($"{path}: {reason}");

    public bool Has(string name) => Find(name) is not null;

    public bool IsTrue(string name) => Find(name) is { ValueKind: JsonValueKind.True };

    public string Text(string name) => OptionalText(name) ?? throw Wrong($"{name} is missing");

    public string? OptionalText(string name) => Find(name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.String } value => value.GetString(),
        _ => throw Wrong($"{name} is no string"),
    };

    public decimal? Number(string name) => Find(name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.Number } value when value.TryGetDecimal(out var number) => number,
        _ => throw Wrong($"{name} is no number"),
    };

    public float? Degrees(string name) => Find(name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.Number } value when value.TryGetSingle(out var degrees) && float.Abs(degrees) <= 180 => degrees,
        _ => throw Wrong($"{name} is no number of degrees"),
    };

    /// <summary>The value of an enumeration by its name in a record, whatever its case.</summary>
    public T Named<T>(string name, string value)
        where T : struct, Enum =>
        value.Length > 0 && char.IsAsciiLetter(value[0]) && Enum.TryParse<T>(value, ignoreCase: true, out var known) && Enum.IsDefined(known)
            ? known
            : throw Wrong($"{name} is {value}, which is not known");

    public ImmutableArray<string> Strings(string name)
    {
        var values = ImmutableArray.CreateBuilder<string>();
        foreach (var item in Items(name))
            values.Add(item.ValueKind == JsonValueKind.String ? item.GetString()! : throw Wrong($"{name} holds what is no string"));
        return values.ToImmutable();
    }

    public int Count(string name) => Find(name) is { ValueKind: JsonValueKind.Array } list ? list.GetArrayLength() : 0;

    /// <summary>The objects of a list.</summary>
    public ImmutableArray<T> List<T>(string name, int length, Func<RecordNode, T> read)
    {
        var values = ImmutableArray.CreateBuilder<T>();
        foreach (var item in Items(name))
        {
            var node = new RecordNode(item, string.Create(CultureInfo.InvariantCulture, $"{path}.{name}[{values.Count}]"), length);
            values.Add(item.ValueKind == JsonValueKind.Object ? read(node) : throw node.Wrong("is no object"));
        }

        return values.ToImmutable();
    }

    /// <summary>Null when there is none.</summary>
    public TextSpan? Span(string name) => Has(name) ? this[name].Offsets() : null;

    /// <summary><c>start</c> and <c>end</c> of this object.</summary>
    public TextSpan Offsets()
    {
        var span = new TextSpan(Offset("start"), Offset("end"));
        return span.Start >= 0 && span.Start <= span.End && span.End <= textLength ? span : throw Wrong($"[{span.Start}, {span.End}) lies outside the text");
    }

    /// <summary>The index behind <c>e3</c>; null when there is none.</summary>
    public int? Reference(string name, char prefix, int count) => OptionalText(name) is { } value ? Index(value, prefix, count) : null;

    public ImmutableArray<int> References(string name, char prefix, int count)
    {
        var indexes = ImmutableArray.CreateBuilder<int>();
        foreach (var value in Strings(name))
            indexes.Add(Index(value, prefix, count));
        return indexes.ToImmutable();
    }

    private int Index(string value, char prefix, int count) =>
        value.Length > 1 && value[0] == prefix && int.TryParse(value.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < count
            ? index
            : throw Wrong($"{value} refers to nothing");

    private int Offset(string name) => Find(name) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt32(out var offset) ? offset : throw Wrong($"{name} is no offset");

    private JsonElement.ArrayEnumerator Items(string name) => Find(name) switch
    {
        { ValueKind: JsonValueKind.Array } list => list.EnumerateArray(),
        null => default,
        _ => throw Wrong($"{name} is no list"),
    };

    private JsonElement? Find(string name) => element.TryGetProperty(name, out var value) ? value : null;
}
