using Selon.Entities.Gazetteers;
using Selon.Text;

namespace Selon.Entities.Mentions;

/// <summary>Names that only the model found: their kind, and what their words tell of class and country.</summary>
internal sealed class UnknownNames(ReadingContext context)
{
    public void Add(int sentence, NameSpan name, List<GazetteerMatch> matches)
    {
        var kind = name.Label switch
        {
            NameLabel.Per => EntityKind.Person,
            NameLabel.Loc => EntityKind.Place,
            NameLabel.Org => EntityKind.Organization,
            _ => EntityKind.Other,
        };
        var body = kind == EntityKind.Organization ? NamedBody(sentence, name.Words) : null;
        if (kind != EntityKind.Person && body is null && IsNominal(sentence, name.Words))
            return;
        if (kind == EntityKind.Organization && context.Lexicons.OwnersFirst)
            body ??= NamedAtEnd(sentence, name.Words);
        var draft = DraftBuilder.Name(context, sentence, name.Words, MentionForm.Name, kind);
        draft.ImpliedClass = body?.Class;
        draft.Sector ??= body?.Sector;
        draft.Label = name.Label;
        if (kind == EntityKind.Person)
            draft.Gender = PersonNames.GenderOf(context, draft);
        else if (kind == EntityKind.Organization || (kind == EntityKind.Place && StartsWithCompass(sentence, draft)))
            InheritCountry(sentence, draft, matches);
        context.Add(draft);
    }

    /// <summary>« ministère de la Défense », « Intérieur »: noun phrases and fields of a minister, whatever the name model calls them.</summary>
    private bool IsNominal(int sentence, WordRange words)
    {
        if (context.IsField(sentence, words.Start))
            return true;
        var read = context.Sentences[sentence];
        var folded = context.Folded[sentence];
        var token = read.Words[words.Start].Token;
        var end = read.Words[words.End - 1].Token + 1;
        for (var stop = end; stop > token; stop--)
        {
            if (context.Lexicons.Nouns.Portfolios.TryGet(folded.Slice(token, stop), out _) && (stop == end || context.Lexicons.Words.Says(folded[stop], "little") || context.Lexicons.Words.Says(folded[stop], "particle")))
                return true;
        }

        var table = context.Lexicons.Nouns.Forms;
        for (var stop = table.Reach(folded, token); stop > token; stop--)
        {
            if (table.TryGet(folded.Slice(token, stop), out var nouns))
                return char.IsLower(read.Words[words.Start].Form[0]) || nouns[0].Class is "ministry" or "government" or "authorities" || stop >= end;
        }

        return false;
    }

    /// <summary>« Madras High Court »: where owners stand first, the noun at the end of the name tells its class.</summary>
    private NounEntry? NamedAtEnd(int sentence, WordRange words)
    {
        var read = context.Sentences[sentence];
        var end = read.Words[words.End - 1].Token + 1;
        for (var token = read.Words[words.Start].Token + 1; token < end; token++)
        {
            if (context.Lexicons.Nouns.Forms.TryGet(context.Folded[sentence].Slice(token, end), out var nouns) && nouns[0].Kind == NounKind.Institution)
                return nouns[0];
        }

        return null;
    }

    /// <summary>« collectif Rues pour tous »: the noun right before a word with a capital is part of the name and tells its class; or null.</summary>
    private NounEntry? NamedBody(int sentence, WordRange words)
    {
        var read = context.Sentences[sentence];
        var token = read.Words[words.Start].Token;
        var table = context.Lexicons.Nouns.Forms;
        for (var stop = table.Reach(context.Folded[sentence], token); stop > token; stop--)
        {
            if (!table.TryGet(context.Folded[sentence].Slice(token, stop), out var nouns))
                continue;
            var next = read.Tokens[stop - 1].Words.End;
            return next < words.End && char.IsUpper(read.Words[next].Form[0]) && nouns[0] is { Kind: NounKind.Institution, Plural: false } noun ? noun : null;
        }

        return null;
    }

    /// <summary>« South Lebanon », « Nord Mali »: a part of the country that ends the name.</summary>
    private bool StartsWithCompass(int sentence, Draft draft) =>
        draft.Words.Length > 1 && context.Lexicons.Words.Says(context.Folded[sentence][context.Sentences[sentence].Words[draft.Words.Start].Token], "compass");

    /// <summary>A body named after a place that the gazetteer knows: « tribunal de Paris ».</summary>
    private void InheritCountry(int sentence, Draft draft, List<GazetteerMatch> matches)
    {
        foreach (var match in matches)
        {
            // « Shin Bet Security Service »: a known body begins the name.
            if (match.Words.Start == draft.Words.Start && match.Words.Length < draft.Words.Length && match.Forms is [{ Ambiguous: false, Entry: { Kind: EntityKind.Organization, Class: not ("newspaper" or "company" or "university") } body }])
                draft.Country ??= body.Country;
            // « Nice Body Service »: at the beginning it may be a word.
            if (draft.Words.Contains(match.Words.Start) && match.Forms[0].Entry.Kind is EntityKind.Country or EntityKind.Place && (!match.Forms[0].Ambiguous || match.Words.Start > draft.Words.Start))
                draft.Country ??= match.Forms[0].Entry.Country;
        }

        var words = context.Sentences[sentence].Words;
        for (var w = draft.Words.Start; w < draft.Words.End && draft.Country is null; w++)
        {
            var adjective = context.Lexicons.Gazetteer.OfAdjective(context.Folded[sentence][words[w].Token]);
            draft.Country = adjective.IsEmpty ? null : adjective[0].Country;
        }
    }
}
