using Selon.Entities.Gazetteers;
using Selon.Text;

namespace Selon.Entities.Mentions;

/// <summary>Names: what the gazetteer knows and what the name model found, brought together.</summary>
internal sealed class NameFinder
{
    private readonly ReadingContext _context;
    private readonly List<GazetteerMatch>[] _matches;
    private readonly CountryCounts _counts;
    private readonly NameChooser _chooser;
    private readonly UnknownNames _unknown;

    private NameFinder(ReadingContext context)
    {
        _context = context;
        _counts = new CountryCounts(context);
        _chooser = new NameChooser(context, _counts);
        _unknown = new UnknownNames(context);
        _matches = new List<GazetteerMatch>[context.Sentences.Length];
        for (var s = 0; s < _matches.Length; s++)
        {
            _matches[s] = GazetteerMatcher.Find(context, s);
            _counts.Add(s, _matches[s]);
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
        PlaceLinker.Run(context, finder._counts);
    }

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
            if (_chooser.Choose(sentence, match, names) is { } form)
                previous = AddKnown(sentence, match.Words, form, label, previous);
        }

        foreach (var name in names)
            _unknown.Add(sentence, name, _matches[sentence]);
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
            var known = _counts.Likeliest(inner.Forms);
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
            if (_counts.Of(other) > _counts.Of(best))
                best = other;
        }

        return best;
    }

    private Draft NewDraft(int sentence, WordRange words, MentionForm form, EntityKind kind) =>
        DraftBuilder.Name(_context, sentence, words, form, kind);
}
