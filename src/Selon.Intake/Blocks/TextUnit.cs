using Selon.Text;

namespace Selon.Intake.Blocks;

/// <summary>A piece of text that is judged as one block: a line, or the lines of a wrapped paragraph.</summary>
internal readonly record struct TextUnit(TextSpan Span)
{
    public ReadOnlySpan<char> In(string text) => Span.In(text);
}
