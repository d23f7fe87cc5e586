using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;

namespace Selon.Intake.Html;

/// <summary>The parser of pages. Scripts never run, nothing is fetched; what nobody here asks for is not kept.</summary>
internal static class PageParser
{
    /// <summary>The longest name of an attribute that is read: <c>http-equiv</c>.</summary>
    private const int MaxName = 10;

    private static readonly HtmlParserOptions Options = new()
    {
        IsScripting = false,
        DisableElementPositionTracking = true,
        SkipComments = true,
        ShouldEmitAttribute = IsRead,
    };

    public static IHtmlDocument Parse(string html) => new HtmlParser(Options).ParseDocument(html);

    private static bool IsRead(ref StructHtmlToken tag, ReadOnlyMemory<char> name) =>
        name.Length <= MaxName && !name.Span.StartsWith("data-") && !name.Span.StartsWith("aria-") && !name.Span.StartsWith("on");
}
