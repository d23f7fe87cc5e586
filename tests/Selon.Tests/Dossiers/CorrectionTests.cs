using CsCheck;
using Selon.Chronologies;
using Selon.Dossiers.Corrections;
using Selon.Records;
using Selon.Text;
using Xunit;

namespace Selon.Tests.Dossiers;

public class CorrectionTests
{
    private const string Text = "Le maire a démissionné. Son adjoint a démissionné aussi, mais le préfet a protesté.";

    [Fact]
    public void AnAnchorIsFoundAtItsPlaceInTheSameText() => Assert.Equal(11, Anchor(11).Find("h1", Text));

    [Fact]
    public void InAnotherVersionTheWordsAroundItTellWhichIsMeant()
    {
        const string Changed = "Mardi. " + Text;
        Assert.Equal(18, Anchor(11).Find("h2", Changed));
        Assert.Equal(Changed.LastIndexOf("démissionné", StringComparison.Ordinal), Anchor(Text.LastIndexOf("démissionné", StringComparison.Ordinal)).Find("h2", Changed));
    }

    [Fact]
    public void WordsThatAreGoneOrCannotBeToldApartAreNotFound()
    {
        Assert.Null(Anchor(11).Find("h2", "Le maire reste."));
        var bare = Anchor(11) with { Prefix = "", Suffix = "" };
        Assert.Null(bare.Find("h2", "démissionné. démissionné."));
    }

    [Fact]
    public void AnUndoneUndoTakesNothingBack()
    {
        Correction[] log = [Entry(1), Undo(2, 1), Undo(3, 2), Entry(4), Undo(5, 4)];
        Assert.Equal([1L], CorrectionLog.Active(log).Select(e => e.Number));
        Assert.Equal([4L], CorrectionLog.Active([Entry(1), Undo(2, 1), Entry(3), Entry(4), Undo(5, 3)]).Select(e => e.Number));
    }

    [Fact]
    public void EveryValueOfAnEntryComesBack()
    {
        var entry = Entry(7) with
        {
            Kind = CorrectionKind.Edit,
            Mentions = [Anchor(11), Anchor(40) with { Type = null }],
            Edits = [new FieldEdit(RowField.Date, "2024-03", "2024-03-12", []), new FieldEdit(RowField.Actors, "", null, [new Party { Name = "Ilena Marvoz", Key = "k1", Country = "FRA", Sector = "GOV" }])],
            Note = "vu au « journal »",
        };
        var json = CorrectionJson.Write(entry);
        var back = CorrectionJson.Read(json, 7);
        Assert.Equal(json, CorrectionJson.Write(back));
        Assert.Equal(entry.Mentions, back.Mentions);
        Assert.Equal(entry.Edits[1].Parties, back.Edits[1].Parties);
        Assert.Equal(3, CorrectionJson.Read(CorrectionJson.Write(Undo(9, 3)), 9).Undoes);
        Assert.Throws<RecordException>(() => CorrectionJson.Read("{\"kind\":\"bless\"}", 1));
    }

    [Fact]
    public void GroupsAreMergedAndSplitInTheOrderOfTheLog()
    {
        var groups = new MentionGroups(new Dictionary<long, long> { [1] = 1, [2] = 1, [3] = 3, [4] = 3, [5] = 5 });
        groups.Merge([2, 5, 99]);
        groups.Split([1]);
        Assert.Equal("1 | 2 5 | 3 4", Show(groups));
        groups.Merge([1, 3]);
        groups.Split([4, 1]);
        Assert.Equal("1 4 | 2 5 | 3", Show(groups));
    }

    [Fact]
    public void WhateverIsMergedAndSplitEachMentionIsInOneGroup() =>
        Gen.Select(Gen.Long[1, 9], Gen.Long[1, 9], Gen.Bool).Array[0, 30].Sample(steps =>
        {
            var groups = new MentionGroups(Enumerable.Range(1, 9).Select(n => KeyValuePair.Create((long)n, (long)((n % 3) + 1))));
            foreach (var (a, b, merge) in steps)
            {
                if (merge)
                    groups.Merge([a, b]);
                else
                    groups.Split([a, b]);
            }

            return groups.All.SelectMany(g => g).Order().SequenceEqual(Enumerable.Range(1, 9).Select(n => (long)n)) && groups.All.All(g => g.Count > 0);
        });

    private static string Show(MentionGroups groups) => string.Join(" | ", groups.All.Select(g => string.Join(' ', g)));

    private static MentionAnchor Anchor(int at) => MentionAnchor.At("https://norpress.example/1", "h1", "RETREAT", Text, new TextSpan(at, at + 11));

    private static Correction Entry(long number) => new() { Number = number, Kind = CorrectionKind.Accept, Author = "ada", At = "2024-03-15T10:00:00Z" };

    private static Correction Undo(long number, long of) => Entry(number) with { Kind = CorrectionKind.Undo, Undoes = of };
}
