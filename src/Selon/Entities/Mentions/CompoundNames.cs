using Selon.Entities.Gazetteers;
using Selon.Text;

namespace Selon.Entities.Mentions;

/// <summary>« l'accord Canada-UE », « le sommet Russie-Afrique »: one token that names two, each a mention of its own.</summary>
internal static class CompoundNames
{
    public static void Run(ReadingContext context)
    {
        for (var s = 0; s < context.Sentences.Length; s++)
        {
            foreach (var token in context.Sentences[s].Tokens)
            {
                if (token.Span.Length is > 4 and < 60 && context.Text.AsSpan(token.Span.Start, token.Span.Length).Contains('-') && IsFree(context, s, token))
                    Split(context, s, token);
            }
        }
    }

    private static bool IsFree(ReadingContext context, int sentence, Token token) =>
        context.NameAt(sentence, token.Words.Start) is not { Entry: not null };

    private static void Split(ReadingContext context, int sentence, Token token)
    {
        var text = context.Text;
        var start = token.Span.Start;
        for (var i = token.Span.Start + 1; i < token.Span.End - 1; i++)
        {
            if (text[i] != '-' || Find(context, new TextSpan(start, i)) is not { } first || Find(context, new TextSpan(i + 1, token.Span.End)) is not { } second)
                continue;
            Add(context, sentence, token, new TextSpan(start, i), first);
            Add(context, sentence, token, new TextSpan(i + 1, token.Span.End), second);
            return;
        }
    }

    private static GazetteerEntry? Find(ReadingContext context, TextSpan span)
    {
        var written = span.In(context.Text);
        Span<char> buffer = stackalloc char[60 * Folding.Growth];
        if (!char.IsUpper(written[0]) || !context.Lexicons.Gazetteer.Forms.TryGet(buffer[..Folding.Fold(written, buffer)], out var forms))
            return null;
        foreach (var form in forms)
        {
            if (form.Entry.Kind is EntityKind.Country or EntityKind.Organization or EntityKind.Place && form.Entry.Class != "town"
                && (form.Kind != FormKind.Acronym || written.SequenceEqual(form.Form)))
            {
                return form.Entry;
            }
        }

        return null;
    }

    private static void Add(ReadingContext context, int sentence, Token token, TextSpan span, GazetteerEntry entry)
    {
        context.AddInner(new Draft
        {
            Sentence = sentence,
            Words = token.Words,
            Head = token.Words.Start,
            Form = MentionForm.Name,
            Span = span,
            Bare = span,
            Kind = entry.Kind,
            Entry = entry,
            Gender = entry.Gender,
            Plural = entry.Plural,
            Folded = Folding.Fold(span.Of(context.Text)),
        });
    }
}
