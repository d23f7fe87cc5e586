using Selon.Text.Lexica;

namespace Selon.Text.Tagging;

/// <summary>
/// Strings and keys of forms that were met lately: nine words in ten were. Of two forms with one place the newer stays, so that
/// memory is bounded; what is kept changes nothing but the time. One instance serves one thread.
/// </summary>
internal sealed class FormCache(WordLexicon lexicon)
{
    /// <summary>A power of two.</summary>
    private const int Places = 1 << 13;

    private const int Longest = 40;

    private readonly WordKeyMaker _maker = new(lexicon);
    private readonly string?[] _forms = new string?[Places];
    private readonly WordKey[] _keys = new WordKey[Places];

    /// <summary>The text as a string, the one given before when it is kept.</summary>
    public string Text(ReadOnlySpan<char> text)
    {
        if (text.Length > Longest)
            return text.ToString();
        var place = Place(text);
        if (_forms[place] is { } known && text.SequenceEqual(known))
            return known;
        var form = text.ToString();
        Keep(place, form);
        return form;
    }

    public void Read(string form, out WordKey key)
    {
        if (form.Length > Longest)
        {
            key = _maker.Make(form);
            return;
        }

        var place = Place(form);
        if (!string.Equals(_forms[place], form, StringComparison.Ordinal))
            Keep(place, form);
        key = _keys[place];
    }

    private void Keep(int place, string form)
    {
        _forms[place] = form;
        _keys[place] = _maker.Make(form);
    }

    private static int Place(ReadOnlySpan<char> text)
    {
        var hash = (uint)text.Length;
        foreach (var c in text)
            hash = (hash ^ c) * 0x9E3779B1;
        return (int)((hash ^ (hash >> 15)) & (Places - 1));
    }
}
