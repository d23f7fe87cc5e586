using Selon.Lab.Compile;
using Selon.Lexicons;
using Selon.Rules;
using Selon.Text.Packs;
using Xunit;

namespace Selon.Tests.Rules;

public sealed class CompileTests : IDisposable
{
    private const string Good = """
        - id: accuse-verb
          when: |
            trigger:[upos=VERB lemma=@events/verbs:ACCUSE]
              >agent actor:[]
              ?>obl*{contre} recipient:[]
          emits: { type: ACCUSE, mode: disapprove, contexts: [diplomatic, legal] }
          examples:
            - text: Paris accuse Berlin.
              finds: { trigger: accuse, actor: Paris }
          counterexamples:
            - Il pleut.
        """;

    private readonly string _root = Directory.CreateTempSubdirectory("selon").FullName;

    public CompileTests()
    {
        var languages = Path.Combine(Repository.Root, "languages");
        File.Copy(Path.Combine(languages, "plover.tsv"), Path.Combine(_root, "plover.tsv"));
        Directory.CreateDirectory(Path.Combine(_root, "fr", "rules"));
        Directory.CreateDirectory(Path.Combine(_root, "fr", "events"));
        foreach (var file in Directory.EnumerateFiles(Path.Combine(languages, "fr", "rules")))
            File.Copy(file, Path.Combine(_root, "fr", "rules", Path.GetFileName(file)));
        File.WriteAllText(Path.Combine(_root, "fr", "events", "verbs.tsv"), "lemma\tclass\naccuser\tACCUSE\n");
    }

    private string Folder => Path.Combine(_root, "fr");

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void A_good_rule_comes_back_from_the_pack()
    {
        Write(Good);
        var pack = new LanguagePack(PackReader.Read(LanguageCompiler.Compile(Folder).ToArray(), "test"));
        var rule = Assert.Single(RuleSet.Load(pack, "events").Rules);
        Assert.Equal(("accuse-verb", "events/a.yaml", 1), (rule.Id, rule.File, rule.Line));
        Assert.Equal("diplomatic|legal", rule.Emit("contexts"));
        Assert.Equal(["trigger", "actor", "recipient"], rule.Pattern.Captures);
        Assert.Empty(RuleSet.Load(pack, "statements").Rules);
        Assert.True(pack.Lexicon("plover").Contains("ACCUSE"));
    }

    [Fact]
    public void The_same_folder_gives_the_same_bytes()
    {
        Write(Good);
        Assert.Equal(LanguageCompiler.Compile(Folder).ToArray(), LanguageCompiler.Compile(Folder).ToArray());
    }

    [Theory]
    [InlineData("counterexamples:", "counterexample:", 10, "unknown key 'counterexample'")]
    [InlineData("when: |", "wenn: |", 1, "rule 'accuse-verb' has no pattern (when)")]
    [InlineData("    - Il pleut.", "    []", 1, "rule 'accuse-verb' has no counterexample")]
    [InlineData("text: Paris", "txt: Paris", 8, "unknown key 'txt'")]
    [InlineData("finds:", "find:", 9, "unknown key 'find'")]
    [InlineData("actor: Paris", "actr: Paris", 9, "the pattern captures no 'actr'")]
    [InlineData("trigger:[", "[", 3, "an events rule captures a trigger")]
    [InlineData("verbs:ACCUSE", "verb:ACCUSE", 3, "there is no lexicon events/verb.tsv")]
    [InlineData("verbs:ACCUSE", "verbs:ACUSE", 3, "no line of events/verbs.tsv has the class or type 'ACUSE'")]
    [InlineData("upos=VERB", "upos=VRB", 3, "'VRB' is no value of upos")]
    [InlineData("upos=VERB", "pos=VERB", 3, "unknown key 'pos'")]
    [InlineData("upos=VERB", "Tense=Future", 3, "'Future' is no value of Tense")]
    [InlineData("upos=VERB", "Tens=Fut", 3, "unknown feature 'Tens'")]
    [InlineData("upos=VERB", "rel=agent", 3, "'agent' is no relation of a word")]
    [InlineData(">agent", ">agnt", 4, "unknown relation 'agnt'")]
    [InlineData("obl*{", "obj:dir{", 5, "unknown relation 'obj:dir'")]
    [InlineData("{contre}", "{contre", 5, "'{' is not closed")]
    [InlineData("type: ACCUSE", "type: ACUSE", 6, "'ACUSE' is no type")]
    [InlineData("type: ACCUSE, ", "", 1, "rule 'accuse-verb' emits no type")]
    [InlineData("mode: disapprove", "mode: riot", 6, "'riot' is no mode of ACCUSE")]
    [InlineData("mode: disapprove", "mod: riot", 6, "events rules emit no 'mod'")]
    [InlineData("[diplomatic, legal]", "[diplomatic, lego]", 6, "'lego' is no contexts")]
    [InlineData("id: accuse-verb", "id: accuse verb", 1, "the id 'accuse verb' holds more than letters")]
    [InlineData("id: accuse-verb", "di: accuse-verb", 1, "a rule needs an id")]
    [InlineData("emits: {", "emits: [", 6, "")]
    public void Mistakes_name_file_and_line(string good, string bad, int line, string message)
    {
        Assert.Contains(good, Good, StringComparison.Ordinal);
        var file = Write(Good.Replace(good, bad, StringComparison.Ordinal));
        var e = Assert.Throws<FormatException>(() => LanguageCompiler.Compile(Folder));
        Assert.Contains($"{file}:{line}: {message}", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_id_is_taken_once_in_all_files()
    {
        Write(Good);
        var second = Write(Good, "b.yaml");
        var e = Assert.Throws<FormatException>(() => LanguageCompiler.Compile(Folder));
        Assert.Equal($"{second}:1: the id 'accuse-verb' is taken by events/a.yaml:1", e.Message);
    }

    [Fact]
    public void All_mistakes_are_told_at_once_and_tables_are_checked()
    {
        File.WriteAllText(Path.Combine(Folder, "events", "bad.tsv"), "lemma\na\tb\n");
        var file = Write(Good.Replace("VERB", "VRB", StringComparison.Ordinal).Replace("ACCUSE, ", "ACUSE, ", StringComparison.Ordinal));
        var lines = Assert.Throws<FormatException>(() => LanguageCompiler.Compile(Folder)).Message.Split('\n');
        Assert.StartsWith($"{file}:3: ", lines[0], StringComparison.Ordinal);
        Assert.StartsWith($"{file}:6: ", lines[1], StringComparison.Ordinal);
        Assert.StartsWith($"{Path.Combine(Folder, "events", "bad.tsv")}:2: ", lines[^1], StringComparison.Ordinal);
    }

    private string Write(string yaml, string name = "a.yaml")
    {
        var file = Path.Combine(Folder, "events", name);
        File.WriteAllText(file, yaml);
        return file;
    }
}
