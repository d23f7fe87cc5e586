using System.Collections.Frozen;
using System.Text.Json.Nodes;
using Selon.Text.Lemmas;
using Selon.Text.Lexica;
using Selon.Text.Names;
using Selon.Text.Packs;
using Selon.Text.Parsing;
using Selon.Text.Tokenization;

namespace Selon.Text.Models;

/// <summary>All models of a language; immutable, shared by all threads.</summary>
internal sealed class ModelSet
{
    /// <summary>Version of features and labels; models of another version are not read.</summary>
    public const int Version = 1;

    private ModelSet(string folder)
    {
        // Files are read and checked side by side; the largest is begun first.
        var parserPack = Task.Run(() => Open(folder, "parser"));
        var names = Task.Run(() => NameModel.Read(Open(folder, "names")));
        var taggerPack = Task.Run(() => Open(folder, "tagger"));
        Lexicon = WordLexicon.Read(Open(folder, "lexicon"));
        var segmenter = Open(folder, "segmenter");
        Rules = new TokenRules(segmenter, Lexicon);
        Contractions = PackedWeights.Read(segmenter, "contractions", 2);
        Boundaries = PackedWeights.Read(segmenter, "boundaries", 2);
        var tagger = taggerPack.GetAwaiter().GetResult();
        Pos = PackedWeights.Read(tagger, "pos", UniversalPosLabels.Count);
        AddressPos = UniversalPosLabels.TryParse(tagger.Header["addresses"]?.GetValue<string>() ?? "SYM", out var address) ? address : UniversalPos.Sym;
        FeatureSets = [.. tagger.Text("features").Split('\n').Select(Morphology.Parse)];
        Features = PackedWeights.Read(tagger, "morph", FeatureSets.Length);
        Allowed = ReadAllowed(tagger, FeatureSets.Length);
        Lemmas = new Lemmatizer(Open(folder, "lemmas"), Lexicon);
        var parser = parserPack.GetAwaiter().GetResult();
        Relations = parser.Text("relations").Split('\n');
        Root = Array.IndexOf(Relations, "root");
        Punctuation = Array.IndexOf(Relations, "punct");
        PerfectWithBe = new PerfectWithBe(TokenRules.Rows(segmenter, "perfect_with_be").Select(r => r[0]).ToFrozenSet(StringComparer.Ordinal), Relations);
        QuotedObjects = new QuotedObjects(Relations);
        CasedComplements = new CasedComplements(Relations);
        FiniteVerbs = new FiniteVerbs(Lexicon, FeatureSets, Relations);
        ParserBeam = parser.Header["beam"]?.GetValue<int>() ?? 8;
        ParserMargin = parser.Header["margin"]?.GetValue<int>() is int margin and > 0 ? margin : int.MaxValue;
        Transitions = PackedWeights.Read(parser, "transitions", 2 + (2 * Relations.Length));
        Names = names.GetAwaiter().GetResult();
    }

    public WordLexicon Lexicon { get; }

    public TokenRules Rules { get; }

    public WeightTable Contractions { get; }

    public WeightTable Boundaries { get; }

    public PackedWeights Pos { get; }

    public PackedWeights Features { get; }

    /// <summary>What addresses of pages and mailboxes count as.</summary>
    public UniversalPos AddressPos { get; }

    /// <summary>The sets of features that the tagger gives.</summary>
    public Morphology[] FeatureSets { get; }

    /// <summary>Feature sets seen with each part of speech.</summary>
    public byte[][] Allowed { get; }

    public Lemmatizer Lemmas { get; }

    public string[] Relations { get; }

    /// <summary>Index of <c>root</c> in <see cref="Relations"/>.</summary>
    public int Root { get; }

    /// <summary>Index of <c>punct</c> in <see cref="Relations"/>.</summary>
    public int Punctuation { get; }

    public PerfectWithBe PerfectWithBe { get; }

    public QuotedObjects QuotedObjects { get; }

    public CasedComplements CasedComplements { get; }

    public FiniteVerbs FiniteVerbs { get; }

    public int ParserBeam { get; }

    /// <summary>See <see cref="BeamParser.Margin"/>.</summary>
    public int ParserMargin { get; }

    public WeightTable Transitions { get; }

    public NameModel Names { get; }

    /// <summary>Loads a folder. Throws <see cref="PackException"/>.</summary>
    public static ModelSet Load(string folder) => new(folder);

    public static byte[][] ReadAllowed(PackReader tagger, int count)
    {
        var rows = tagger.Text("allowed").Split('\n');
        if (rows.Length != UniversalPosLabels.Count)
            throw new PackException($"{tagger.Name}: {rows.Length} parts of speech, not {UniversalPosLabels.Count}");
        return [.. rows.Select(r => r.Split(' ').Select(byte.Parse).Where(b => b < count).ToArray())];
    }

    public static PackReader Open(string folder, string model)
    {
        var path = Path.Combine(folder, model + ".model");
        if (!File.Exists(path))
            throw new PackException($"{path}: the model is missing; Selon.Lab train {model} makes it");
        var pack = PackReader.Open(path);
        if (pack.Header["model"]?.GetValue<string>() != model)
            throw new PackException($"{path}: this is no {model} model");
        if (pack.Header["version"] is not JsonValue v || v.GetValue<int>() != Version)
            throw new PackException($"{path}: model version {pack.Header["version"]}, this program reads {Version}; train it again");
        return pack;
    }
}
