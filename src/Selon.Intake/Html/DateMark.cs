namespace Selon.Intake.Html;

/// <summary>What a page says of a date that it shows.</summary>
internal enum DateMark : byte
{
    None,

    /// <summary>What a date is of: the article. Of no use alone.</summary>
    Subject,

    /// <summary>A date, but not which one.</summary>
    Shown,

    /// <summary>The day of first publication.</summary>
    Published,

    /// <summary>A later change.</summary>
    Modified,

    /// <summary>Not a date of the page: of a book, a copyright, a visit.</summary>
    Other,
}
