using System.Globalization;

namespace Selon.Storage.Sql;

/// <summary>Values of a statement that is put together piece by piece.</summary>
internal sealed class Parameters
{
    private static readonly string[] Names = [.. Enumerable.Range(0, 64).Select(i => string.Create(CultureInfo.InvariantCulture, $"@p{i}"))];
    private readonly List<object?> _values = [];

    public static string Name(int index) => index < Names.Length ? Names[index] : string.Create(CultureInfo.InvariantCulture, $"@p{index}");

    public ReadOnlySpan<object?> Values => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_values);

    /// <summary>Takes the value; returns what stands for it in the statement.</summary>
    public string Add(object? value)
    {
        _values.Add(value);
        return Name(_values.Count - 1);
    }
}
