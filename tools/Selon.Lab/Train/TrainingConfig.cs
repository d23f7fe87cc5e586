using System.Text.Json;
using System.Text.Json.Serialization;

namespace Selon.Lab.Train;

/// <summary>A file to learn from.</summary>
/// <param name="Path">Below the data folder.</param>
/// <param name="Source">Repository and commit.</param>
/// <param name="Licence">Licence of the data.</param>
/// <param name="Domain">0 for the conventions that the product follows, another number for a treebank that differs.</param>
/// <param name="Repeat">How often it is used.</param>
/// <param name="Language">Its language, where a model learns several.</param>
/// <param name="Sentences">Name corpora without documents: how many sentences are taken for one.</param>
/// <param name="Treebank">Name corpora of words only: the treebank with the same sentences, for spacing and documents.</param>
internal sealed record TrainingFile(string Path, string Source, string Licence, ulong Domain = 0, int Repeat = 1, string Language = "", int Sentences = 12, string? Treebank = null);

/// <summary>A list of names: a file of the repository and which of its columns (variants by |) hold names.</summary>
/// <param name="Small">The names also count when they are written in small letters, unless these are usual words.</param>
/// <param name="Joined">Counts as one list with the one before it.</param>
/// <param name="Surnames">The last words of names of several words count as surnames.</param>
internal sealed record NameList(string Path, IReadOnlyList<string> Columns, bool Surnames = false, bool Small = false, bool Joined = false);

/// <summary>How a model is trained; one JSON file for each model.</summary>
internal sealed record TrainingConfig
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNameCaseInsensitive = true, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

    public required string Model { get; init; }

    public required string Language { get; init; }

    public IReadOnlyList<TrainingFile> Train { get; init; } = [];

    /// <summary>Further files for parts of the model (treebanks of the tagger in a parser's configuration, and so on).</summary>
    public IReadOnlyList<TrainingFile> Extra { get; init; } = [];

    /// <summary>Lists of names in the repository, TSV; the lexicon says of a word in which of them it is.</summary>
    public IReadOnlyList<NameList> NameLists { get; init; } = [];

    public string? Dev { get; init; }

    /// <summary>The treebank of a dev file of words only (<see cref="TrainingFile.Treebank"/>).</summary>
    public string? DevTreebank { get; init; }

    public int Epochs { get; init; } = 8;

    public int Beam { get; init; } = 4;

    /// <summary>Parser: the beam of the product where it is smaller than in training; 0 for the same.</summary>
    public int ReadingBeam { get; init; }

    public int Seed { get; init; } = 20231123;

    /// <summary>How many parsers, each with its own order of sentences, are summed into one.</summary>
    public int Trainings { get; init; } = 1;

    /// <summary>Features updated fewer times are dropped.</summary>
    public int MinimumUpdates { get; init; } = 2;

    /// <summary>Weights below this, of 127, are dropped.</summary>
    public int SmallestWeight { get; init; } = 1;

    /// <summary>Parts into which the tagger's treebanks are cut to tag the parser's training sentences; 0 for gold tags.</summary>
    public int Folds { get; init; }

    /// <summary>Share of capitalised words that are hidden from a name model in training.</summary>
    public double Hidden { get; init; }

    /// <summary>Words that corpora label as other names and the product does not: adjectives of countries.</summary>
    public NameList? NoNames { get; init; }

    /// <summary>One document in so many is also learned in small letters, as people write on the web; 0 for none.</summary>
    public int Lowered { get; init; }

    /// <summary>A table of the repository from which sentences with made-up names are built (<see cref="NameContexts"/>), null for none.</summary>
    public string? Contexts { get; init; }

    /// <summary>The folder of a WordNet that tells a name model what nouns mean (<see cref="Train.NounSenses"/>), empty for none.</summary>
    public string NounSenses { get; init; } = "";

    /// <summary>Share of words whose part of speech is hidden from a name model in training; for languages whose tagger has seen the sentences.</summary>
    public double HiddenTags { get; init; }

    /// <summary>First step size of a name model.</summary>
    public float Rate { get; init; } = 0.2f;

    /// <summary>By how much a weight of a name model shrinks at each step.</summary>
    public float Decay { get; init; } = 0.001f;

    /// <summary>How much worse a name model takes a capitalised word in no name than it has learned; finds more names, fewer of them right.</summary>
    public float Eager { get; init; }

    /// <summary>A name model learns from its own labels of the extra texts where it is as sure as this.</summary>
    public double Sure { get; init; } = 0.9;

    /// <summary>Number of made-up sentences of reported speech that a parser learns from.</summary>
    public int Speech { get; init; }

    /// <summary>The part of speech of addresses of pages and mailboxes in the treebanks; null for SYM.</summary>
    public string? Addresses { get; init; }

    /// <summary>Number of word classes of the lexicon.</summary>
    public int Classes { get; init; }

    /// <summary>A folder of the repository with texts in languages that a model is to tell from those it knows.</summary>
    public string Others { get; init; } = "";

    /// <summary>A table of the repository: other languages and their common words.</summary>
    public string OtherWords { get; init; } = "";

    /// <summary>Among the others those that matter most, by the names of their files.</summary>
    public IReadOnlyList<string> Rivals { get; init; } = [];

    /// <summary>Among the others those that are left out: the known languages themselves and what is too near to them.</summary>
    public IReadOnlyList<string> Kin { get; init; } = [];

    /// <summary>How often the rivals are used.</summary>
    public int Repeat { get; init; } = 1;

    /// <summary>
    /// Segmenter: how much the end of a sentence that no mark shows must score, in twentieths of the logarithm of the odds: 20 is a
    /// chance of three in four. Parser: states whose score is further below the best one's are dropped, in the product and not in
    /// training; 0 for never.
    /// </summary>
    public int Margin { get; init; }

    public string Notes { get; init; } = "";

    /// <summary>Reads a configuration. Throws <see cref="FormatException"/>.</summary>
    public static TrainingConfig Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<TrainingConfig>(File.ReadAllText(path), Options) ?? throw new FormatException($"{path}: empty");
        }
        catch (JsonException e)
        {
            throw new FormatException($"{path}:{(e.LineNumber ?? 0) + 1}: {e.Message}", e);
        }
    }
}
