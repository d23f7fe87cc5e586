using System.Runtime.InteropServices;
using Selon.Text.Packs;

namespace Selon.Text.Languages;

/// <summary>How likely a text is to be in each of the languages that the model tells apart from all others.</summary>
/// <param name="Language">The likeliest language that the model knows, such as <c>fr</c>.</param>
/// <param name="Chance">Its chance, from 0 to 1.</param>
/// <param name="Other">The chance that the text is in some other language.</param>
public readonly record struct LanguageGuess(string Language, double Chance, double Other);

/// <summary>
/// Tells a few languages apart from each other and from all others by words and groups of letters: the mean of their weights
/// through a softmax (as in Joulin et al. 2017, "Bag of Tricks"). Immutable; time is linear, nothing is allocated.
/// </summary>
public sealed class LanguageModel
{
    private readonly sbyte[] _weights;
    private readonly double _scale;
    private readonly string[] _languages;

    private LanguageModel(string[] languages, double scale, sbyte[] weights) => (_languages, _scale, _weights) = (languages, scale, weights);

    /// <summary>Reads the model from its pack. Throws <see cref="PackException"/>.</summary>
    public static LanguageModel Read(PackReader pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        var languages = pack.Text("languages").Split('\n');
        var weights = MemoryMarshal.Cast<byte, sbyte>(pack.Section("weights").Span).ToArray();
        if (languages.Length != 2 || weights.Length != LetterGroups.Buckets * languages.Length)
            throw new PackException($"{pack.Name}: {weights.Length} weights for {languages.Length} languages");
        return new LanguageModel(languages, pack.Header["scale"]?.GetValue<double>() ?? throw new PackException($"{pack.Name}: no scale"), weights);
    }

    /// <summary>What the text is in; null when it has too few letters to say. Text in another script than Latin is in another language.</summary>
    public LanguageGuess? Judge(ReadOnlySpan<char> text)
    {
        var groups = new LetterGroups();
        var sum = new Sum(_weights);
        groups.Read(text, ref sum);
        if (groups.Foreign > groups.Latin)
            return new LanguageGuess(_languages[0], 0, 1);
        if (sum.Count == 0)
            return null;
        var first = Math.Exp(_scale * sum.First / sum.Count);
        var second = Math.Exp(_scale * sum.Second / sum.Count);
        var all = 1 + first + second;
        return first >= second
            ? new LanguageGuess(_languages[0], first / all, 1 / all)
            : new LanguageGuess(_languages[1], second / all, 1 / all);
    }

    private ref struct Sum(ReadOnlySpan<sbyte> weights) : IGroupReceiver
    {
        private readonly ReadOnlySpan<sbyte> _weights = weights;

        public long First { get; private set; }

        public long Second { get; private set; }

        public int Count { get; private set; }

        public void Add(int group)
        {
            First += _weights[2 * group];
            Second += _weights[(2 * group) + 1];
            Count++;
        }
    }
}
