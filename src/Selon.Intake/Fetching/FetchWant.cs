namespace Selon.Intake.Fetching;

/// <summary>What a request is for: other types are refused.</summary>
public enum FetchWant
{
    /// <summary>A web page: HTML or XHTML.</summary>
    Page,

    /// <summary>RSS, Atom, JSON Feed or OPML, however the server calls it.</summary>
    Feed,
}
