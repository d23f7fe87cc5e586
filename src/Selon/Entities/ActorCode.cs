namespace Selon.Entities;

/// <summary>Who somebody is in the codes of PLOVER.</summary>
/// <param name="Country">ISO 3166-1 alpha-3, IGO or NGO; null when unknown or of no country.</param>
/// <param name="Sector">PLOVER sector; null when unknown and for a country as such.</param>
public readonly record struct ActorCode(string? Country, string? Sector);
