namespace Selon.Intake.Fetching;

/// <summary>What a server said of the version that it sent, to be handed back at the next request.</summary>
/// <param name="ETag">The ETag field as it stood, quotation marks included; null when there was none.</param>
/// <param name="LastModified">The Last-Modified field as it stood; null when there was none.</param>
public sealed record FetchState(string? ETag = null, string? LastModified = null);
