using System.Collections.Immutable;
using Selon.Records;
using Selon.Text;
using Selon.Time;

namespace Selon.Chronologies;

/// <summary>Parties, tellers and reasons of one article's rows, out of its record.</summary>
internal sealed class ArticleWords(ArticleRecord record)
{
    private readonly Party?[] _parties = new Party?[record.Entities.Length];

    /// <summary>Entities by name; each is made once.</summary>
    public ImmutableArray<Party> Parties(ImmutableArray<int> entities)
    {
        var parties = ImmutableArray.CreateBuilder<Party>(entities.Length);
        foreach (var entity in entities)
            parties.Add(_parties[entity] ??= PartyOf(record.Entities[entity]));
        return parties.MoveToImmutable();
    }

    /// <summary>The speakers of a statement: its entities, else the words that stand for them, else nobody.</summary>
    public ImmutableArray<Party> Speakers(StatementRecord statement)
    {
        if (!statement.Sources.IsEmpty)
            return Parties(statement.Sources);
        return statement.SourceSpan is { IsEmpty: false } span ? [new Party { Name = OneLine(span) }] : [];
    }

    /// <summary>The statement at <paramref name="statement"/> and those it is reported inside, from the inside out.</summary>
    public ImmutableArray<Teller> Tellers(int? statement)
    {
        if (statement is null)
            return [];
        var seen = new List<int>();
        var tellers = ImmutableArray.CreateBuilder<Teller>();
        for (var s = statement; s is { } index && !seen.Contains(index); s = record.Statements[index].Within)
        {
            seen.Add(index);
            tellers.Add(new Teller { Statement = JsonParts.Id('s', index), Parties = Speakers(record.Statements[index]) });
        }

        return tellers.ToImmutable();
    }

    /// <summary>A date with the words that give it and why.</summary>
    public RowDate? Date(AssignedDate? date)
    {
        if (date is not { Value: var value, Time: var t, Carry: var carry })
            return null;
        var reason = t >= 0 && t < record.Times.Length ? $"“{OneLine(record.Times[t].Span)}”: {record.Times[t].Basis}{Carried(carry)}" : "";
        return new RowDate(value, reason);
    }

    private static string Carried(DateCarry carry) => carry switch
    {
        DateCarry.Scene => "; the scene goes on",
        DateCarry.Again => "; the same thing told again",
        DateCarry.Headline => "; told below the headline",
        DateCarry.Occasion => "; said on the same occasion",
        DateCarry.Counted => "; counted from it",
        _ => "",
    };

    /// <summary>The cue with its auxiliaries and negation (<c>n’a pas confirmé</c>), its first letter small.</summary>
    public string? Cue(StatementRecord statement)
    {
        if ((statement.CuePhrase ?? statement.Cue) is not { IsEmpty: false } cue)
            return null;
        var text = OneLine(cue);
        return char.ToLowerInvariant(text[0]) + text[1..];
    }

    /// <summary>Words of the text; line breaks become spaces one by one, so that positions stay.</summary>
    public string OneLine(TextSpan span) => span.Of(record.Article.Text).Replace('\n', ' ').Replace('\r', ' ').Replace('\t', ' ');

    private static Party PartyOf(EntityRecord entity) => new()
    {
        Name = entity.Name,
        Key = entity.GazetteerKey,
        Country = entity.Country,
        Sector = entity.Sector,
        Kind = entity.Kind,
        Role = entity.Role,
        Location = entity.Location,
    };
}
