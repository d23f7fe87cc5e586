using Selon.Text;

namespace Selon.Intake.Html;

/// <summary>A web page to an article.</summary>
internal static class HtmlArticle
{
    public static Article Read(string page, IntakeOptions options) => throw new IntakeException($"no article text found ({page.Length}, {options.Kind})");
}
