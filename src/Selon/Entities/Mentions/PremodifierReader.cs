using System.Collections.Immutable;
using Selon.Entities.Gazetteers;
using Selon.Text;

namespace Selon.Entities.Mentions;

/// <summary>
/// Reads what stands before an actor noun, from right to left: adjectives and numbers; in a language with possessive endings also
/// nationality, field, names, nouns and owners (« Russia's deputy foreign minister », « UN aid workers »).
/// </summary>
internal sealed class PremodifierReader
{
    // Words before the noun; longer runs are no one phrase.
    private const int Longest = 12;
    private const int LongestField = 4;

    private readonly ReadingContext _context;
    private readonly FunctionWords _says;
    private readonly bool _ownersFirst;

    public PremodifierReader(ReadingContext context)
    {
        _context = context;
        _says = context.Lexicons.Words;
        _ownersFirst = context.Lexicons.OwnersFirst;
    }

    /// <summary>Where the phrase begins whose noun starts at <paramref name="from"/>, its article left out; fills <paramref name="sides"/>.</summary>
    public int Read(int sentence, int from, NounEntry noun, int head, Complements sides)
    {
        var start = from;
        while (start > 0 && from - start < Longest && !sides.Owned)
        {
            // Before adjectives: « Sri Lankan » is two of them.
            var next = _ownersFirst && _context.NameAt(sentence, start - 1) is null ? TakeNationality(sentence, start, sides) : -1;
            if (next < 0)
                next = TakeAdjective(sentence, start, sides);
            if (next < 0 && _ownersFirst)
                next = TakeOwner(sentence, start, from, noun, head, sides);
            if (next < 0)
                break;
            start = _ownersFirst ? SkipHyphens(sentence, next, noun, sides) : next;
        }

        return start;
    }

    /// <summary>« right-wing | party », « Saudi-led | coalition », where hyphens are tokens.</summary>
    private int SkipHyphens(int sentence, int start, NounEntry noun, Complements sides)
    {
        var words = _context.Sentences[sentence].Words;
        while (start >= 2 && words[start - 1].Form == "-" && words[start - 2].Span.End == words[start - 1].Span.Start && words[start - 1].Span.End == words[start].Span.Start)
        {
            if (_says.Says(words[start].Form, "led"))
                TakeLeader(sentence, start - 1, noun, sides);
            start -= 2;
        }

        return start;
    }

    private void TakeLeader(int sentence, int end, NounEntry noun, Complements sides)
    {
        if (_context.NameAt(sentence, end - 1) is { } name)
            TakeName(name, noun, sides);
        else
            TakeNationality(sentence, end, sides);
    }

    private int TakeAdjective(int sentence, int start, Complements sides)
    {
        var words = _context.Sentences[sentence].Words;
        var word = words[start - 1];
        if (!IsAdjective(sentence, words, start - 1))
            return -1;
        sides.Counted |= word.Pos == UniversalPos.Num;
        sides.Former |= _says.Says(word.Lemma, "former");
        sides.Rank ??= RankOf(word);
        // « le seul président à … », « un autre »: not one named before.
        sides.Other |= _says.Says(word.Lemma, "another");
        if (_ownersFirst)
            sides.KindSector ??= _context.Lexicons.Nouns.SectorOfModifier(_context.Folded[sentence][word.Token]);
        return start - 1;
    }

    private bool IsAdjective(int sentence, ImmutableArray<Word> words, int index)
    {
        var word = words[index];
        if (_context.NameAt(sentence, index) is not null || _says.Says(word.Lemma, "limit"))
            return false;
        return word.Pos is UniversalPos.Num
            || (word.Pos == UniversalPos.Adj && _context.Lexicons.Gazetteer.OfAdjective(_context.Folded[sentence][word.Token]).IsEmpty)
            || (word.Pos is UniversalPos.Adv or UniversalPos.X && _says.Says(word.Lemma, "degree") && words[index + 1].Pos == UniversalPos.Adj)
            || (_ownersFirst && word.Pos == UniversalPos.Verb && word.Is("amod") && (word.Morphology.Has("VerbForm", "Part") || word.Morphology.Has("VerbForm", "Ger")));
    }

    public string? RankOf(Word word) =>
        _says.Says(word.Lemma, "rank-1") ? "1" : _says.Says(word.Lemma, "rank-2") ? "2" : _says.Says(word.Lemma, "rank-3") ? "3" : null;

    /// <summary>Everything that stands before a noun only where owners do. Returns where it begins, or -1.</summary>
    private int TakeOwner(int sentence, int start, int from, NounEntry noun, int head, Complements sides)
    {
        if (_context.IsPossessive(sentence, start - 1))
            return TakePossessive(sentence, start - 1, noun, sides);
        if (TakePortfolio(sentence, start, noun, sides) is var field and >= 0)
            return field;
        return _context.NameAt(sentence, start - 1) is { } name
            ? name.Words.End == start && IsInside(sentence, name.Head, start, head) ? TakeName(name, noun, sides) : -1
            : TakeNoun(sentence, start, head, sides);
    }

    private int TakePossessive(int sentence, int ending, NounEntry noun, Complements sides)
    {
        var words = _context.Sentences[sentence].Words;
        var owner = ending - 1;
        if (owner < 0)
            return -1;
        sides.Owned = true;
        if (_context.NameAt(sentence, owner) is { } name && name.Words.End == ending)
        {
            TakeName(name, noun, sides);
            return SkipArticle(words, name.Words.Start);
        }

        if (_context.HeadedAt(sentence, owner) is { Form: MentionForm.Nominal } other)
        {
            sides.Country ??= other.Country;
            sides.Body ??= other.Body;
            sides.Sector ??= other.Sector;
            sides.Portfolio ??= noun.Class is "spokesperson" ? other.Portfolio : null;
            sides.Modified = true;
            return other.Words.Start;
        }

        // « the region's governor »: an owner that is no actor.
        sides.Local = sides.Modified = true;
        var start = owner;
        while (start > 0 && owner - start < 4 && words[start - 1].Pos is UniversalPos.Adj or UniversalPos.Noun or UniversalPos.Num)
            start--;
        return SkipArticle(words, start);
    }

    private static int SkipArticle(ImmutableArray<Word> words, int start) => start > 0 && words[start - 1].Pos == UniversalPos.Det ? start - 1 : start;

    private int TakeName(Draft name, NounEntry noun, Complements sides)
    {
        sides.Modified = true;
        sides.Country ??= name.Entry?.Country ?? name.Country;
        if (name.Kind == EntityKind.Place)
            sides.Place ??= name.Entry?.Key ?? name.Folded;
        if (name.Entry is { Kind: EntityKind.Organization })
            sides.Body ??= name.Entry;
        else if (name.Entry is { Kind: EntityKind.Country })
            sides.Sector ??= "GOV";
        else if (name is { Entry: null, Kind: EntityKind.Organization })
            sides.Sector ??= name.Sector ?? "";
        sides.Local |= name.Entry is null or { Kind: EntityKind.Place };
        if (name.IsPerson && noun.Class is "government" or "regime" or "administration" or "junta" or "presidency")
            (name.ImpliedClass, sides.Ruler) = ("head-of-state", name);
        return name.Words.Start;
    }

    /// <summary>« Trade and Industry Minister », « defence ministry ».</summary>
    private int TakePortfolio(int sentence, int start, NounEntry noun, Complements sides)
    {
        if (!ComplementReader.HasPortfolio(noun))
            return -1;
        var read = _context.Sentences[sentence];
        var last = read.Words[start - 1].Token;
        for (var token = Math.Max(0, last - LongestField + 1); token <= last; token++)
        {
            if (!_context.Lexicons.Nouns.Portfolios.TryGet(_context.Folded[sentence].Slice(token, last + 1), out var fields))
                continue;
            var first = read.Tokens[token].Words.Start;
            sides.Portfolio ??= fields[0];
            sides.Modified = true;
            _context.MarkField(sentence, first, start);
            // « Trade and | Industry »: another field before a conjunction.
            return first > 1 && read.Words[first - 1].Pos == UniversalPos.Cconj && TakePortfolio(sentence, first - 1, noun, sides) is var more and >= 0 ? more : first;
        }

        return -1;
    }

    private int TakeNationality(int sentence, int start, Complements sides)
    {
        var read = _context.Sentences[sentence];
        var last = read.Words[start - 1].Token;
        for (var token = Math.Max(0, last - 2); token <= last; token++)
        {
            var first = read.Tokens[token].Words.Start;
            var countries = _context.Lexicons.Gazetteer.OfAdjective(_context.Folded[sentence].Slice(token, last + 1));
            if (countries.IsEmpty || !char.IsUpper(read.Words[first].Form[0]))
                continue;
            // « Croatian Serb | refugees »: of the state that stands first.
            sides.Country = sides.Country is null || sides.Nationalities.Contains(start) ? countries[0].Country ?? sides.Country : sides.Country;
            for (var w = first; w < start; w++)
                sides.Nationalities.Add(w);
            sides.Modified = true;
            return first;
        }

        return -1;
    }

    /// <summary>« army | accountant », « climate | scientists »: a noun that hangs on what follows.</summary>
    private int TakeNoun(int sentence, int start, int head, Complements sides)
    {
        var word = _context.Sentences[sentence].Words[start - 1];
        if (word.Pos is not (UniversalPos.Noun or UniversalPos.Propn) || !word.Is("compound") || !IsInside(sentence, word.Index, start, head))
            return -1;
        sides.Modified = true;
        var first = Math.Max(0, word.Token - 2);
        for (var token = first; token <= word.Token; token++)
        {
            // « intelligence agency | officer »: a noun of several words.
            if (!_context.Lexicons.Nouns.Forms.TryGet(_context.Folded[sentence].Slice(token, word.Token + 1), out var nouns))
                continue;
            sides.KindSector ??= nouns[0].Kind == NounKind.Person ? null : nouns[0].Sector;
            return _context.Sentences[sentence].Tokens[token].Words.Start;
        }

        sides.KindSector ??= _context.Lexicons.Nouns.SectorOfModifier(_context.Folded[sentence][word.Token]);
        return start - 1;
    }

    /// <summary>True when the word hangs on one of the words from <paramref name="start"/> to the noun.</summary>
    private bool IsInside(int sentence, int word, int start, int head)
    {
        var governor = _context.Sentences[sentence].Words[word].Head;
        return governor >= start && governor <= head;
    }
}
