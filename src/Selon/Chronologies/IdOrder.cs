namespace Selon.Chronologies;

/// <summary>Ids as people count: <c>v9</c> before <c>v10</c>; else letter by letter.</summary>
internal sealed class IdOrder : IComparer<string>
{
    public static readonly IdOrder Instance = new();

    public int Compare(string? x, string? y) =>
        x!.Length != y!.Length ? x.Length.CompareTo(y.Length) : string.CompareOrdinal(x, y);
}
