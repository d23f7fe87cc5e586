using Selon.Text.Models;
using Selon.Text.Tagging;

namespace Selon.Text.Names;

/// <summary>
/// What the features of names look at beyond a word's neighbours: runs of capitalised words, the nouns and verbs around them,
/// quotation marks, listed names. Words far from all that could be in a name are left aside.
/// </summary>
internal sealed class NameContext(NameVocabulary vocabulary)
{
    /// <summary>Number of kinds of words.</summary>
    public const int Kinds = 8;

    private const byte Other = 0, Capitalised = 1, Capitals = 2, Mixed = 3, Linking = 4, Mark = 5, Figure = 6, Small = 7;
    private const int Before = 2;
    private const int Behind = 1;
    private const int LongestLink = 3;
    private const int LongestRun = 12;
    private const int FarthestWord = 5;

    private static readonly ulong Aa = FeatureHash.Text("Aa");
    private static readonly ulong A = FeatureHash.Text("A");

    /// <summary>Words with a capital that is not their first letter: 3AW, eBay.</summary>
    private static readonly ulong[] LateCapitals = [.. new[] { "0A", "0Aa", "0A0", "aA", "aAa", "aA0" }.Select(s => FeatureHash.Text(s))];

    private static readonly ulong[] Quotes = [FeatureHash.Text("\""), FeatureHash.Text("«"), FeatureHash.Text("“"), FeatureHash.Text("»"), FeatureHash.Text("”"), FeatureHash.Text("``"), FeatureHash.Text("''")];

    private Place[] _places = new Place[128];

    /// <summary>What is known of the place of a word.</summary>
    public struct Place
    {
        public byte Kind;

        /// <summary>False for words that are in no name for sure.</summary>
        public bool IsActive;

        /// <summary>Inside quotation marks.</summary>
        public bool IsQuoted;

        /// <summary>First word of the run of capitalised words, small ones between included; the word itself outside of runs.</summary>
        public int Start;

        /// <summary>The word after the run.</summary>
        public int End;

        /// <summary>The last noun, verb or adjective before the run, -1 when there is none near.</summary>
        public int Left;

        /// <summary>The first one after it, -1 when there is none near.</summary>
        public int Right;

        /// <summary>The lists that have the listed name around the word, and where in it the word stands; 0 for none.</summary>
        public int Listed;

        /// <summary>What a noun or capitalised word means as a noun, see <see cref="NameVocabulary.Sense"/>.</summary>
        public int Sense;
    }

    public ref readonly Place this[int word] => ref _places[word];

    public static bool IsCapital(int kind) => kind is Capitalised or Capitals or Mixed;

    public void Read(WordKeys words, ReadOnlySpan<UniversalPos> pos)
    {
        if (_places.Length < words.Length)
            _places = new Place[words.Length * 2];
        var places = _places.AsSpan(0, words.Length);
        places.Clear();
        ReadKinds(words, pos, places);
        Activate(places);
        FindRuns(places);
        FindContent(words, pos, places);
        FindListed(words, places);
    }

    private void ReadKinds(WordKeys words, ReadOnlySpan<UniversalPos> pos, Span<Place> places)
    {
        var quoted = false;
        for (var i = 0; i < places.Length; i++)
        {
            ref readonly var w = ref words[i];
            places[i].Kind = Kind(w, pos[i]);
            if (places[i].Kind == Mark)
            {
                var quote = Array.IndexOf(Quotes, w.Lower);
                quoted = quote switch { 0 => !quoted, 1 or 2 or 5 => true, > 2 => false, _ => quoted };
            }

            places[i].IsQuoted = quoted;
        }
    }

    private byte Kind(in WordKey w, UniversalPos pos)
    {
        if (w.IsCapital)
            return w.Shape == Aa ? Capitalised : w.Shape == A ? Capitals : Mixed;
        if (pos is UniversalPos.Punct or UniversalPos.Sym)
            return Mark;
        if (Array.IndexOf(LateCapitals, w.Shape) >= 0)
            return Mixed;
        var word = vocabulary.Word(w.Lower);
        if (word != 0)
            return word == NameVocabulary.Link ? Linking : Small;
        if (pos == UniversalPos.Propn)
            return Small;
        return w.IsAlphabetic ? Other : Figure;
    }

    private static void Activate(Span<Place> places)
    {
        for (var i = 0; i < places.Length; i++)
        {
            if (!IsCapital(places[i].Kind) && places[i].Kind != Small)
                continue;
            for (var k = Math.Max(0, i - Before); k <= Math.Min(places.Length - 1, i + Behind); k++)
                places[k].IsActive = true;
        }
    }

    /// <summary>Runs are capitalised words with nothing but a few small words of names between them.</summary>
    private static void FindRuns(Span<Place> places)
    {
        for (var i = 0; i < places.Length; i++)
            (places[i].Start, places[i].End) = (i, i + 1);
        var start = -1;
        var end = -1;
        for (var i = 0; i <= places.Length; i++)
        {
            var isCapital = i < places.Length && IsCapital(places[i].Kind);
            if (start >= 0 && (i == places.Length || i - start >= LongestRun || (!isCapital && (places[i].Kind != Linking || i - end >= LongestLink))))
            {
                for (var k = start; k < end; k++)
                    (places[k].Start, places[k].End) = (start, end);
                start = -1;
            }

            if (!isCapital)
                continue;
            start = start < 0 ? i : start;
            end = i + 1;
        }
    }

    private void FindContent(WordKeys words, ReadOnlySpan<UniversalPos> pos, Span<Place> places)
    {
        var last = -1;
        for (var i = 0; i < places.Length; i++)
        {
            places[i].Left = places[i].Start < i ? places[i - 1].Left : last >= 0 && i - last <= FarthestWord ? last : -1;
            var isContent = IsContent(places[i], pos[i]);
            if (isContent)
                last = i;
            if (isContent || IsCapital(places[i].Kind))
                places[i].Sense = vocabulary.Sense(words[i].Lower);
        }

        last = -1;
        for (var i = places.Length - 1; i >= 0; i--)
        {
            places[i].Right = places[i].End > i + 1 ? places[i + 1].Right : last >= 0 && last - i <= FarthestWord ? last : -1;
            if (IsContent(places[i], pos[i]))
                last = i;
        }
    }

    private static bool IsContent(in Place place, UniversalPos pos) =>
        !IsCapital(place.Kind) && place.Kind != Linking && pos is UniversalPos.Noun or UniversalPos.Verb or UniversalPos.Adj;

    private void FindListed(WordKeys words, Span<Place> places)
    {
        var i = 0;
        while (i < places.Length)
        {
            var (lists, end) = places[i].IsActive && places[i].Kind is not (Mark or Other) ? vocabulary.Longest(words, i) : (0, i);
            for (var k = i; k < end; k++)
                places[k].Listed = (lists << 2) + (end == i + 1 ? 3 : k == i ? 0 : k == end - 1 ? 2 : 1);
            i = Math.Max(end, i + 1);
        }
    }
}
