using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
using Selon.Dossiers.Storage;
using Selon.Storage.Tests.Places;

namespace Selon.Storage.Tests;

/// <summary>A process that fills a dossier, telling each number that it was promised is kept, until it is killed. It is this program, told so by its environment.</summary>
internal static class KilledWriter
{
    private const string Address = "SELON_TEST_WRITER";
    private const string Schema = "SELON_TEST_WRITER_SCHEMA";

    public static Process Start(TestPlace place)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, UseShellExecute = false };
        if (Path.GetFileNameWithoutExtension(start.FileName) == "dotnet")
            start.ArgumentList.Add(typeof(KilledWriter).Assembly.Location);
        (start.Environment[Address], start.Environment[Schema]) = (place.Address, place.Schema);
        return Process.Start(start)!;
    }

    [ModuleInitializer]
    [SuppressMessage("Usage", "CA2255", Justification = "The program of the tests is also the program that is killed.")]
    internal static void RunIfAsked()
    {
        if (Environment.GetEnvironmentVariable(Address) is not { } address)
            return;
        var options = new StoreOptions { Mode = StoreMode.Create, Schema = Environment.GetEnvironmentVariable(Schema)! };
        using var store = DossierStores.Open(address, options);
        var output = Console.OpenStandardOutput();
        for (var n = Done(store) + 1; ; n++)
        {
            store.Write(w => Add(w, n));
            output.Write(System.Text.Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{n}\n")));
        }
    }

    /// <summary>Where a writer that was killed goes on.</summary>
    public static int Done(IDossierStore store) => int.Parse(store.Read(r => r.InputState("writer")) ?? "0", CultureInfo.InvariantCulture);

    private static void Add(IDossierWriter w, int n)
    {
        var article = w.AddArticle(Samples.Article(n), Samples.Record(n));
        var row = string.Create(CultureInfo.InvariantCulture, $"r{n}");
        w.PutRow(Samples.Row(row, text: Samples.Text(n), facets: Samples.Actor("a", "Ana")));
        w.PutRow(Samples.Row("changing", text: Samples.Text(n)));
        w.SetDigest(KeyKind.Reports, w.AddMention(Samples.Mention(row, article.Number, row: row)).Number, new byte[] { 1 });
        w.SetKeys(KeyKind.Copies, article.Number, [1, n]);
        w.AddTerms([1]);
        w.AddCorrection("{}");
        w.SetInputState("writer", n.ToString(CultureInfo.InvariantCulture));
    }
}
