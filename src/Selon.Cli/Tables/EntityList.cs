using Selon.Entities;
using Selon.Records;

namespace Selon.Cli.Tables;

/// <summary>Who is who, for <c>--explain</c>: everybody with the other names they go by in the article.</summary>
internal static class EntityList
{
    public static void Write(TablePage page, ArticleRecord record)
    {
        var entities = record.Entities;
        if (entities.IsEmpty)
            return;
        page.Blank();
        page.Heading("Who is who");
        foreach (var entity in entities)
        {
            var facts = new[] { entity.Role, entity.Kind.Name(), entity.Country, entity.Sector };
            var line = new StyledText().Add(entity.Name, Style.Strong).Add("  " + string.Join(" · ", facts.Where(f => !string.IsNullOrEmpty(f))), Style.Dim);
            var others = OtherNames(entity, record.Article.Text);
            if (others.Length > 0)
                line.Add("  also: " + others);
            page.Line(line);
        }
    }

    private static string OtherNames(EntityRecord entity, string text) => string.Join(", ", entity.Mentions
        .Where(m => m.Form != MentionForm.Pronoun)
        .Select(m => m.Span.Of(text))
        .Where(n => n != entity.Name)
        .Distinct(StringComparer.Ordinal)
        .Take(8));
}
