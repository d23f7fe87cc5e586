using System.Collections.Immutable;
using Selon.Dossiers.Adding;
using Selon.Dossiers.Corrections;
using Selon.Dossiers.Rows;
using Selon.Dossiers.Storage;
using Selon.Records;

namespace Selon.Dossiers;

/// <summary>
/// Many articles, one chronology. What the chronology holds follows from the records in the order of their arrival and from the log of
/// corrections, and from nothing else: the same of both gives the same bytes. Every call that changes something is one
/// transaction: it is kept as a whole or not at all. Articles are added from one thread at a time.
/// </summary>
public sealed class Dossier(IDossierStore store)
{
    private readonly Lock _lock = new();
    private readonly List<Correction> _log = [];
    private readonly StoryMemory _stories = new();
    private CorrectionIndex _corrections = new([]);

    /// <summary>Where the dossier is kept; queries go there directly.</summary>
    public IDossierStore Store => store;

    /// <summary>True when the page has these words already, in any version: there is no need to read them.</summary>
    public bool Knows(string? page, string? title, string text)
    {
        var hash = StoredArticle.HashOf(title, text);
        var known = page ?? "text:" + hash;
        return store.Read(r => r.ArticlesOfPage(known).Any(v => v.ContentHash == hash));
    }

    /// <summary>Adds an article that was read, unless its words are there already.</summary>
    /// <exception cref="StorageException">It cannot be kept; nothing was changed.</exception>
    public AddOutcome Add(ArticleRecord record, ArticleOrigin origin)
    {
        AddOutcome? outcome = null;
        try
        {
            store.Write(w =>
            {
                outcome = new ArticleAdder(w, Corrections(w), _stories).Add(record, origin);
                Note(w, origin.States);
            });
        }
        catch
        {
            // What was taken back must not be remembered.
            _stories.Forget();
            throw;
        }

        return outcome!;
    }

    /// <summary>Notes something about inputs.</summary>
    public void Note(ImmutableArray<SourceState> states)
    {
        if (!states.IsEmpty)
            store.Write(w => Note(w, states));
    }

    /// <summary>Appends a correction to the log and applies it.</summary>
    /// <returns>The entry with its number, and the ids of the rows that it made or changed.</returns>
    /// <exception cref="CorrectionException">It cannot be made; nothing was changed.</exception>
    public (Correction Entry, IReadOnlyList<string> Rows) Correct(Correction correction)
    {
        (Correction, IReadOnlyList<string>) done = default;
        store.Write(w => done = new Corrector(w, Log(w)).Apply(correction));
        return done;
    }

    /// <summary>The whole log with the state of each entry.</summary>
    public IReadOnlyList<CorrectionState> History() => store.Read(r => new CorrectionHistory(r, Log(r)).All());

    /// <summary>Replaces what was read of an article by a newer reading. <see cref="Rebuild"/> afterwards: until then the chronology follows the old one.</summary>
    public void ReplaceRecord(long article, ArticleRecord record, string reader) => store.Write(w => Rebuilder.Replace(w, article, record, reader));

    /// <summary>Makes everything that follows from records and log anew, in one transaction.</summary>
    /// <param name="progress">Told the number of each article that is done.</param>
    public void Rebuild(Action<long>? progress = null)
    {
        _stories.Forget();
        store.Write(w => new Rebuilder(w, Corrections(w)).Run(progress));
    }

    private static void Note(IDossierWriter writer, ImmutableArray<SourceState> states)
    {
        foreach (var state in states)
            writer.SetInputState(state.Key, state.Value);
    }

    private IReadOnlyList<Correction> Log(IDossierReader reader)
    {
        Corrections(reader);
        lock (_lock)
            return [.. _log];
    }

    /// <summary>The corrections that hold; what others appended since the last call is taken in.</summary>
    private CorrectionIndex Corrections(IDossierReader reader)
    {
        lock (_lock)
        {
            var later = reader.Corrections(_log.Count == 0 ? 0 : _log[^1].Number);
            if (later.Count > 0)
            {
                _log.AddRange(later.Select(e => CorrectionJson.Read(e.Json, e.Number)));
                _corrections = new CorrectionIndex(_log);
            }

            return _corrections;
        }
    }
}
