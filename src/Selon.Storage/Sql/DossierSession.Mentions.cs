using System.Data.Common;
using Selon.Dossiers.Storage;

namespace Selon.Storage.Sql;

internal sealed partial class DossierSession
{
    private const string SelectMentions = "SELECT number, id, article, kind, place, of_group, row_id FROM mentions WHERE ";

    public StoredMention? Mention(long number) => Sql.First(SelectMentions + "number = @p0", ReadMention, number);

    public StoredMention? Mention(string id) => Sql.First(SelectMentions + "id = @p0", ReadMention, id);

    public IReadOnlyList<StoredMention> MentionsOfArticle(long article) => Sql.All(SelectMentions + "article = @p0 ORDER BY number", ReadMention, article);

    public IReadOnlyList<StoredMention> MentionsOfGroup(long group) =>
        group == 0 ? [] : Sql.All(SelectMentions + "of_group = @p0 AND of_group <> 0 ORDER BY number", ReadMention, group);

    public IReadOnlyList<StoredMention> MentionsOfRow(string rowId) => Sql.All(SelectMentions + "row_id = @p0 ORDER BY number", ReadMention, rowId);

    public IEnumerable<StoredMention> Mentions(long after = 0) => Pages<StoredMention>((last, size) =>
        Sql.All(SelectMentions + "number > @p0 ORDER BY number LIMIT @p1", ReadMention, last?.Number ?? after, (long)size));

    public StoredMention AddMention(StoredMention mention)
    {
        var added = mention with { Number = Next("mentions") };
        Sql.Run("INSERT INTO mentions (number, id, article, kind, place, of_group, row_id) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6)",
            added.Number, added.Id, added.Article, (int)added.Kind, added.Index, added.Group, added.RowId);
        return added;
    }

    public void UpdateMention(StoredMention mention)
    {
        var changed = Sql.Run("UPDATE mentions SET id = @p1, article = @p2, kind = @p3, place = @p4, of_group = @p5, row_id = @p6 WHERE number = @p0",
            mention.Number, mention.Id, mention.Article, (int)mention.Kind, mention.Index, mention.Group, mention.RowId);
        if (changed == 0)
            throw new ArgumentException($"there is no mention {mention.Number}", nameof(mention));
    }

    public void DeleteMention(long number) => Sql.Run("DELETE FROM mentions WHERE number = @p0", number);

    private static StoredMention ReadMention(DbDataReader r) => new()
    {
        Number = r.GetInt64(0),
        Id = r.GetString(1),
        Article = r.GetInt64(2),
        Kind = (RowKind)r.GetInt32(3),
        Index = r.GetInt32(4),
        Group = r.GetInt64(5),
        RowId = r.Text(6),
    };
}
