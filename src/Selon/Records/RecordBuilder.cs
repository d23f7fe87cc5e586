using Selon.Entities;
using Selon.Events;
using Selon.Statements;
using Selon.Text;
using Selon.Time;

namespace Selon.Records;

/// <summary>Makes the record of a coded article: what later users need, and nothing of the parse.</summary>
internal static class RecordBuilder
{
    public static ArticleRecord Build(CodedArticle coded) => new()
    {
        Article = coded.Article,
        Times = [.. coded.Attributed.Resolved.Dated.Times.Select(Time)],
        Entities = [.. coded.Attributed.Resolved.Entities.Select(Entity)],
        Statements = [.. coded.Attributed.Statements.Select(s => Statement(s, coded))],
        Events = [.. coded.Events.Select(Event)],
    };

    private static TimeRecord Time(TimeExpression time) => new()
    {
        Span = time.Span,
        Type = time.Type,
        Value = time.Value,
        Mod = time.Mod,
        Quant = time.Quant,
        Freq = time.Freq,
        Anchor = time.Anchor,
        Until = time.Until,
        Basis = time.Basis,
    };

    private static EntityRecord Entity(Entity entity) => new()
    {
        Name = entity.Name,
        Kind = entity.Kind,
        Country = entity.Country,
        Sector = entity.Sector,
        Role = entity.Role,
        GazetteerKey = entity.GazetteerKey,
        Location = entity.Location,
        Mentions = [.. entity.Mentions.Select(m => new MentionRecord(m.Span, m.Form))],
    };

    private static StatementRecord Statement(Statement statement, CodedArticle coded)
    {
        var sentence = coded.Sentences[statement.Sentence];
        return new StatementRecord
        {
            Kind = statement.Kind,
            Act = statement.SpeechAct,
            IsNegated = statement.IsNegated,
            Sources = statement.SourceEntities,
            SourceSpan = statement.SourceSpan,
            Cue = statement.Cue,
            CuePhrase = CuePhrase(statement, sentence),
            Content = statement.Content,
            Evidence = sentence.Span,
            Within = statement.Within,
            Date = statement.Date,
            Venue = statement.Venue,
            Addressees = statement.Addressees,
            FoundBy = statement.FoundBy,
        };
    }

    private static EventRecord Event(EventMention mention) => new()
    {
        Type = mention.Type,
        Modes = mention.Modes,
        Contexts = mention.Contexts,
        Actors = mention.Actors,
        Recipients = mention.Recipients,
        Places = mention.Places,
        Date = mention.Date,
        Factuality = mention.Factuality,
        AssertedBy = mention.AssertedBy,
        Trigger = mention.Trigger,
        Evidence = mention.Evidence,
        FoundBy = mention.FoundBy,
        Confidence = Math.Round((decimal)mention.Confidence, 3),
    };

    /// <summary>The cue from the first of its auxiliaries, negations and pronouns that stand before it.</summary>
    private static TextSpan? CuePhrase(Statement statement, Sentence sentence)
    {
        if (statement.Cue is not { IsEmpty: false } cue)
            return null;
        var words = sentence.Words;
        var first = statement.CueWord;
        while (first > 0 && words[first - 1].Head == statement.CueWord && IsPartOfVerb(words[first - 1]))
            first--;
        return first >= 0 && first < words.Length && words[first].Span.Start < cue.Start ? cue with { Start = words[first].Span.Start } : cue;
    }

    private static bool IsPartOfVerb(Word word) => word.Is("aux") || word.Is("advmod") || word.Is("expl");
}
