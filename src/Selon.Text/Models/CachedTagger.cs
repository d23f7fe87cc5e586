namespace Selon.Text.Models;

/// <summary>A tagger for a trained table with its features and what is known of them; one instance serves one thread.</summary>
internal sealed class CachedTagger
{
    private const int Groups = 1 << 14;
    private const int Histories = 1 << 12;

    private readonly SequenceTagger _tagger;

    /// <param name="weights">A trained table.</param>
    /// <param name="beam">Hypotheses kept at a position.</param>
    /// <param name="margin">How far they may fall behind the best.</param>
    /// <param name="mayFollow">The labels that may follow each label, null for all.</param>
    /// <param name="most">The most labels allowed at a position, when these are not all.</param>
    public CachedTagger(PackedWeights weights, int beam, int margin = int.MaxValue, bool[][]? mayFollow = null, int? most = null)
    {
        Features = new SequenceFeatures(new ScoreCache(weights, Groups, most ?? weights.Labels));
        _tagger = new SequenceTagger(weights, beam, new ScoreCache(weights, Histories, most ?? weights.Labels)) { MayFollow = mayFollow, Margin = margin };
    }

    /// <summary>To be filled before each call of <see cref="Decode"/>.</summary>
    public SequenceFeatures Features { get; }

    /// <summary>Writes the best labels.</summary>
    public void Decode(Span<byte> labels)
    {
        Features.Finish();
        _tagger.Decode(Features, labels);
    }
}
