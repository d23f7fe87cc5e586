namespace Selon.Records;

/// <summary>A record that cannot be used; the message says where in it and why (<c>$.events[2].actors[0]: e9 is no entity</c>).</summary>
public sealed class RecordException(string message) : Exception(message);
