namespace Selon.Intake.Html;

/// <summary>What the words of an element's class, id and role say of its content.</summary>
[Flags]
internal enum ClassHint : byte
{
    None = 0,

    /// <summary>Surroundings of an article: menus, sharing, related articles, advertisements.</summary>
    Clutter = 1,

    /// <summary>Comments of readers, which may be longer than the article.</summary>
    Comments = 2,

    /// <summary>The text of the article.</summary>
    Body = 4,

    /// <summary>A picture's caption or credit.</summary>
    Caption = 8,

    /// <summary>Hidden by its own attributes.</summary>
    Hidden = 16,

    /// <summary>A post embedded from elsewhere.</summary>
    Embed = 32,

    /// <summary>The opening that stands apart from the body.</summary>
    Lead = 64,
}
