namespace Selon.Dossiers.Storage;

public enum FindingSeverity
{
    /// <summary>Derived data is out of step: it can be built again.</summary>
    Repairable,

    /// <summary>Something was lost that cannot be built again from the rest.</summary>
    Lost,
}

/// <summary>Something wrong in a store.</summary>
/// <param name="Severity">Whether it can be repaired.</param>
/// <param name="Where">What is concerned (<c>article 12</c>, <c>row e7</c>, <c>file</c>).</param>
/// <param name="What">The problem, in words.</param>
public sealed record DoctorFinding(FindingSeverity Severity, string Where, string What);
