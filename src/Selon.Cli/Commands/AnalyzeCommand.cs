using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using Selon.Cli.Hosting;
using Selon.Intake;
using Selon.Text;
using Selon.Text.Conllu;

namespace Selon.Cli.Commands;

/// <summary><c>selon analyze</c>: the first stage alone, as CoNLL-U.</summary>
internal static class AnalyzeCommand
{
    private const string Examples = """
        Examples:
          selon analyze dispatch.txt
              Sentences, words, tags, lemmas, dependencies and names.
          echo "Le ministre accuse la Russie." | selon analyze --format table
              The same, to be read by people.
          selon analyze dispatch.txt --language en
              The same for English, when the text is too short to tell.
          selon analyze gold.conllu --input conllu > system.conllu
              Keeps the given sentences and words and replaces their annotation.
          selon analyze articles.jsonl --input jsonl
              An article a line, {"id", "text", "language"}. TokenRange in the last column
              tells where a token stands in the text, in UTF-16 code units.

        """;

    private static readonly Argument<string[]> Files = Inputs.Files("Plain text, JSONL or CoNLL-U").RequireInput();
    private static readonly Option<string> Input = Inputs.OneOf("--input", "What the input is.", "text", "text", "jsonl", "conllu");
    private static readonly Option<string?> Language = Inputs.Language();
    private static readonly Option<string> Format = Inputs.OneOf("--format", "What to write.", "conllu", "conllu", "table");
    private static readonly Option<int?> Threads = Inputs.Threads("analysed");
    private static readonly Option<string?> Output = Inputs.Output();

    public static Command Create()
    {
        var command = new ExampleCommand("analyze", "Show the grammar of a text: CoNLL-U with names in MISC.", Examples) { Files, Input, Language, Format, Threads, Output };
        command.SetAction((parsed, stop) => Task.Run(() => Run(parsed, stop), CancellationToken.None));
        return command;
    }

    private static int Run(ParseResult parsed, CancellationToken stop)
    {
        var language = parsed.GetValue(Language);
        var report = new Report(Console.Error);
        using var target = OutputTarget.Open(parsed.GetValue(Output));
        var files = Inputs.Of(parsed, Files);
        var kind = parsed.GetRequiredValue(Input);
        var articles = kind == "conllu"
            ? files.SelectMany(file => Annotate(file, Languages.Installed.Analyzer(language)))
            : Analyze(files, language, kind == "jsonl" ? InputKind.Jsonl : InputKind.Text);
        var threads = parsed.GetValue(Threads) ?? Environment.ProcessorCount;
        var table = parsed.GetRequiredValue(Format) == "table";
        var analyzed = OrderedWork.Run(articles.TakeWhile(_ => !stop.IsCancellationRequested), work => work.Run(), threads, work => work.Length);
        // The writer ends before its file gets its name: what is closed cannot be flushed.
        using (var writer = new StreamWriter(target.Stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" })
        {
            foreach (var item in analyzed.TakeWhile(_ => !stop.IsCancellationRequested))
            {
                if (item.Error is not null)
                {
                    report.Failed(item.Error);
                    continue;
                }

                if (table)
                    WordTable.Write(item.Article!, writer);
                else
                    ConlluWriter.Write(item.Article!, writer, item.Origins.AsSpan());
                report.Read();
            }
        }

        target.Complete();
        return stop.IsCancellationRequested ? ExitCode.Interrupted : report.ExitCode;
    }

    private static IEnumerable<Work> Analyze(IReadOnlyList<string> files, string? language, InputKind kind)
    {
        var intake = new ArticleReader(new IntakeOptions { Kind = kind, Language = language });
        foreach (var item in InputFiles.Read<SourcedArticle>(files, intake.ReadSourced))
        {
            if (!item.Result.IsRead)
            {
                yield return Work.Failed(item.Result.Error);
                continue;
            }

            var article = Whole(item.Result.Value.Article);
            if (kind == InputKind.Text && item.File != InputFiles.StandardInput)
                article = article with { Id = Path.GetFileName(item.File) };
            var origins = item.Result.Value.Origins;
            yield return new Work(article.Text.Length, () => new Analyzed(Languages.Installed.Analyzer(article.Language).Parse(article)) { Origins = origins });
        }
    }

    /// <summary>All parts are analysed, those too that do not tell what the article tells.</summary>
    private static Article Whole(Article article) =>
        article with { Blocks = [.. article.Blocks.Select(b => b.IsArticle ? b : b with { Kind = BlockKind.Paragraph })] };

    private static IEnumerable<Work> Annotate(string file, TextAnalyzer analyzer)
    {
        using var text = Open(file, out var problem);
        if (text is null)
        {
            yield return Work.Failed(problem!);
            yield break;
        }

        using var documents = ConlluReader.ReadDocuments(text, file).GetEnumerator();
        var any = false;
        while (Next(documents, file, analyzer) is { } item)
        {
            any = true;
            yield return item;
            if (item.IsFailed)
                yield break;
        }

        if (!any)
            yield return Work.Failed(new IntakeError(file, null, "is empty"));
    }

    private static StreamReader? Open(string file, out IntakeError? problem)
    {
        try
        {
            problem = null;
            return new StreamReader(InputFiles.Open(file), new UTF8Encoding(false));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problem = new IntakeError(file, null, InputFiles.Reason(e));
            return null;
        }
    }

    private static Work? Next(IEnumerator<ParsedArticle> documents, string file, TextAnalyzer analyzer)
    {
        try
        {
            if (!documents.MoveNext())
                return null;
            var document = documents.Current;
            return new Work(document.Article.Text.Length, () => new Analyzed(analyzer.Annotate(document)));
        }
        catch (ConlluException e)
        {
            // Its message begins with file and line already.
            return Work.Failed(new IntakeError(file, e.Line, e.Message[$"{file}:{e.Line}: ".Length..]));
        }
        catch (IOException e)
        {
            return Work.Failed(new IntakeError(file, null, InputFiles.Reason(e)));
        }
    }

    /// <summary>What is to be analysed, on any thread.</summary>
    /// <param name="Length">Of its text in UTF-16 code units.</param>
    private sealed record Work(int Length, Func<Analyzed> Run, bool IsFailed = false)
    {
        public static Work Failed(IntakeError error) => new(0, () => new Analyzed(null, error), IsFailed: true);
    }

    /// <summary>An analysed article with the places of its text in its file, or why it could not be read.</summary>
    private sealed record Analyzed(ParsedArticle? Article, IntakeError? Error = null)
    {
        /// <summary>As <see cref="SourcedArticle.Origins"/>.</summary>
        public ImmutableArray<int> Origins { get; init; } = [];
    }
}
