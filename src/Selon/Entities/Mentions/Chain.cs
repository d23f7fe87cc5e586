using Selon.Entities.Gazetteers;

namespace Selon.Entities.Mentions;

/// <summary>Mentions that are one entity, as far as is known.</summary>
internal sealed class Chain
{
    public List<Draft> Mentions { get; } = [];

    public GazetteerEntry? Entry { get; private set; }

    public string? Country { get; private set; }

    public string? Portfolio { get; private set; }

    public GazetteerEntry? Body { get; private set; }

    public string? Rank { get; private set; }

    public string? Place { get; private set; }

    /// <summary>Called a former holder of the office somewhere.</summary>
    public bool Former { get; private set; }

    public Gender Gender { get; private set; }

    public bool Plural { get; private set; }

    /// <summary>Classes of the nouns that name it.</summary>
    public List<string> Classes { get; } = [];

    /// <summary>Kind of its surest mention: gazetteer before name model before noun.</summary>
    public EntityKind Kind { get; private set; } = EntityKind.Other;

    public bool HasName { get; private set; }

    private int _kindRank;

    public void Add(Draft draft)
    {
        Mentions.Add(draft);
        draft.Chain = this;
        Entry ??= draft.Entry;
        Country ??= draft.Entry?.Country ?? draft.Country;
        Portfolio ??= draft.Portfolio;
        Body ??= draft.Body;
        Rank ??= draft.Rank;
        Place ??= draft.Place;
        Former |= draft.Former;
        if (Gender == Gender.Unknown)
            Gender = draft.Gender;
        Plural |= draft.Plural && draft.Form != MentionForm.Pronoun;
        HasName |= draft.IsName;
        if (draft.Class is { } name && !Classes.Contains(name))
            Classes.Add(name);
        var rank = draft.Form == MentionForm.Pronoun ? 0 : draft.Entry is not null ? 4 : draft.Label is not null ? 3 : draft.IsName ? 2 : 1;
        // A name that stands beside a noun for a person is a person, whatever the name model thought of it.
        if (draft is { Noun: not null, Form: MentionForm.Nominal, Kind: EntityKind.Person })
            rank = 3;
        if (rank > _kindRank)
            (Kind, _kindRank) = (draft.Kind, rank);
    }

    /// <summary>Takes over all mentions of <paramref name="other"/>, which is empty afterwards.</summary>
    public void Absorb(Chain other)
    {
        if (ReferenceEquals(this, other))
            return;
        foreach (var draft in other.Mentions)
            Add(draft);
        other.Mentions.Clear();
    }
}
