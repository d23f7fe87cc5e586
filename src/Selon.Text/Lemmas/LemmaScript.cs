namespace Selon.Text.Lemmas;

/// <summary>
/// How a lemma is made from a form: <c>k+end</c> cuts k characters off the lower-cased form and adds the end, <c>^k+end</c>
/// keeps the case, <c>-c</c> takes a character out, <c>=lemma</c> replaces all.
/// </summary>
internal static class LemmaScript
{
    /// <summary>The script that makes <paramref name="lemma"/> of <paramref name="form"/>.</summary>
    public static string Of(string form, string lemma)
    {
        var lower = form.ToLowerInvariant();
        var keepCase = lemma.Length > 0 && char.IsUpper(lemma[0]) && char.IsUpper(form[0]);
        var from = keepCase ? form : lower;
        var common = 0;
        while (common < from.Length && common < lemma.Length && from[common] == lemma[common])
            common++;
        if (common == 0 || (from.Length - common) > 9)
            return "=" + lemma;
        return (keepCase ? "^" : "") + (char)('0' + from.Length - common) + lemma[common..];
    }

    /// <summary>The script that takes the commas out of figures.</summary>
    public const string WithoutCommas = "-,";

    /// <summary>Applies a script; a script that does not fit gives the lower-cased form.</summary>
    public static string Apply(string script, string form)
    {
        if (script.Length == 0)
            return form;
        if (script[0] == '=')
            return script[1..];
        if (script[0] == '-')
            return form.Replace(script[1..], "", StringComparison.Ordinal);
        var keepCase = script[0] == '^';
        var at = keepCase ? 1 : 0;
        var cut = script[at] - '0';
        if (cut < 0 || cut >= form.Length + (script.Length > at + 1 ? 1 : 0))
            return form.ToLowerInvariant();
        if (cut == 0 && script.Length == at + 1)
            return keepCase ? form : form.ToLowerInvariant();
        return string.Concat(keepCase ? form.AsSpan(0, form.Length - cut) : form.AsSpan(0, form.Length - cut).ToString().ToLowerInvariant(), script.AsSpan(at + 1));
    }

    /// <summary>The form with a capital at its beginning.</summary>
    public static string Capital(string form) => char.IsLower(form[0]) ? char.ToUpperInvariant(form[0]) + form[1..] : form;
}
