using System.Collections.Frozen;
using System.Text;

namespace Selon.Text.Tagging;

/// <summary>
/// Puts a letter and the accent that follows it together (canonical composition of Latin letters, Unicode 16), which the platform
/// does not do where it runs without culture data.
/// </summary>
internal static class Composition
{
    private const string Composed =
        "ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖÙÚÛÜÝàáâãäåçèéêëìíîïñòóôõöùúûüýÿĀāĂăĄąĆćĈĉĊċČčĎďĒēĔĕĖėĘęĚěĜ"
        + "ĝĞğĠġĢģĤĥĨĩĪīĬĭĮįİĴĵĶķĹĺĻļĽľŃńŅņŇňŌōŎŏŐőŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽ"
        + "žƠơƯưǍǎǏǐǑǒǓǔǕǖǗǘǙǚǛǜǞǟǠǡǢǣǦǧǨǩǪǫǬǭǮǰǴǵǸǹǺǻǼǽǾǿȀȁȂȃȄȅȆȇȈȉȊȋȌȍȎȏȐȑȒȓȔȕȖȗȘșȚțȞȟȦȧȨ"
        + "ȩȪȫȬȭȮȯȰȱȲȳḀḁḂḃḄḅḆḇḈḉḊḋḌḍḎḏḐḑḒḓḔḕḖḗḘḙḚḛḜḝḞḟḠḡḢḣḤḥḦḧḨḩḪḫḬḭḮḯḰḱḲḳḴḵḶḷḺḻḼḽḾḿṀṁṂṃṄṅṆ"
        + "ṇṈṉṊṋṌṍṎṏṐṑṒṓṔṕṖṗṘṙṚṛṞṟṠṡṢṣṤṥṦṧṪṫṬṭṮṯṰṱṲṳṴṵṶṷṸṹṺṻṼṽṾṿẀẁẂẃẄẅẆẇẈẉẊẋẌẍẎẏẐẑẒẓẔẕẖẗẘẙẛ"
        + "ẠạẢảẤấẦầẨẩẪẫẮắẰằẲẳẴẵẸẹẺẻẼẽẾếỀềỂểỄễỈỉỊịỌọỎỏỐốỒồỔổỖỗỚớỜờỞởỠỡỢợỤụỦủỨứỪừỬửỮữỰựỲỳỴỵỶỷ"
        + "Ỹỹ";

    private const string Bases =
        "AAAAAACEEEEIIIINOOOOOUUUUYaaaaaaceeeeiiiinooooouuuuyyAaAaAaCcCcCcCcDdEeEeEeEeEeG"
        + "gGgGgGgHhIiIiIiIiIJjKkLlLlLlNnNnNnOoOoOoRrRrRrSsSsSsSsTtTtUuUuUuUuUuUuWwYyYZzZzZ"
        + "zOoUuAaIiOoUuÜüÜüÜüÜüÄäȦȧÆæGgKkOoǪǫƷjGgNnÅåÆæØøAaAaEeEeIiIiOoOoRrRrUuUuSsTtHhAaE"
        + "eÖöÕõOoȮȯYyAaBbBbBbÇçDdDdDdDdDdĒēĒēEeEeȨȩFfGgHhHhHhHhHhIiÏïKkKkKkLlLlLlMmMmMmNnN"
        + "nNnNnÕõÕõŌōŌōPpPpRrRrRrSsSsŚśŠšTtTtTtTtUuUuUuŨũŪūVvVvWwWwWwWwWwXxXxYyZzZzZzhtwyſ"
        + "AaAaÂâÂâÂâÂâĂăĂăĂăĂăEeEeEeÊêÊêÊêÊêIiIiOoOoÔôÔôÔôÔôƠơƠơƠơƠơƠơUuUuƯưƯưƯưƯưƯưYyYyYy"
        + "Yy";

    private const string Marks =
        "\u0300\u0301\u0302\u0303\u0308\u030A\u0327\u0300\u0301\u0302\u0308\u0300\u0301\u0302\u0308\u0303"
        + "\u0300\u0301\u0302\u0303\u0308\u0300\u0301\u0302\u0308\u0301\u0300\u0301\u0302\u0303\u0308\u030A"
        + "\u0327\u0300\u0301\u0302\u0308\u0300\u0301\u0302\u0308\u0303\u0300\u0301\u0302\u0303\u0308\u0300"
        + "\u0301\u0302\u0308\u0301\u0308\u0304\u0304\u0306\u0306\u0328\u0328\u0301\u0301\u0302\u0302\u0307"
        + "\u0307\u030C\u030C\u030C\u030C\u0304\u0304\u0306\u0306\u0307\u0307\u0328\u0328\u030C\u030C\u0302"
        + "\u0302\u0306\u0306\u0307\u0307\u0327\u0327\u0302\u0302\u0303\u0303\u0304\u0304\u0306\u0306\u0328"
        + "\u0328\u0307\u0302\u0302\u0327\u0327\u0301\u0301\u0327\u0327\u030C\u030C\u0301\u0301\u0327\u0327"
        + "\u030C\u030C\u0304\u0304\u0306\u0306\u030B\u030B\u0301\u0301\u0327\u0327\u030C\u030C\u0301\u0301"
        + "\u0302\u0302\u0327\u0327\u030C\u030C\u0327\u0327\u030C\u030C\u0303\u0303\u0304\u0304\u0306\u0306"
        + "\u030A\u030A\u030B\u030B\u0328\u0328\u0302\u0302\u0302\u0302\u0308\u0301\u0301\u0307\u0307\u030C"
        + "\u030C\u031B\u031B\u031B\u031B\u030C\u030C\u030C\u030C\u030C\u030C\u030C\u030C\u0304\u0304\u0301"
        + "\u0301\u030C\u030C\u0300\u0300\u0304\u0304\u0304\u0304\u0304\u0304\u030C\u030C\u030C\u030C\u0328"
        + "\u0328\u0304\u0304\u030C\u030C\u0301\u0301\u0300\u0300\u0301\u0301\u0301\u0301\u0301\u0301\u030F"
        + "\u030F\u0311\u0311\u030F\u030F\u0311\u0311\u030F\u030F\u0311\u0311\u030F\u030F\u0311\u0311\u030F"
        + "\u030F\u0311\u0311\u030F\u030F\u0311\u0311\u0326\u0326\u0326\u0326\u030C\u030C\u0307\u0307\u0327"
        + "\u0327\u0304\u0304\u0304\u0304\u0307\u0307\u0304\u0304\u0304\u0304\u0325\u0325\u0307\u0307\u0323"
        + "\u0323\u0331\u0331\u0301\u0301\u0307\u0307\u0323\u0323\u0331\u0331\u0327\u0327\u032D\u032D\u0300"
        + "\u0300\u0301\u0301\u032D\u032D\u0330\u0330\u0306\u0306\u0307\u0307\u0304\u0304\u0307\u0307\u0323"
        + "\u0323\u0308\u0308\u0327\u0327\u032E\u032E\u0330\u0330\u0301\u0301\u0301\u0301\u0323\u0323\u0331"
        + "\u0331\u0323\u0323\u0331\u0331\u032D\u032D\u0301\u0301\u0307\u0307\u0323\u0323\u0307\u0307\u0323"
        + "\u0323\u0331\u0331\u032D\u032D\u0301\u0301\u0308\u0308\u0300\u0300\u0301\u0301\u0301\u0301\u0307"
        + "\u0307\u0307\u0307\u0323\u0323\u0331\u0331\u0307\u0307\u0323\u0323\u0307\u0307\u0307\u0307\u0307"
        + "\u0307\u0323\u0323\u0331\u0331\u032D\u032D\u0324\u0324\u0330\u0330\u032D\u032D\u0301\u0301\u0308"
        + "\u0308\u0303\u0303\u0323\u0323\u0300\u0300\u0301\u0301\u0308\u0308\u0307\u0307\u0323\u0323\u0307"
        + "\u0307\u0308\u0308\u0307\u0307\u0302\u0302\u0323\u0323\u0331\u0331\u0331\u0308\u030A\u030A\u0307"
        + "\u0323\u0323\u0309\u0309\u0301\u0301\u0300\u0300\u0309\u0309\u0303\u0303\u0301\u0301\u0300\u0300"
        + "\u0309\u0309\u0303\u0303\u0323\u0323\u0309\u0309\u0303\u0303\u0301\u0301\u0300\u0300\u0309\u0309"
        + "\u0303\u0303\u0309\u0309\u0323\u0323\u0323\u0323\u0309\u0309\u0301\u0301\u0300\u0300\u0309\u0309"
        + "\u0303\u0303\u0301\u0301\u0300\u0300\u0309\u0309\u0303\u0303\u0323\u0323\u0323\u0323\u0309\u0309"
        + "\u0301\u0301\u0300\u0300\u0309\u0309\u0303\u0303\u0323\u0323\u0300\u0300\u0323\u0323\u0309\u0309"
        + "\u0303\u0303";

    private static readonly FrozenDictionary<(char Base, char Mark), char> Pairs =
        Enumerable.Range(0, Composed.Length).ToFrozenDictionary(i => (Bases[i], Marks[i]), i => Composed[i]);

    /// <summary>The text with letters and accents in one character wherever there is one; the same object when nothing changes.</summary>
    public static string Compose(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\u0300', '\u036F'))
            return text;
        var composed = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (composed.Length > 0 && Pairs.TryGetValue((composed[^1], c), out var letter))
                composed[^1] = letter;
            else
                composed.Append(c);
        }

        return composed.ToString();
    }
}
