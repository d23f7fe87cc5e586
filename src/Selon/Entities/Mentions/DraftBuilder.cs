using Selon.Entities.Gazetteers;
using Selon.Text;

namespace Selon.Entities.Mentions;

/// <summary>Makes drafts with the parts that every draft needs.</summary>
internal static class DraftBuilder
{
    public static Draft Name(ReadingContext context, int sentence, WordRange words, MentionForm form, EntityKind kind)
    {
        var read = context.Sentences[sentence];
        var span = read.SpanOf(words);
        var head = HeadOf(read, words);
        return new Draft
        {
            Sentence = sentence,
            Words = words,
            Head = head,
            Form = form,
            Span = span,
            Bare = span,
            Kind = kind,
            Folded = Folding.Fold(span.Of(context.Text)),
            Subject = IsSubject(read, head),
        };
    }

    /// <summary>The first word of the range whose head stands outside.</summary>
    public static int HeadOf(Sentence sentence, WordRange words)
    {
        for (var w = words.Start; w < words.End; w++)
        {
            if (!words.Contains(sentence.Words[w].Head) && sentence.Words[w].Pos is not (UniversalPos.Det or UniversalPos.Adp or UniversalPos.Punct))
                return w;
        }

        return words.Start;
    }

    public static bool IsSubject(Sentence sentence, int word)
    {
        var current = sentence.Words[word];
        for (var steps = 0; steps < 8 && current.Is("conj") && current.Head >= 0; steps++)
            current = sentence.Words[current.Head];
        return current.Is("nsubj") || IsInverted(sentence, current);
    }

    /// <summary>« …, a écrit X »: what follows an inserted verb without a subject of its own is its subject, called object by weak parses.</summary>
    private static bool IsInverted(Sentence sentence, Word word) =>
        word.Is("obj") && word.Head >= 0 && word.Head < word.Index && sentence.Words[word.Head].Is("parataxis") && sentence.Dependent(word.Head, "nsubj") is null;
}
