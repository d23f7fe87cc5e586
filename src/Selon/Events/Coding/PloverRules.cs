namespace Selon.Events.Coding;

/// <summary>What the PLOVER manual says on futures: planned cooperation is an agreement, a planned retreat a concession.</summary>
internal static class PloverRules
{
    public static EventType TypeOf(EventType type, Factuality factuality) => (type, factuality) switch
    {
        (EventType.Consult or EventType.Support or EventType.Cooperate or EventType.Aid, Factuality.Announced) => EventType.Agree,
        (EventType.Retreat, Factuality.Announced) => EventType.Concede,
        _ => type,
    };

    /// <summary>Types told by words whose content may name towards whom they go.</summary>
    public static bool HasContent(EventType type) =>
        type is EventType.Agree or EventType.Support or EventType.Concede or EventType.Request or EventType.Accuse or EventType.Reject or EventType.Threaten or EventType.Aid;

    /// <summary>Acts of speech and of will that swallow the event that they are about: refusing to sign is one REJECT.</summary>
    public static bool Absorbs(EventType outer, Factuality inner) => (outer, inner) switch
    {
        (EventType.Reject, Factuality.Negated) => true,
        (EventType.Request, Factuality.Demanded) => true,
        (EventType.Threaten or EventType.Agree or EventType.Concede, Factuality.Hypothetical or Factuality.Announced) => true,
        _ => false,
    };
}
