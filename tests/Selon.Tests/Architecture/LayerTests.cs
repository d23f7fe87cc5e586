using System.Reflection;
using System.Xml.Linq;
using NetArchTest.Rules;
using Selon.Events;
using Selon.Fixtures;
using Selon.Text;
using Xunit;

namespace Selon.Tests.Architecture;

/// <summary>The rules of docs/architecture.md.</summary>
public class LayerTests
{
    private static readonly Assembly Text = typeof(Article).Assembly;
    private static readonly Assembly Engine = typeof(CodedArticle).Assembly;

    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["src/Selon.Text"] = [],
        ["src/Selon"] = ["Selon.Text"],
        ["src/Selon.Intake"] = ["Selon.Text", "AngleSharp", "Markdig", "System.IO.Hashing", "YamlDotNet"],
        ["src/Selon.Storage"] = ["Selon", "Microsoft.Data.Sqlite", "Npgsql"],
        ["src/Selon.Tables"] = ["Selon", "Parquet.Net"],
        ["src/Selon.Cli"] = ["Selon", "Selon.Intake", "Selon.Storage", "Selon.Tables", "System.CommandLine"],
        ["tools/Selon.Lab"] = ["Selon", "Selon.Text", "System.CommandLine", "YamlDotNet"],
    };

    public static TheoryData<string> Projects => [.. Allowed.Keys];

    [Theory]
    [MemberData(nameof(Projects))]
    public void AProjectReferencesOnlyWhatItMay(string folder)
    {
        var project = XDocument.Load(Repository.PathOf(folder, Path.GetFileName(folder) + ".csproj"));
        var references = project.Descendants("PackageReference").Select(r => r.Attribute("Include")!.Value)
            .Concat(project.Descendants("ProjectReference").Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value)));
        Assert.Empty(references.Except(Allowed[folder]));
    }

    [Theory]
    [InlineData("Selon.Time", "Selon.Entities", "Selon.Statements", "Selon.Events", "Selon.Chronologies", "Selon.Records", "Selon.Exports")]
    [InlineData("Selon.Entities", "Selon.Statements", "Selon.Events", "Selon.Chronologies", "Selon.Records", "Selon.Exports")]
    [InlineData("Selon.Rules", "Selon.Statements", "Selon.Events", "Selon.Chronologies", "Selon.Records", "Selon.Exports")]
    [InlineData("Selon.Statements", "Selon.Events", "Selon.Chronologies", "Selon.Records", "Selon.Exports")]
    [InlineData("Selon.Events", "Selon.Chronologies", "Selon.Records", "Selon.Exports")]
    [InlineData("Selon.Chronologies", "Selon.Exports", "Selon.Reading")]
    public void AStageKnowsNothingOfThoseAfterIt(string stage, params string[] later)
    {
        var result = Types.InAssembly(Engine).That().ResideInNamespaceStartingWith(stage).ShouldNot().HaveDependencyOnAny(later).GetResult();
        Assert.True(result.IsSuccessful, string.Join(", ", result.FailingTypeNames ?? []));
    }

    [Fact]
    public void EnginesReadNoFilesClockOrNetwork()
    {
        string[] forbidden =
        [
            "System.IO.File", "System.IO.Directory", "System.IO.FileStream", "System.Net", "System.Console",
            "System.Diagnostics.Process", "System.TimeProvider", "System.Diagnostics.Stopwatch",
        ];
        var loaders = new[] { "Selon.Text.TextAnalyzer", "Selon.Text.Models.ModelSet" };
        foreach (var assembly in new[] { Text, Engine, typeof(Selon.Tables.TableFormats).Assembly })
        {
            var result = Types.InAssembly(assembly).That().DoNotResideInNamespaceStartingWith("Selon.Text.Packs").ShouldNot().HaveDependencyOnAny(forbidden).GetResult();
            Assert.DoesNotContain(result.FailingTypeNames ?? [], n => !loaders.Any(l => n.StartsWith(l, StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void ValuesOfTheWalkDoNotChange()
    {
        var mutable = new[] { Text, Engine }.SelectMany(a => a.GetExportedTypes())
            .SelectMany(t => t.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(p => p.SetMethod is { IsPublic: true } set && !set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(System.Runtime.CompilerServices.IsExternalInit)))
            .Select(p => $"{p.DeclaringType!.FullName}.{p.Name}");
        Assert.Empty(mutable);
    }

    [Fact]
    public void NoPublicFieldsButConstantsAndReadOnlyOnes()
    {
        var fields = new[] { Text, Engine }.SelectMany(a => a.GetExportedTypes()).Where(t => !t.IsEnum)
            .SelectMany(t => t.GetFields(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(f => !f.IsInitOnly && !f.IsLiteral)
            .Select(f => $"{f.DeclaringType!.FullName}.{f.Name}");
        Assert.Empty(fields);
    }
}
