using Selon.Entities.Mentions;

namespace Selon.Entities.Chains;

/// <summary>The chains named last, the latest at the end; forgets old ones, so that looking back is bounded.</summary>
internal sealed class RecentChains
{
    private const int Memory = 64;

    private readonly List<Chain> _chains = [];

    public int Count => _chains.Count;

    public Chain this[int index] => _chains[index];

    public void Touch(Chain chain)
    {
        _chains.Remove(chain);
        if (_chains.Count == Memory)
            _chains.RemoveAt(0);
        _chains.Add(chain);
    }

    public Chain? Last(Predicate<Chain> condition)
    {
        for (var i = _chains.Count - 1; i >= 0; i--)
        {
            if (condition(_chains[i]))
                return _chains[i];
        }

        return null;
    }
}
