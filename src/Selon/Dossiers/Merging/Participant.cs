using Selon.Dossiers.Digests;
using Selon.Entities;
using Selon.Records;

namespace Selon.Dossiers.Merging;

/// <summary>Somebody or something that takes part in an event, or where it happens, as far as other articles can know it again.</summary>
public sealed record Participant
{
    /// <summary>As the article has it, for reasons and cards.</summary>
    public required string Name { get; init; }

    public required EntityKind Kind { get; init; }

    /// <summary>ISO 3166-1 alpha-3, or IGO; null when unknown.</summary>
    public string? Country { get; init; }

    /// <summary>PLOVER sector; null when unknown.</summary>
    public string? Sector { get; init; }

    public GeoPoint? Location { get; init; }

    /// <summary>True when the article names it; false for <c>the minister</c>, <c>protesters</c>.</summary>
    public required bool IsNamed { get; init; }

    /// <summary>Hash of the gazetteer key; null when it was not linked.</summary>
    public long? Key { get; init; }

    /// <summary>Hash of the signature of its name, or of the folded words that describe it.</summary>
    public required long Signature { get; init; }

    /// <summary>Hash of the signature of the last part of its name: a family name may stand alone.</summary>
    public required long LastPart { get; init; }

    internal static Participant Of(EntityRecord entity)
    {
        var named = EntityKey.IsNamed(entity);
        var signature = named ? NameSignature.Of(entity.Name) : Entities.Gazetteers.Folding.Fold(entity.Name);
        return new Participant
        {
            Name = entity.Name,
            Kind = entity.Kind,
            Country = entity.Country,
            Sector = entity.Sector,
            Location = entity.Location,
            IsNamed = named,
            Key = entity.GazetteerKey is { } key ? StableHash.Of(key, seed: 1) : null,
            Signature = StableHash.Of(signature, seed: 2),
            LastPart = StableHash.Of(signature.AsSpan(signature.LastIndexOf(' ') + 1), seed: 2),
        };
    }

    internal void Write(DigestWriter writer)
    {
        writer.Text(Name);
        writer.Byte((byte)Kind);
        writer.Text(Country);
        writer.Text(Sector);
        writer.Flag(Location is not null);
        if (Location is { } location)
        {
            writer.Real(location.Latitude);
            writer.Real(location.Longitude);
        }

        writer.Flag(IsNamed);
        writer.Flag(Key is not null);
        if (Key is { } key)
            writer.Hash(key);
        writer.Hash(Signature);
        writer.Hash(LastPart);
    }

    internal static Participant Read(ref DigestReader reader) => new()
    {
        Name = reader.Text() ?? "",
        Kind = reader.Enum<EntityKind>(),
        Country = reader.Text(),
        Sector = reader.Text(),
        Location = reader.Flag() ? new GeoPoint(reader.Real(), reader.Real()) : null,
        IsNamed = reader.Flag(),
        Key = reader.Flag() ? reader.Hash() : null,
        Signature = reader.Hash(),
        LastPart = reader.Hash(),
    };
}
