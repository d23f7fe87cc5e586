using System.Collections.Immutable;
using Selon.Entities.Mentions;

namespace Selon.Entities.Chains;

/// <summary>Turns chains into entities, in the order of their first mentions.</summary>
internal static class EntityAssembler
{
    /// <summary>Sector of bodies of no state, and their code where a country would stand, as in the gazetteer.</summary>
    private const string NonGovernmental = "NGO";

    public static ImmutableArray<Entity> Build(ReadingContext context, bool keepsSpeakers)
    {
        var chains = new List<Chain>();
        foreach (var chain in context.Chains)
        {
            if (chain.Mentions.Count == 0 || (!keepsSpeakers && chain.Mentions.TrueForAll(m => m.Nameless)))
                continue;
            chain.Mentions.Sort(static (a, b) => a.Span.Start != b.Span.Start ? a.Span.Start.CompareTo(b.Span.Start) : a.Span.End.CompareTo(b.Span.End));
            chains.Add(chain);
        }

        chains.Sort(static (a, b) =>
        {
            var (x, y) = (a.Mentions[0], b.Mentions[0]);
            return x.Span.Start != y.Span.Start ? x.Span.Start.CompareTo(y.Span.Start) : y.Span.End != x.Span.End ? y.Span.End.CompareTo(x.Span.End) : x.Head.CompareTo(y.Head);
        });
        var entities = ImmutableArray.CreateBuilder<Entity>(chains.Count);
        foreach (var chain in chains)
            entities.Add(Build(context, chain, entities.Count));
        return entities.MoveToImmutable();
    }

    private static Entity Build(ReadingContext context, Chain chain, int index)
    {
        var mentions = ImmutableArray.CreateBuilder<Mention>(chain.Mentions.Count);
        string? sector = null, role = null;
        foreach (var draft in chain.Mentions)
        {
            mentions.Add(MentionOf(context, draft));
            sector ??= draft.Sector;
            role ??= draft.Role;
        }

        return new Entity
        {
            Index = index,
            Name = NameOf(context, chain),
            Kind = chain.Kind,
            Country = CountryOf(context, chain, sector),
            Sector = chain.Kind == EntityKind.Place ? null : chain.Entry?.Sector ?? sector,
            Role = chain.Kind == EntityKind.Person ? role : null,
            GazetteerKey = chain.Entry?.Key,
            Location = chain.Kind == EntityKind.Place ? chain.Entry?.Location : null,
            Mentions = mentions.MoveToImmutable(),
        };
    }

    private static string? CountryOf(ReadingContext context, Chain chain, string? sector)
    {
        // « Osama bin Laden's al-Qaeda » is not of his country: the gazetteer knows that it is of none.
        if (chain.Entry is { Kind: EntityKind.Organization } body)
            return body.Country;
        return chain.Country ?? HomeCountry.Of(context, chain) ?? (sector == NonGovernmental ? NonGovernmental : null);
    }

    private static Mention MentionOf(ReadingContext context, Draft draft)
    {
        if (!draft.Capitalised)
        {
            var title = draft is { IsName: true, IsPerson: true } ? PersonNames.TitleOf(context, draft) : -1;
            return new Mention(draft.Span, draft.Sentence, draft.Words, draft.Head, draft.Form) { Title = title };
        }

        // « l'État-major des armées » is a name: without its article.
        var words = context.Sentences[draft.Sentence].Words;
        var start = draft.Words.Start;
        while (start < draft.Head && words[start].Span.Start < draft.Bare.Start)
            start++;
        return new Mention(draft.Bare, draft.Sentence, draft.Words with { Start = start }, draft.Head, MentionForm.Name);
    }

    /// <summary>The longest name as written; a government known only by its seat has the gazetteer's name; else the longest noun phrase.</summary>
    private static string NameOf(ReadingContext context, Chain chain)
    {
        var name = Longest(context, chain, MentionForm.Name);
        if (name is null && chain.Entry is { } entry)
            return entry.Name;
        // « BRUXELLES » in a dateline: the ordinary spelling, here or in the gazetteer.
        if (name is { Entry: { Kind: EntityKind.Place or EntityKind.Country } known } && Spelling.IsShouted(name.Bare.In(context.Text)) && Gazetteers.Folding.Fold(known.Name) == name.Folded)
            return known.Name;
        name ??= Longest(context, chain, MentionForm.Nominal) ?? chain.Mentions[0];
        var text = name.Bare.Of(context.Text);
        return text.AsSpan().ContainsAny('\n', '\r', '\t') ? string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) : text;
    }

    private static Draft? Longest(ReadingContext context, Chain chain, MentionForm form)
    {
        Draft? longest = null;
        foreach (var draft in chain.Mentions)
        {
            if (draft.Form != form)
                continue;
            if (longest is null || draft.Bare.Length > longest.Bare.Length
                || (draft.Folded == longest.Folded && Spelling.IsShouted(longest.Bare.In(context.Text)) && !Spelling.IsShouted(draft.Bare.In(context.Text))))
            {
                longest = draft;
            }
        }

        return longest;
    }
}
