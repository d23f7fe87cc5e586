using Selon.Entities.Gazetteers;
using Selon.Text;

namespace Selon.Entities.Mentions;

/// <summary>Names: what the gazetteer knows and what the name model found, brought together.</summary>
internal sealed class NameFinder
{
    private readonly ReadingContext _context;
    private readonly List<GazetteerMatch>[] _matches;
    private readonly Dictionary<string, int> _countries = new(StringComparer.Ordinal);
    private readonly Dictionary<GazetteerEntry, int> _entries = [];

    private NameFinder(ReadingContext context)
    {
        _context = context;
        _matches = new List<GazetteerMatch>[context.Sentences.Length];
        for (var s = 0; s < _matches.Length; s++)
        {
            _matches[s] = GazetteerMatcher.Find(context, s);
            CountCountries(s);
        }
    }

    public static void Run(ReadingContext context)
    {
        MinisterFields.Run(context);
        var finder = new NameFinder(context);
        for (var s = 0; s < context.Sentences.Length; s++)
            finder.Read(s);
        CompoundNames.Run(context);
        NamedBodies.Run(context);
        NameRepeater.Run(context);
        PlaceLinker.Run(context, finder._countries);
    }

    private void CountCountries(int sentence)
    {
        foreach (var match in _matches[sentence])
        {
            if (match.Forms is [{ Entry: { } entry }])
                _entries[entry] = _entries.GetValueOrDefault(entry) + 1;
            if (match.Forms is [{ Ambiguous: false, Entry.Country: { } country }])
                Count(country);
        }

        var folded = _context.Folded[sentence];
        for (var i = 0; i < folded.Count; i++)
        {
            if (_context.Lexicons.Gazetteer.OfAdjective(folded[i]) is [{ Country: { } country }])
                Count(country);
        }
    }

    private void Count(string country) => _countries[country] = _countries.GetValueOrDefault(country) + 1;

    private void Read(int sentence)
    {
        var names = new List<NameSpan>();
        foreach (var name in _context.Sentences[sentence].Names)
        {
            if (NameTrimmer.Trim(_context, sentence, name) is { } trimmed)
                names.Add(trimmed);
        }

        NameTrimmer.JoinFirstNames(_context, sentence, names);
        var previous = (Draft?)null;
        foreach (var match in _matches[sentence])
        {
            var label = LabelOf(names, match.Words);
            if (Choose(sentence, match, names) is { } form)
                previous = AddKnown(sentence, match.Words, form, label, previous);
        }

        foreach (var name in names)
            AddUnknown(sentence, name);
    }

    private static NameLabel? LabelOf(List<NameSpan> names, WordRange words)
    {
        foreach (var name in names)
        {
            if (name.Words.Overlaps(words))
                return name.Label;
        }

        return null;
    }

    /// <summary>
    /// The form that the words are taken for, or null when a longer name holds them or they are no place here.
    /// Removes the name model's spans that the gazetteer's match replaces.
    /// </summary>
    private GazetteerForm? Choose(int sentence, GazetteerMatch match, List<NameSpan> names)
    {
        var form = Likeliest(match.Forms);
        var confirmed = false;
        for (var i = names.Count - 1; i >= 0; i--)
        {
            var name = names[i];
            if (!name.Words.Overlaps(match.Words))
                continue;
            if (Outer(sentence, name, match.Words, form) is { } rest)
            {
                names[i] = rest;
                continue;
            }

            // « AMISOM burundaise », « UE relative »: an adjective is no part of the name.
            if (name.Words.Start == match.Words.Start && EndsInAdjectives(sentence, match.Words.End, name.Words.End))
            {
                names.RemoveAt(i);
                confirmed = true;
                continue;
            }

            var longer = name.Words.Length > match.Words.Length && name.Words.Start <= match.Words.Start && name.Words.End >= match.Words.End;
            if (longer || (form.Ambiguous && form.Entry.Kind != EntityKind.Person && name.Label is NameLabel.Per or NameLabel.Misc))
                return null;
            names.RemoveAt(i);
            confirmed = true;
        }

        // « John Lee »: many bear the name; one of them only where his country is spoken of.
        if (form is { Ambiguous: true, Entry: { Kind: EntityKind.Person, Country: { } country } })
            return _countries.GetValueOrDefault(country) > 0 ? form : null;
        // « the Supreme Court »: of the country that the article speaks of most.
        if (form is { Ambiguous: true, Entry: { Kind: EntityKind.Organization, Country: { } home and not ("IGO" or "NGO"), Class: not ("media" or "newspaper" or "company" or "university") } })
            return IsMostNamed(home) ? form : null;
        return confirmed || !form.Ambiguous || LooksLikeName(sentence, match.Words) ? form : null;
    }

    private bool EndsInAdjectives(int sentence, int start, int end)
    {
        for (var w = start; w < end; w++)
        {
            var word = _context.Sentences[sentence].Words[w];
            if (word.Pos != UniversalPos.Adj || char.IsUpper(word.Form[0]))
                return false;
        }

        return end > start;
    }

    /// <summary>« ONU Ban Ki-moon » read as one person: the body is cut off.</summary>
    private NameSpan? Outer(int sentence, NameSpan name, WordRange known, GazetteerForm form)
    {
        var split = name.Label == NameLabel.Per || StartsWithFirstName(sentence, known.End, name.Words.End) || (form.Kind == FormKind.Acronym && name.Words.Length - known.Length >= 2);
        if (!split || form.Entry.Kind != EntityKind.Organization || form.Ambiguous)
            return null;
        if (name.Words.Start == known.Start && name.Words.End > known.End && _context.Sentences[sentence].Words[known.End].Pos == UniversalPos.Propn)
            return new NameSpan(NameLabel.Per, new WordRange(known.End, name.Words.End));
        if (name.Words.End == known.End && name.Words.Start < known.Start)
            return new NameSpan(NameLabel.Per, new WordRange(name.Words.Start, known.Start));
        return null;
    }

    private bool StartsWithFirstName(int sentence, int start, int end) =>
        end - start >= 2 && _context.Lexicons.Nouns.IsFirstName(_context.Folded[sentence][_context.Sentences[sentence].Words[start].Token].ToString());

    private GazetteerForm Likeliest(List<GazetteerForm> forms)
    {
        var best = forms[0];
        var most = -1;
        foreach (var form in forms)
        {
            var count = form.Entry.Country is { } country ? _countries.GetValueOrDefault(country) : 0;
            if (count > most)
                (best, most) = (form, count);
        }

        return best;
    }

    private bool IsMostNamed(string country)
    {
        var count = _countries.GetValueOrDefault(country);
        foreach (var other in _countries.Values)
        {
            if (other > count)
                return false;
        }

        return count > 0;
    }

    private bool LooksLikeName(int sentence, WordRange words)
    {
        var all = _context.Sentences[sentence].Words;
        return all[words.Start].Pos == UniversalPos.Propn && words.Start > 0 && all[words.Start - 1].Pos is UniversalPos.Adp or UniversalPos.Det;
    }

    private Draft AddKnown(int sentence, WordRange words, GazetteerForm form, NameLabel? label, Draft? previous)
    {
        var draft = NewDraft(sentence, words, MentionForm.Name, form.Entry.Kind);
        draft.Entry = form.Entry;
        draft.Label = label;
        draft.Gender = form.Entry.Gender;
        draft.Plural = form.Entry.Plural;
        if (form.Entry.Kind == EntityKind.Person)
        {
            KnownPeople.Describe(_context, draft, form.Entry);
        }
        else if (form.Kind == FormKind.Seat)
        {
            draft.Form = MentionForm.Metonym;
        }
        else if (form.Entry.Governs.Count > 0 && Metonymy.Acts(_context, draft, previous))
        {
            draft.Form = MentionForm.Metonym;
            draft.Entry = Government(form.Entry);
            draft.Kind = draft.Entry.Kind;
        }

        _context.Add(draft);
        AddInner(draft, form);
        return draft;
    }

    /// <summary>« Conseil de sécurité de l'ONU » names the Organisation too.</summary>
    private void AddInner(Draft outer, GazetteerForm form)
    {
        if (form.Entry.Class is null or "town" || (outer.Words.Length < 4 && form.Entry.Class != "treaty"))
            return;
        foreach (var inner in GazetteerMatcher.Inside(_context, outer.Sentence, outer.Words))
        {
            var known = Likeliest(inner.Forms);
            if ((known.Entry.Kind is EntityKind.Place && form.Entry.Class != "treaty") || known.Ambiguous)
                continue;
            var draft = NewDraft(outer.Sentence, inner.Words, MentionForm.Name, known.Entry.Kind);
            if (draft.Head == outer.Head)
                continue;
            draft.Entry = known.Entry;
            _context.AddInner(draft);
        }
    }

    /// <summary>The government that the article speaks of; the first one where it is the seat of several (Brussels).</summary>
    private GazetteerEntry Government(GazetteerEntry town)
    {
        var best = town.Governs[0];
        foreach (var other in town.Governs)
        {
            if (_entries.GetValueOrDefault(other) > _entries.GetValueOrDefault(best))
                best = other;
        }

        return best;
    }

    /// <summary>« ministère de la Défense », « Intérieur »: noun phrases and fields of a minister, whatever the name model calls them.</summary>
    private bool IsNominal(int sentence, WordRange words)
    {
        if (_context.IsField(sentence, words.Start))
            return true;
        var read = _context.Sentences[sentence];
        var folded = _context.Folded[sentence];
        var token = read.Words[words.Start].Token;
        var end = read.Words[words.End - 1].Token + 1;
        for (var stop = end; stop > token; stop--)
        {
            if (_context.Lexicons.Nouns.Portfolios.TryGet(folded.Slice(token, stop), out _) && (stop == end || _context.Lexicons.Words.Says(folded[stop], "little") || _context.Lexicons.Words.Says(folded[stop], "particle")))
                return true;
        }

        var table = _context.Lexicons.Nouns.Forms;
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
        var read = _context.Sentences[sentence];
        var end = read.Words[words.End - 1].Token + 1;
        for (var token = read.Words[words.Start].Token + 1; token < end; token++)
        {
            if (_context.Lexicons.Nouns.Forms.TryGet(_context.Folded[sentence].Slice(token, end), out var nouns) && nouns[0].Kind == NounKind.Institution)
                return nouns[0];
        }

        return null;
    }

    /// <summary>« collectif Rues pour tous »: the noun right before a word with a capital is part of the name and tells its class; or null.</summary>
    private NounEntry? NamedBody(int sentence, WordRange words)
    {
        var read = _context.Sentences[sentence];
        var token = read.Words[words.Start].Token;
        var table = _context.Lexicons.Nouns.Forms;
        for (var stop = table.Reach(_context.Folded[sentence], token); stop > token; stop--)
        {
            if (!table.TryGet(_context.Folded[sentence].Slice(token, stop), out var nouns))
                continue;
            var next = read.Tokens[stop - 1].Words.End;
            return next < words.End && char.IsUpper(read.Words[next].Form[0]) && nouns[0] is { Kind: NounKind.Institution, Plural: false } noun ? noun : null;
        }

        return null;
    }

    private void AddUnknown(int sentence, NameSpan name)
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
        if (kind == EntityKind.Organization && _context.Lexicons.OwnersFirst)
            body ??= NamedAtEnd(sentence, name.Words);
        var draft = NewDraft(sentence, name.Words, MentionForm.Name, kind);
        draft.ImpliedClass = body?.Class;
        draft.Sector ??= body?.Sector;
        draft.Label = name.Label;
        if (kind == EntityKind.Person)
            draft.Gender = PersonNames.GenderOf(_context, draft);
        else if (kind == EntityKind.Organization)
            InheritCountry(sentence, draft);
        _context.Add(draft);
    }

    /// <summary>A body named after a place that the gazetteer knows: « tribunal de Paris ».</summary>
    private void InheritCountry(int sentence, Draft draft)
    {
        foreach (var match in _matches[sentence])
        {
            if (draft.Words.Contains(match.Words.Start) && match.Forms[0] is { Ambiguous: false, Entry.Kind: EntityKind.Country or EntityKind.Place })
                draft.Country ??= match.Forms[0].Entry.Country;
        }

        var words = _context.Sentences[sentence].Words;
        for (var w = draft.Words.Start; w < draft.Words.End && draft.Country is null; w++)
        {
            var adjective = _context.Lexicons.Gazetteer.OfAdjective(_context.Folded[sentence][words[w].Token]);
            draft.Country = adjective.IsEmpty ? null : adjective[0].Country;
        }
    }

    private Draft NewDraft(int sentence, WordRange words, MentionForm form, EntityKind kind) =>
        DraftBuilder.Name(_context, sentence, words, form, kind);
}
