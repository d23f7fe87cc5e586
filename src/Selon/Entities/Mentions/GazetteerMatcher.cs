using System.Runtime.InteropServices;
using Selon.Entities.Gazetteers;
using Selon.Text;

namespace Selon.Entities.Mentions;

/// <summary>One place where the gazetteer knows the words; several forms when they are spelled alike.</summary>
internal readonly record struct GazetteerMatch(WordRange Words, List<GazetteerForm> Forms);

/// <summary>Finds the names of the gazetteer by longest match over tokens.</summary>
internal static class GazetteerMatcher
{
    public static List<GazetteerMatch> Find(ReadingContext context, int sentence)
    {
        var found = new List<GazetteerMatch>();
        var folded = context.Folded[sentence];
        for (var i = 0; i < folded.Count;)
        {
            var end = MatchAt(context, sentence, i, out var forms);
            if (end > i)
            {
                found.Add(new GazetteerMatch(context.WordsOf(sentence, i, end), forms));
            }

            i = Math.Max(end, i + 1);
        }

        return found;
    }

    /// <summary>The names that stand after the first word of a longer one.</summary>
    public static List<GazetteerMatch> Inside(ReadingContext context, int sentence, WordRange outer)
    {
        var found = new List<GazetteerMatch>();
        var read = context.Sentences[sentence];
        var last = read.Words[outer.End - 1].Token + 1;
        for (var i = read.Words[outer.Start].Token + 1; i < last;)
        {
            var end = MatchAt(context, sentence, i, out var forms);
            if (end > i && end <= last)
                found.Add(new GazetteerMatch(context.WordsOf(sentence, i, end), forms));
            i = Math.Max(end, i + 1);
        }

        return found;
    }

    private static int MatchAt(ReadingContext context, int sentence, int token, out List<GazetteerForm> allowed)
    {
        var table = context.Lexicons.Gazetteer.Forms;
        var folded = context.Folded[sentence];
        allowed = [];
        for (var end = table.Reach(folded, token); end > token; end--)
        {
            if (!table.TryGet(folded.Slice(token, end), out var forms))
                continue;
            foreach (var form in CollectionsMarshal.AsSpan(forms))
            {
                if (Allows(context, sentence, token, end, form))
                    allowed.Add(form);
            }

            if (allowed.Count > 0)
                return end;
        }

        return token;
    }

    private static bool Allows(ReadingContext context, int sentence, int start, int end, GazetteerForm form)
    {
        var tokens = context.Sentences[sentence].Tokens;
        var written = context.Sentences[sentence].SpanOf(context.WordsOf(sentence, start, end)).In(context.Text);
        if (form.Kind == FormKind.Acronym)
            return written.SequenceEqual(form.Form) && !IsCurrency(context, sentence, end) && !context.IsRedefined(form);
        if (form.Kind == FormKind.AfterContraction && (start == 0 || tokens[start - 1].Words.Length != 2))
            return false;
        return (form.AnyCase || CapitalsAgree(written, form.Form)) && !BelongsElsewhere(context, sentence, end, form.Entry) && !IsOwnedElsewhere(context, sentence, start, form.Entry);
    }

    /// <summary>« US $50 »</summary>
    private static bool IsCurrency(ReadingContext context, int sentence, int next)
    {
        var tokens = context.Sentences[sentence].Tokens;
        return next < tokens.Length && char.GetUnicodeCategory(context.Text[tokens[next].Span.Start]) == System.Globalization.UnicodeCategory.CurrencySymbol;
    }

    /// <summary>Every word that the form begins with a capital begins with one in the text.</summary>
    private static bool CapitalsAgree(ReadOnlySpan<char> written, string form)
    {
        int i = 0, j = 0;
        while (NextWord(written, ref i) is var a and >= 0 && NextWord(form, ref j) is var b and >= 0)
        {
            if (char.IsUpper(form[b]) && !char.IsUpper(written[a]) && !char.IsDigit(written[a]))
                return false;
        }

        return true;
    }

    private static int NextWord(ReadOnlySpan<char> text, ref int at)
    {
        while (at < text.Length && !char.IsLetterOrDigit(text[at]))
            at++;
        var start = at;
        while (at < text.Length && char.IsLetterOrDigit(text[at]))
            at++;
        return start < text.Length ? start : -1;
    }

    /// <summary>« Chile's Supreme Court », « the Saudi National Guard »: not the American ones.</summary>
    private static bool IsOwnedElsewhere(ReadingContext context, int sentence, int start, GazetteerEntry entry)
    {
        if (start == 0 || !context.Lexicons.OwnersFirst || entry is not { Kind: EntityKind.Organization, Country: not (null or "IGO" or "NGO"), Class: not (null or "newspaper" or "news-agency" or "channel" or "company" or "university" or "bank" or "armed-group") })
            return false;
        var before = context.Folded[sentence][start - 1];
        var tokens = context.Sentences[sentence].Tokens;
        if (!char.IsUpper(context.Text[tokens[start - 1].Span.Start]))
            return false;
        var people = context.Lexicons.Gazetteer.OfAdjective(before);
        if (!people.IsEmpty)
            return people[0].Country is { } other && other != entry.Country;
        return context.IsPossessive(sentence, tokens[start - 1].Words.End - 1) && context.Lexicons.Gazetteer.Forms.TryGet(before, out var owners)
            && owners.TrueForAll(f => f.Entry is { Kind: EntityKind.Country or EntityKind.Place, Country: { } owner } && owner != entry.Country);
    }

    /// <summary>« le Parti socialiste portugais » is not the French one.</summary>
    private static bool BelongsElsewhere(ReadingContext context, int sentence, int next, GazetteerEntry entry)
    {
        var folded = context.Folded[sentence];
        if (entry.Kind != EntityKind.Organization || next >= folded.Count)
            return false;
        var token = context.Sentences[sentence].Tokens[next];
        if (char.IsUpper(context.Text[token.Span.Start]))
            return false;
        var countries = context.Lexicons.Gazetteer.OfAdjective(folded[next]);
        if (countries.IsEmpty)
            return false;
        foreach (var country in countries)
        {
            if (country.Country == entry.Country)
                return false;
        }

        return true;
    }
}
