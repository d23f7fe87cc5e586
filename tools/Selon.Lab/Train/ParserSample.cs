using Selon.Text;
using Selon.Text.Lemmas;
using Selon.Text.Lexica;
using Selon.Text.Parsing;
using Selon.Text.Tagging;

namespace Selon.Lab.Train;

/// <summary>A sentence as the parser sees it, with its tree; heads are word indexes, the number of words for the root.</summary>
internal sealed record ParserSample(ParserInput Input, int[] Heads, byte[] Labels);

/// <summary>Makes the parser's input of tagged words; one for each thread.</summary>
internal sealed class ParserInputs(WordLexicon lexicon, Lemmatizer lemmatizer)
{
    private readonly WordKeys _keys = new(lexicon);

    public ParserInput Read(IReadOnlyList<string> forms, UniversalPos[] pos, Morphology[] features)
    {
        _keys.Read(forms);
        var lemmas = new string[forms.Count];
        for (var i = 0; i < lemmas.Length; i++)
            lemmas[i] = lemmatizer.Lemma(forms[i], _keys[i], pos[i], features[i]);
        var input = new ParserInput();
        input.Read(_keys, pos, features, lemmas);
        return input;
    }
}
