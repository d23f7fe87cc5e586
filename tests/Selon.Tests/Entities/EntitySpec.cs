using Selon.Entities;

namespace Selon.Tests.Entities;

/// <summary>One text of a <c>specs/entities.md</c> with what must be found in it.</summary>
internal sealed record EntitySpec(string Heading, string Text, IReadOnlyList<string> Claims)
{
    public static List<EntitySpec> Load(string file)
    {
        var specs = new List<EntitySpec>();
        var heading = "";
        var text = "";
        var claims = new List<string>();
        foreach (var line in File.ReadLines(file))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal) || line.StartsWith("> ", StringComparison.Ordinal))
            {
                if (claims.Count > 0)
                    specs.Add(new EntitySpec(heading, text, claims));
                claims = [];
                if (line[0] == '#')
                    heading = line[3..];
                else
                    text = line[2..];
            }
            else if (line.StartsWith("- ", StringComparison.Ordinal) && text.Length > 0)
            {
                claims.Add(line[2..]);
            }
        }

        if (claims.Count > 0)
            specs.Add(new EntitySpec(heading, text, claims));
        return specs;
    }

    /// <summary>What does not hold, in words; empty when all does.</summary>
    public List<string> Check(ResolvedArticle article)
    {
        var wrong = new List<string>();
        foreach (var claim in Claims)
        {
            if (claim.Contains(" ≠ ", StringComparison.Ordinal))
            {
                var two = claim.Split(" ≠ ");
                var (a, b) = (Find(article, two[0]), Find(article, two[1]));
                if (a.Count == 0 || b.Count == 0 || a.Overlaps(b))
                    wrong.Add($"{claim}: {string.Join(',', a)} and {string.Join(',', b)}");
                continue;
            }

            if (!claim.StartsWith("no ", StringComparison.Ordinal))
                CheckOne(article, claim, wrong);
            else if (Find(article, claim[3..]).Count > 0)
                wrong.Add(claim);
        }

        return wrong;
    }

    private static void CheckOne(ResolvedArticle article, string claim, List<string> wrong)
    {
        var colon = claim.LastIndexOf(": ", StringComparison.Ordinal);
        HashSet<int>? common = null;
        foreach (var name in claim[..colon].Split(" = "))
        {
            var found = Find(article, name);
            if (common is null)
                common = found;
            else
                common.IntersectWith(found);
        }

        var want = claim[(colon + 2)..].Split(' ');
        if (!common!.Any(i => Fits(article.Entities[i], want)))
            wrong.Add($"{claim}: {string.Join(", ", article.Entities.Select(e => $"{e.Name}[{e.Kind} {e.Country} {e.Sector} {string.Join('|', e.Mentions.Select(m => m.Span.Of(article.Article.Text)))}]"))}");
    }

    private static bool Fits(Entity entity, string[] want) =>
        (want[0] == "-" || string.Equals(entity.Kind.ToString(), want[0], StringComparison.OrdinalIgnoreCase))
        && (want[1] == "-" || entity.Country == want[1])
        && (want[2] == "-" || entity.Sector == want[2]);

    private static HashSet<int> Find(ResolvedArticle article, string mention)
    {
        var found = new HashSet<int>();
        foreach (var entity in article.Entities)
        {
            foreach (var m in entity.Mentions)
            {
                if (m.Span.Of(article.Article.Text) == mention)
                    found.Add(entity.Index);
            }
        }

        return found;
    }
}
