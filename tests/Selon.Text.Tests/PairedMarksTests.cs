using Selon.Text.Parsing;
using Xunit;

namespace Selon.Text.Tests;

public class PairedMarksTests
{
    private const int Punct = 1;

    /// <summary>Heads are given from 1, the root is 0.</summary>
    [Theory]
    [InlineData("He said “ yes ”", "2 0 2 2 2", "2 0 4 2 4")]
    [InlineData("( Reuters )", "2 0 0", "2 0 2")]
    [InlineData("\" a \" b \" c \"", "4 4 4 0 4 4 4", "2 4 2 0 6 4 6")]
    [InlineData("« a ( b ) »", "0 1 1 2 2 1", "0 1 4 2 4 1")]
    public void Marks_depend_on_the_head_of_what_they_enclose(string text, string heads, string expected)
    {
        var forms = text.Split(' ').ToList();
        var tree = new ParseState();
        tree.Start(forms.Count);
        foreach (var (i, head) in heads.Split(' ').Index())
        {
            tree.Heads[i] = head == "0" ? forms.Count : head[0] - '1';
            tree.Labels[i] = (byte)(char.IsLetter(forms[i][0]) ? 0 : Punct);
        }

        PairedMarks.Apply(tree, forms, Punct);
        Assert.Equal(expected, string.Join(' ', forms.Select((_, i) => tree.Heads[i] == forms.Count ? 0 : tree.Heads[i] + 1)));
    }
}
