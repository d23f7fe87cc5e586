namespace Selon.Events;

/// <summary>PLOVER's four classes of event types: what is said or done, for or against.</summary>
public enum Quad
{
    VerbalCooperation = 1,
    MaterialCooperation = 2,
    VerbalConflict = 3,
    MaterialConflict = 4,
}

/// <summary>Which class a type is of (<c>languages/plover.tsv</c>; PLOVER 0.8).</summary>
public static class Quads
{
    public static Quad Quad(this EventType type) => type switch
    {
        EventType.Agree or EventType.Consult or EventType.Support or EventType.Concede => Events.Quad.VerbalCooperation,
        EventType.Cooperate or EventType.Aid or EventType.Retreat => Events.Quad.MaterialCooperation,
        EventType.Request or EventType.Accuse or EventType.Reject or EventType.Threaten => Events.Quad.VerbalConflict,
        _ => Events.Quad.MaterialConflict,
    };

    /// <summary>As filters and records call it: <c>verbal-cooperation</c>.</summary>
    public static string Name(this Quad quad) => quad switch
    {
        Events.Quad.VerbalCooperation => "verbal-cooperation",
        Events.Quad.MaterialCooperation => "material-cooperation",
        Events.Quad.VerbalConflict => "verbal-conflict",
        _ => "material-conflict",
    };
}
