using System.CommandLine;
using System.Globalization;
using Selon.Entities;
using Selon.Lexicons;
using Selon.Text;
using Selon.Text.Conllu;
using Selon.Text.Packs;
using Selon.Time;

namespace Selon.Lab.Measure;

/// <summary>
/// <c>coreference GUM.conllu --pack en.pack --models models/en</c>: chains of names and pronouns against the <c>Entity</c> annotation, by the
/// mean of MUC, B³ and CEAFe as the CoNLL shared tasks count. Sentences and words are given, all annotation is the models'. A mention is
/// known by the word that governs it; chains with one mention of these forms count on neither side.
/// </summary>
internal static class CoreferenceCommand
{
    public static Command Create()
    {
        var gold = new Argument<FileInfo>("gold") { Description = "CoNLL-U with Entity= in the last column (GUM)." };
        var pack = new Option<FileInfo>("--pack") { Description = "The compiled language pack.", Required = true };
        var models = new Option<DirectoryInfo>("--models") { Description = "Folder of the text models.", Required = true };
        var verbose = new Option<bool>("--verbose") { Description = "Print the figures and chains of each document." };
        var command = new Command("coreference", "Measure chains of names and pronouns.") { gold, pack, models, verbose };
        command.SetAction(parsed =>
        {
            var stage = new EntityStage(new LanguagePack(PackReader.Open(parsed.GetRequiredValue(pack).FullName))) { KeepsSpeakers = true };
            var analyzer = TextAnalyzer.Load(parsed.GetRequiredValue(models).FullName);
            Measure(parsed.GetRequiredValue(gold).FullName, stage, analyzer, parsed.GetValue(verbose));
            return 0;
        });
        return command;
    }

    private static void Measure(string file, EntityStage stage, TextAnalyzer analyzer, bool verbose)
    {
        var total = new CoreferenceScore();
        var gold = GoldChains.Read(file);
        using var reader = new StreamReader(file);
        foreach (var (given, chains) in ConlluReader.ReadDocuments(reader, "gold").Zip(gold))
        {
            var resolved = stage.Run(new DatedArticle(analyzer.Annotate(given), []));
            var found = Found(resolved, given);
            var score = new CoreferenceScore();
            score.Add(chains, found);
            total.Add(chains, found);
            if (!verbose)
                continue;
            Console.Out.WriteLine($"{given.Article.Id}  {score}");
            Print("  gold ", given, chains);
            Print("  found", given, found);
        }

        Console.Out.WriteLine(total);
    }

    private static List<List<(int Sentence, int Word)>> Found(ResolvedArticle article, ParsedArticle given)
    {
        var chains = new List<List<(int Sentence, int Word)>>();
        foreach (var entity in article.Entities)
        {
            var chain = new List<(int Sentence, int Word)>();
            foreach (var mention in entity.Mentions)
            {
                // GUM has no mentions for relative pronouns.
                if (mention.Form != MentionForm.Nominal && !given.Sentences[mention.Sentence].Words[mention.Head].Morphology.Has("PronType", "Rel") && !chain.Contains((mention.Sentence, HeadOf(given, mention))))
                    chain.Add((mention.Sentence, HeadOf(given, mention)));
            }

            if (chain.Count > 1)
                chains.Add(chain);
        }

        return chains;
    }

    /// <summary>The mention's head in the gold tree, so that trees do not count.</summary>
    private static int HeadOf(ParsedArticle given, Mention mention)
    {
        var words = given.Sentences[mention.Sentence].Words;
        for (var w = mention.Words.Start; w < mention.Words.End; w++)
        {
            if (!mention.Words.Contains(words[w].Head))
                return w;
        }

        return mention.Head;
    }

    private static void Print(string label, ParsedArticle given, List<List<(int Sentence, int Word)>> chains)
    {
        foreach (var chain in chains)
            Console.Out.WriteLine($"{label} {string.Join(" ", chain.Select(m => string.Create(CultureInfo.InvariantCulture, $"{given.Sentences[m.Sentence].Words[m.Word].Form}:{m.Sentence + 1}")))}");
    }
}
