namespace Selon.Intake;

/// <summary>An input that cannot be read; caught inside this assembly and reported as an <see cref="IntakeError"/>.</summary>
internal sealed class IntakeException(string reason) : Exception(reason);
