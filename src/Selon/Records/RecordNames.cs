using Selon.Entities;
using Selon.Events;
using Selon.Statements;
using Selon.Text;
using Selon.Time;

namespace Selon.Records;

/// <summary>How the values of enumerations are written in a record.</summary>
public static class RecordNames
{
    private static readonly string[] Blocks = Lower<BlockKind>();
    private static readonly string[] Bases = Lower<PublishedBasis>();
    private static readonly string[] Times = Upper<TimeType>();
    private static readonly string[] Entities = Lower<EntityKind>();
    private static readonly string[] Forms = Lower<MentionForm>();
    private static readonly string[] Statements = Lower<StatementKind>();
    private static readonly string[] Events = Upper<EventType>();
    private static readonly string[] Factualities = Lower<Factuality>();
    private static readonly string[] Carries = Lower<DateCarry>();

    public static string Name(this BlockKind kind) => Blocks[(int)kind];

    public static string Name(this PublishedBasis basis) => Bases[(int)basis];

    public static string Name(this TimeType type) => Times[(int)type];

    public static string Name(this EntityKind kind) => Entities[(int)kind];

    public static string Name(this MentionForm form) => Forms[(int)form];

    public static string Name(this StatementKind kind) => Statements[(int)kind];

    /// <summary>The PLOVER type: <c>ACCUSE</c>.</summary>
    public static string Name(this EventType type) => Events[(int)type];

    public static string Name(this Factuality factuality) => Factualities[(int)factuality];

    /// <summary>How a date was carried: <c>scene</c>, <c>again</c>…</summary>
    public static string Name(this DateCarry carry) => Carries[(int)carry];

    private static string[] Lower<T>()
        where T : struct, Enum => [.. Enum.GetNames<T>().Select(n => n.ToLowerInvariant())];

    private static string[] Upper<T>()
        where T : struct, Enum => [.. Enum.GetNames<T>().Select(n => n.ToUpperInvariant())];
}
