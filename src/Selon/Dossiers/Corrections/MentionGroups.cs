namespace Selon.Dossiers.Corrections;

/// <summary>Which mentions are one row: what merging found, then what people merged and split, in the order of the log.</summary>
public sealed class MentionGroups
{
    private readonly Dictionary<long, SortedSet<long>> _groups = [];

    /// <param name="automatic">Every mention under consideration with the group that merging gave it.</param>
    public MentionGroups(IEnumerable<KeyValuePair<long, long>> automatic)
    {
        var founded = new Dictionary<long, SortedSet<long>>();
        foreach (var (mention, group) in automatic)
        {
            if (!founded.TryGetValue(group, out var members))
                founded.Add(group, members = []);
            members.Add(mention);
            _groups[mention] = members;
        }
    }

    /// <summary>The groups, each by number of mention, in the order of their first ones.</summary>
    public IEnumerable<IReadOnlyCollection<long>> All => _groups.Values.Distinct().OrderBy(g => g.Min);

    /// <summary>The mentions that are one row with this one, itself included; empty for one that is not under consideration.</summary>
    public IReadOnlyCollection<long> Of(long mention) => _groups.TryGetValue(mention, out var members) ? members : [];

    /// <summary>Makes one group of those that hold these mentions. Mentions that are not under consideration are passed over.</summary>
    public void Merge(IEnumerable<long> mentions)
    {
        SortedSet<long>? target = null;
        foreach (var mention in mentions)
        {
            if (!_groups.TryGetValue(mention, out var members) || members == target)
                continue;
            if (target is null)
            {
                target = members;
                continue;
            }

            target.UnionWith(members);
            foreach (var moved in members)
                _groups[moved] = target;
        }
    }

    /// <summary>Makes these mentions a group of their own, away from those that they were with.</summary>
    public void Split(IEnumerable<long> mentions)
    {
        var parted = new SortedSet<long>(mentions.Where(_groups.ContainsKey));
        foreach (var mention in parted)
        {
            _groups[mention].Remove(mention);
            _groups[mention] = parted;
        }
    }
}
