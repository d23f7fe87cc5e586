using System.Globalization;

namespace Selon.Lab.Measure;

/// <summary>Reads the chains of names and pronouns from the <c>Entity</c> annotation of GUM.</summary>
internal static class GoldChains
{
    // Fields of an opening bracket: id-type-status-salience-centering-minspan-…
    private const int MinSpan = 5;

    private sealed record Open(string Id, int Word, string[] Fields);

    /// <summary>For each document its chains of two or more names or pronouns, as sentence and governing word.</summary>
    public static List<List<List<(int Sentence, int Word)>>> Read(string file)
    {
        var documents = new List<List<List<(int Sentence, int Word)>>>();
        var chains = new Dictionary<string, List<(int Sentence, int Word)>>(StringComparer.Ordinal);
        var order = new List<string>();
        var rows = new List<string[]>();
        var sentence = 0;
        foreach (var line in File.ReadLines(file).Append(""))
        {
            if (line.StartsWith("# newdoc", StringComparison.Ordinal))
            {
                Close(documents, chains, order);
                sentence = 0;
            }
            else if (line.Length == 0 && rows.Count > 0)
            {
                ReadSentence(rows, sentence++, chains, order);
                rows.Clear();
            }
            else if (line.Length > 0 && line[0] != '#' && line.Split('\t') is { } row && row[0].All(char.IsDigit))
            {
                rows.Add(row);
            }
        }

        Close(documents, chains, order);
        return documents;
    }

    private static void Close(List<List<List<(int Sentence, int Word)>>> documents, Dictionary<string, List<(int Sentence, int Word)>> chains, List<string> order)
    {
        if (order.Count > 0)
            documents.Add([.. order.Select(id => chains[id]).Where(c => c.Count > 1)]);
        chains.Clear();
        order.Clear();
    }

    private static void ReadSentence(List<string[]> rows, int sentence, Dictionary<string, List<(int Sentence, int Word)>> chains, List<string> order)
    {
        var open = new List<Open>();
        for (var w = 0; w < rows.Count; w++)
        {
            var field = rows[w][9].Split('|').FirstOrDefault(f => f.StartsWith("Entity=", StringComparison.Ordinal));
            foreach (var piece in Pieces(field?["Entity=".Length..] ?? ""))
            {
                if (piece[0] == '(')
                    open.Add(new Open(piece.Trim('(', ')').Split('-')[0], w, piece.Trim('(', ')').Split('-')));
                if (piece[^1] != ')')
                    continue;
                var id = piece.Trim('(', ')').Split('-')[0];
                var at = open.FindLastIndex(o => o.Id == id);
                if (at < 0)
                    continue;
                if (HeadOf(rows, open[at], w + 1) is var head and >= 0)
                    Add(chains, order, id, (sentence, head));
                open.RemoveAt(at);
            }
        }
    }

    private static void Add(Dictionary<string, List<(int Sentence, int Word)>> chains, List<string> order, string id, (int Sentence, int Word) mention)
    {
        if (!chains.TryGetValue(id, out var chain))
        {
            chains.Add(id, chain = []);
            order.Add(id);
        }

        if (!chain.Contains(mention))
            chain.Add(mention);
    }

    /// <summary><c>(1-person…(2-place…)</c> and <c>2)1)</c>, one bracket each.</summary>
    private static IEnumerable<string> Pieces(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '(' && i > start)
                yield return text[start..i];
            if (text[i] == '(' && i > start)
                start = i;
            if (text[i] != ')')
                continue;
            yield return text[start..(i + 1)];
            start = i + 1;
        }

        if (start < text.Length)
            yield return text[start..];
    }

    /// <summary>The word that governs the smallest span of the mention when it is a name or a pronoun; else -1.</summary>
    private static int HeadOf(List<string[]> rows, Open mention, int end)
    {
        var head = -1;
        foreach (var number in mention.Fields[MinSpan].Split(','))
        {
            if (!int.TryParse(number, CultureInfo.InvariantCulture, out var place) || mention.Word + place > end)
                continue;
            var word = mention.Word + place - 1;
            var governor = int.Parse(rows[word][6], CultureInfo.InvariantCulture) - 1;
            if (head < 0 || governor < mention.Word || governor >= end)
                head = word;
            if (governor < mention.Word || governor >= end)
                break;
        }

        return head >= 0 && rows[head][3] is "PROPN" or "PRON" ? head : -1;
    }
}
