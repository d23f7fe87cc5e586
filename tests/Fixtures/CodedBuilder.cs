using System.Collections.Immutable;
using Selon.Entities;
using Selon.Events;
using Selon.Statements;
using Selon.Text;
using Selon.Time;

namespace Selon.Fixtures;

/// <summary>
/// Builds an article read to the end by hand, so that tests of what comes after reading do not depend on how well reading
/// works. Places are named by their words; every paragraph is one sentence.
/// </summary>
public sealed class CodedBuilder
{
    private readonly Article _article;
    private readonly ImmutableArray<Sentence> _sentences;
    private readonly List<TimeExpression> _times = [];
    private readonly List<Entity> _entities = [];
    private readonly List<Statement> _statements = [];
    private readonly List<EventMention> _events = [];

    public CodedBuilder(string text, string? title = null)
    {
        var blocks = new List<TextBlock>();
        var at = 0;
        foreach (var paragraph in text.Split("\n\n"))
        {
            var kind = paragraph == title ? BlockKind.Title : BlockKind.Paragraph;
            blocks.Add(new TextBlock(kind, new TextSpan(at, at + paragraph.Length)));
            at += paragraph.Length + 2;
        }

        _article = new Article { Id = "a1", Title = title, Language = "fr", Text = text, Blocks = [.. blocks], Published = "2024-03-15", PublishedBasis = PublishedBasis.Given };
        _sentences = [.. blocks.Select((b, i) => SentenceOf(b, i))];
    }

    public CodedBuilder With(Func<Article, Article> change) => new(change(_article), _sentences);

    private CodedBuilder(Article article, ImmutableArray<Sentence> sentences) => (_article, _sentences) = (article, sentences);

    public AssignedDate Time(string words, string value, string basis)
    {
        var span = Find(words);
        var sentence = SentenceAt(span);
        _times.Add(new TimeExpression
        {
            Index = _times.Count,
            Span = span,
            Sentence = sentence,
            Words = new WordRange(0, 1),
            Type = TimeType.Date,
            Value = value,
            Basis = basis,
        });
        return new AssignedDate(value, _times.Count - 1);
    }

    public int Entity(string name, EntityKind kind = EntityKind.Person, string? country = null, string? sector = null, string? role = null)
    {
        var span = Find(name);
        var sentence = SentenceAt(span);
        _entities.Add(new Entity
        {
            Index = _entities.Count,
            Name = name,
            Kind = kind,
            Country = country,
            Sector = sector,
            Role = role,
            Mentions = [new Mention(span, sentence, new WordRange(0, 1), 0, MentionForm.Name)],
        });
        return _entities.Count - 1;
    }

    public int Statement(int[] speakers, string? cue, string content, StatementKind kind = StatementKind.Indirect, AssignedDate? date = null, int? within = null, int[]? addressees = null)
    {
        var span = Find(content);
        _statements.Add(new Statement
        {
            Index = _statements.Count,
            Kind = kind,
            SourceEntities = [.. speakers],
            Cue = cue is null ? null : Find(cue),
            Sentence = SentenceAt(span),
            Content = [span],
            Date = date,
            Within = within,
            Addressees = [.. addressees ?? []],
            FoundBy = "statements/test",
        });
        return _statements.Count - 1;
    }

    public int Event(EventType type, string trigger, int[] actors, int[]? recipients = null, AssignedDate? date = null,
        Factuality factuality = Factuality.Occurred, int? assertedBy = null, int[]? places = null, string[]? modes = null)
    {
        var span = Find(trigger);
        var sentence = SentenceAt(span);
        _events.Add(new EventMention
        {
            Index = _events.Count,
            Type = type,
            Modes = [.. modes ?? []],
            Actors = [.. actors],
            Recipients = [.. recipients ?? []],
            Places = [.. places ?? []],
            Date = date,
            Factuality = factuality,
            AssertedBy = assertedBy,
            Sentence = sentence,
            TriggerWord = 0,
            Trigger = span,
            Evidence = _sentences[sentence].Span,
            FoundBy = "events/test",
        });
        return _events.Count - 1;
    }

    public CodedArticle Build() =>
        new(new AttributedArticle(new ResolvedArticle(new DatedArticle(new ParsedArticle(_article, _sentences), [.. _times]), [.. _entities]), [.. _statements]), [.. _events]);

    private TextSpan Find(string words)
    {
        var at = _article.Text.IndexOf(words, StringComparison.Ordinal);
        return at >= 0 ? new TextSpan(at, at + words.Length) : throw new ArgumentException($"'{words}' is not in the text");
    }

    private int SentenceAt(TextSpan span) => _sentences.First(s => s.Span.Contains(span)).Index;

    private Sentence SentenceOf(TextBlock block, int index)
    {
        var word = new Word { Index = 0, Form = "x", Lemma = "x", Pos = UniversalPos.X, Morphology = Morphology.None, Head = -1, Relation = "root", Span = block.Span, Token = 0 };
        return new Sentence(index, index, block.Span, [new Token(block.Span, new WordRange(0, 1))], [word], []);
    }
}
