using Selon.Entities.Gazetteers;
using Selon.Text;

namespace Selon.Entities.Mentions;

/// <summary>Decides between what the gazetteer knows and what the name model found at the same words.</summary>
internal sealed class NameChooser(ReadingContext context, CountryCounts counts)
{
    /// <summary>
    /// The form that the words are taken for, or null when a longer name holds them or they are no place here.
    /// Removes the name model's spans that the gazetteer's match replaces.
    /// </summary>
    public GazetteerForm? Choose(int sentence, GazetteerMatch match, List<NameSpan> names)
    {
        var form = counts.Likeliest(match.Forms);
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
            return counts.Of(country) > 0 ? form : null;
        // « the Supreme Court »: of the country that the article speaks of most.
        if (form is { Ambiguous: true, Entry: { Kind: EntityKind.Organization, Country: { } home and not ("IGO" or "NGO"), Class: not ("media" or "newspaper" or "company" or "university") } })
            return counts.IsMostNamed(home) ? form : null;
        return confirmed || !form.Ambiguous || LooksLikeName(sentence, match.Words) ? form : null;
    }

    private bool EndsInAdjectives(int sentence, int start, int end)
    {
        for (var w = start; w < end; w++)
        {
            var word = context.Sentences[sentence].Words[w];
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
        if (name.Words.Start == known.Start && name.Words.End > known.End && context.Sentences[sentence].Words[known.End].Pos == UniversalPos.Propn)
            return new NameSpan(NameLabel.Per, new WordRange(known.End, name.Words.End));
        if (name.Words.End == known.End && name.Words.Start < known.Start)
            return new NameSpan(NameLabel.Per, new WordRange(name.Words.Start, known.Start));
        return null;
    }

    private bool StartsWithFirstName(int sentence, int start, int end) =>
        end - start >= 2 && context.Lexicons.Nouns.IsFirstName(context.Folded[sentence][context.Sentences[sentence].Words[start].Token].ToString());

    private bool LooksLikeName(int sentence, WordRange words)
    {
        var all = context.Sentences[sentence].Words;
        return all[words.Start].Pos == UniversalPos.Propn && words.Start > 0
            && (all[words.Start - 1].Pos is UniversalPos.Adp or UniversalPos.Det || IsBesideCountry(sentence, words));
    }

    /// <summary>« the United States and Jordan »</summary>
    private bool IsBesideCountry(int sentence, WordRange words) =>
        words.Start > 1 && context.Sentences[sentence].Words[words.Start - 1].Pos == UniversalPos.Cconj
        && context.NameAt(sentence, words.Start - 2) is { Kind: EntityKind.Country };
}
