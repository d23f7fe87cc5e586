namespace Selon.Dossiers.Digests;

/// <summary>Bytes that are no digest, or one of another version: it has to be made again from the record.</summary>
public sealed class DigestException(string message) : Exception(message);
