using Selon.Text;

namespace Selon.Statements;

/// <summary>A statement in the making: cue, source and content found in the words, not yet checked or resolved.</summary>
internal sealed class Attribution
{
    /// <summary>Sentence of the cue, or of the content when there is no cue.</summary>
    public required int Sentence { get; init; }

    public required string FoundBy { get; init; }

    /// <summary>Main word of the cue, or -1.</summary>
    public int CueWord { get; init; } = -1;

    /// <summary>All words of the cue; empty when there is none.</summary>
    public WordRange CueWords { get; init; }

    /// <summary>Head words of the sources in <see cref="SourceSentence"/>; several when they speak together.</summary>
    public List<int> Sources { get; init; } = [];

    public int SourceSentence { get; init; }

    /// <summary>Index of the word behind the words that name the source, where the parse would have them reach too far.</summary>
    public int SourceLimit { get; init; } = int.MaxValue;

    /// <summary>The statement whose speaker goes on here, when no words name one.</summary>
    public Attribution? SameSourceAs { get; init; }

    /// <summary>True when the construction names no source (<c>il a été annoncé que</c>), or none need be named.</summary>
    public bool MayLackSource { get; init; }

    public List<int> Addressees { get; init; } = [];

    /// <summary>In the order of the text.</summary>
    public List<TextSpan> Content { get; } = [];

    public required string Act { get; init; }

    /// <summary>True when only a person, body, state or document may be the source.</summary>
    public bool NeedsSpeaker { get; init; }

    /// <summary>From the first to the last character of the content.</summary>
    public TextSpan Reach => new(Content[0].Start, Content[^1].End);

    /// <summary>An attribution by a single reporting verb of one sentence, its content yet to be added.</summary>
    public static Attribution ByVerb(Sentence sentence, int verb, CueVerb cue, List<int> sources, string foundBy) => new()
    {
        Sentence = sentence.Index,
        SourceSentence = sentence.Index,
        FoundBy = foundBy,
        CueWord = verb,
        CueWords = new WordRange(verb, verb + 1),
        Sources = sources,
        Act = cue.Act,
        NeedsSpeaker = cue.AnimateSource,
    };
}
