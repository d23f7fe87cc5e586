using System.Collections.Immutable;
using Selon.Entities;
using Selon.Events;
using Selon.Lexicons;
using Selon.Statements;
using Selon.Tests.Rules;
using Selon.Text;
using Selon.Text.Packs;
using Selon.Time;

namespace Selon.Tests.Events;

/// <summary>A small article of hand-written parses with its entities, dates and statements, so that tests do not change with the models.</summary>
internal sealed class EventScene
{
    private static readonly LanguagePack Pack = new(PackReader.Open(Path.Combine(AppContext.BaseDirectory, "languages", "fr.pack")));
    private static readonly EventStage Stage = new(Pack, new EventDating(Pack));

    private readonly List<Sentence> _sentences = [];
    private readonly List<TextBlock> _blocks = [];
    private readonly List<Entity> _entities = [];
    private readonly List<TimeExpression> _times = [];
    private readonly List<Statement> _statements = [];
    private string _text = "";

    public string? Published { get; init; } = "2024-01-15";

    /// <summary>Adds a sentence in the notation of <see cref="Frozen"/>; the first one is the title.</summary>
    public EventScene Sentence(string notation)
    {
        var read = Frozen.Sentence(notation, _sentences.Count);
        var start = _text.Length;
        var words = read.Words.Select(w => new Word
        {
            Index = w.Index,
            Form = w.Form,
            Lemma = w.Lemma,
            Pos = w.Pos,
            Morphology = w.Morphology,
            Head = w.Head,
            Relation = w.Relation,
            Span = new TextSpan(w.Span.Start + start, w.Span.End + start),
            Token = w.Token,
        }).ToImmutableArray();
        var span = new TextSpan(start, start + read.Span.Length);
        var tokens = words.Select(w => new Token(w.Span, new WordRange(w.Index, w.Index + 1))).ToImmutableArray();
        _sentences.Add(new Sentence(_sentences.Count, _blocks.Count, span, tokens, words, []));
        _blocks.Add(new TextBlock(_blocks.Count == 0 ? BlockKind.Title : BlockKind.Paragraph, span));
        _text += string.Join(' ', words.Select(w => w.Form)) + "\n\n";
        return this;
    }

    /// <summary>An entity whose mentions are single words of the sentences, found by their form.</summary>
    public EventScene Entity(string form, EntityKind kind, string? country = null)
    {
        var mentions = Find(form).Select(f => new Mention(f.Word.Span, f.Sentence, new WordRange(f.Word.Index, f.Word.Index + 1), f.Word.Index, MentionForm.Name));
        _entities.Add(new Entity { Index = _entities.Count, Name = form, Kind = kind, Country = country, Mentions = [.. mentions] });
        return this;
    }

    public EventScene Date(string form, string value)
    {
        foreach (var (sentence, word) in Find(form))
            _times.Add(new TimeExpression { Index = _times.Count, Span = word.Span, Sentence = sentence, Words = new WordRange(word.Index, word.Index + 1), Type = TimeType.Date, Value = value, Basis = "given" });
        return this;
    }

    /// <summary>A statement of an entity whose content runs from one form to another of the last sentence.</summary>
    public EventScene Statement(string source, string from, string to)
    {
        var (sentence, first) = Find(from).Last();
        _statements.Add(new Statement
        {
            Index = _statements.Count,
            Kind = StatementKind.Indirect,
            Sentence = sentence,
            FoundBy = "test",
            SourceEntities = [_entities.Single(e => e.Name == source).Index],
            Content = [first.Span.Union(Find(to).Last().Word.Span)],
        });
        return this;
    }

    public CodedArticle Read()
    {
        var article = new Article { Id = "scene", Language = "fr", Text = _text, Published = Published, Blocks = [.. _blocks] };
        var dated = new DatedArticle(new ParsedArticle(article, [.. _sentences]), [.. _times]);
        return Stage.Run(new AttributedArticle(new ResolvedArticle(dated, [.. _entities]), [.. _statements]));
    }

    /// <summary>Each event as <c>TYPE trigger: actors > recipients, factuality</c>.</summary>
    public string[] Events()
    {
        var coded = Read();
        string Names(ImmutableArray<int> entities) => string.Join('+', entities.Select(e => coded.Attributed.Resolved.Entities[e].Name));
        return [.. coded.Events.Select(e => $"{e.Type} {e.Trigger.Of(coded.Article.Text)}: {Names(e.Actors)} > {Names(e.Recipients)}, {e.Factuality}")];
    }

    private IEnumerable<(int Sentence, Word Word)> Find(string form) =>
        _sentences.SelectMany(s => s.Words.Where(w => w.Form == form).Select(w => (s.Index, w)));
}
