using System.CommandLine;
using Selon.Cli.Hosting;
using Selon.Cli.Tables;
using Selon.Events;
using Selon.Intake;
using Selon.Lexicons;
using Selon.Rules;
using Selon.Text;
using Selon.Time;

namespace Selon.Cli.Commands;

/// <summary><c>selon explain</c>: where a rule fires in an article, and where and why it stops.</summary>
internal static class ExplainCommand
{
    private const string Examples = """
        Examples:
          selon explain dispatch.txt
              Which rules fire in which sentence.
          selon explain dispatch.txt --rule accuse-verb
              Where this rule fires; where it does not, how far it gets in the sentences that come nearest.
          selon explain dispatch.txt --rule accuse-verb --sentence 3
              The same for one sentence.

        """;

    private const int Nearest = 5;

    private static readonly string[] Stages = ["statements", "events"];

    private static readonly Argument<string> File = new("FILE") { Description = "One article; - is standard input.", Arity = ArgumentArity.ExactlyOne };
    private static readonly Option<string?> RuleId = new("--rule") { Description = "The rule to explain.", HelpName = "ID" };
    private static readonly Option<int?> SentenceNumber = Inputs.Number("--sentence", "Only this sentence", 1, 1_000_000);
    private static readonly Option<string> Input = Inputs.OneOf("--input", "What the input is.", "auto", "auto", "text", "html", "jsonl");
    private static readonly Option<string?> Published = PublicationDate.Option();
    private static readonly Option<string?> Language = Inputs.Language();

    public static Command Create()
    {
        var command = new ExampleCommand("explain", "Show which rules fire in an article, and why one does not.", Examples)
        {
            File, RuleId, SentenceNumber, Input, Published, Language,
        };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        var report = new Report(Console.Error);
        var reader = new ArticleReader(new IntakeOptions
        {
            Kind = Enum.Parse<InputKind>(parsed.GetRequiredValue(Input), ignoreCase: true),
            Published = parsed.GetValue(Published),
            Language = parsed.GetValue(Language),
        });
        foreach (var item in InputFiles.Read<Article>([parsed.GetRequiredValue(File)], reader.Read))
        {
            if (!item.Result.IsRead)
            {
                report.Failed(item.Result.Error);
                continue;
            }

            if (Languages.Installed.Find(item.Result.Value.Language, out var reason) is not { } language)
            {
                report.Failed(new IntakeError(item.File, null, $"article {item.Result.Value.Id} {reason}"));
                continue;
            }

            if (Explain(parsed, language, item.Result.Value) is { } wrong)
            {
                report.Say(wrong);
                return ExitCode.WrongUsage;
            }

            report.Read();
        }

        return report.ExitCode;
    }

    /// <summary>Null, or what is wrong with the command line.</summary>
    private static string? Explain(ParseResult parsed, LoadedLanguage language, Article article)
    {
        var contexts = Stages.ToDictionary(s => s, s => Contexts(language, article, s), StringComparer.Ordinal);
        if (parsed.GetValue(SentenceNumber) is { } number)
        {
            var count = contexts[Stages[0]].Count;
            if (number > count)
                return $"--sentence: the article has sentences 1 to {count}";
            contexts = contexts.ToDictionary(c => c.Key, c => new List<MatchContext> { c.Value[number - 1] }, StringComparer.Ordinal);
        }

        var rules = Stages.SelectMany(s => RuleSet.Load(language.Pack, s).Rules).ToList();
        if (parsed.GetValue(RuleId) is not { } id)
        {
            WriteAll(rules, contexts, article);
            return null;
        }

        if (rules.Find(r => r.Id == id) is not { } rule)
            return $"--rule: there is no rule {id}";
        Console.Out.Write($"{rule.Id} ({rule.File}:{rule.Line})\n");
        WriteOne(rule, contexts[StageOf(rule)]);
        return null;
    }

    private static string StageOf(Rule rule) => rule.File[..rule.File.IndexOf('/', StringComparison.Ordinal)];

    /// <summary>What the rules of a stage are tried against; event rules know more of words than statement rules.</summary>
    private static List<MatchContext> Contexts(LoadedLanguage language, Article article, string stage)
    {
        var resolved = language.Reader.Resolve(language.Reader.Analyze(article));
        if (stage == "events")
            return [.. new EventStage(language.Pack, new EventDating(language.Pack)).Contexts(resolved)];
        var facts = new ArticleFacts(resolved, Negation.Load(language.Pack));
        var arguments = ArgumentReader.Load(language.Pack);
        return [.. resolved.Sentences.Select(s => new MatchContext(s, arguments.Read(s), facts))];
    }

    private static void WriteAll(List<Rule> rules, Dictionary<string, List<MatchContext>> contexts, Article article)
    {
        for (var i = 0; i < contexts[Stages[0]].Count; i++)
        {
            var context = contexts[Stages[0]][i];
            Console.Out.Write($"Sentence {context.Sentence.Index + 1}: {TextWidth.Printable(context.Sentence.Span.Of(article.Text))}\n");
            foreach (var trace in rules.Select(r => RuleTrace.Of(r, contexts[StageOf(r)][i])).Where(t => t.Matches))
                Console.Out.Write("  " + trace.Text + "\n");
        }
    }

    private static void WriteOne(Rule rule, List<MatchContext> contexts)
    {
        var traces = contexts.ConvertAll(c => RuleTrace.Of(rule, c));
        var shown = traces.Where(t => t.Matches).Concat(traces.Where(t => !t.Matches).OrderByDescending(t => t.Reached).Take(contexts.Count == 1 ? 1 : Nearest));
        foreach (var trace in shown)
            Console.Out.Write((trace.Matches ? "+ " : "- ") + TextWidth.Printable(trace.Text) + "\n");
    }
}
