namespace Selon.Rules;

/// <summary>Logical arguments of a predicate, written in patterns like relations.</summary>
public enum ArgumentKind
{
    /// <summary>Who acts: subject of the active, agent of the passive.</summary>
    Agent,

    /// <summary>Who or what is acted upon: object of the active, subject of the passive.</summary>
    Patient,

    /// <summary>To whom: indirect object, or complement with <c>à</c>.</summary>
    Recipient,
}

/// <summary>Names of <see cref="ArgumentKind"/> in patterns.</summary>
public static class Argument
{
    public static bool TryParse(string relation, out ArgumentKind kind)
    {
        (var found, kind) = relation switch
        {
            "agent" => (true, ArgumentKind.Agent),
            "patient" => (true, ArgumentKind.Patient),
            "recipient" => (true, ArgumentKind.Recipient),
            _ => (false, default),
        };
        return found;
    }
}
