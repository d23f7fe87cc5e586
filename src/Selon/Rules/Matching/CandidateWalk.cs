using Selon.Text;

namespace Selon.Rules;

/// <summary>Walks over the words that an edge may lead to, without allocating; each word comes once.</summary>
/// <param name="budget">One number: words that may still be looked at. The walk ends when it is used up.</param>
internal ref struct CandidateWalk(Sentence sentence, Arguments arguments, CompiledEdge edge, int from, Span<int> budget)
{
    private readonly Span<int> _budget = budget;
    private readonly Sentence _sentence = sentence;
    private readonly Arguments _arguments = arguments;
    private readonly CompiledEdge _edge = edge;
    private readonly int _from = from;
    private int _phase;
    private int _next;
    private int _inner;

    public int Current { get; private set; }

    public bool MoveNext() => _budget[0]-- > 0 && _edge.Axis switch
    {
        Axis.Dependent => NextDependent(),
        Axis.Governor => NextGovernor(),
        Axis.Descendant => NextDescendant(),
        Axis.Ancestor => NextAncestor(),
        Axis.Next => Once(_from + 1),
        Axis.Previous => Once(_from - 1),
        _ => Once(_from + 1 + _next, again: true),
    };

    private bool Yield(int word)
    {
        Current = word;
        return true;
    }

    private bool Once(int word, bool again = false)
    {
        if ((!again && _next > 0) || word < 0 || word >= _sentence.Words.Length)
            return false;
        _next++;
        return Yield(word);
    }

    /// <summary>First the tree's dependents, then those behind a complex preposition, then logical arguments.</summary>
    private bool NextDependent()
    {
        var dependents = _sentence.DependentsOf(_from);
        for (; _phase == 0; _phase = 1, _next = 0)
        {
            while (_next < dependents.Length)
            {
                var d = dependents[_next++];
                if ((_edge.Relation.Matches(_sentence.Words[d].Relation) || IsMislabelled(_sentence.Words[d])) && HasCase(d))
                    return Yield(d);
            }
        }

        if (_phase == 1 && _edge.Case is { HasPhrases: true } && NextThrough(dependents))
            return true;
        for (_phase = Math.Max(_phase, 2); _phase - 2 < _edge.Relation.Arguments.Length; _phase++, _inner = 0)
        {
            var words = _arguments.Of(_from, _edge.Relation.Arguments[_phase - 2]);
            while (_inner < words.Length)
            {
                var word = words[_inner++];
                if (HasCase(word) && !IsTreeDependent(word))
                    return Yield(word);
            }
        }

        return false;
    }

    private bool NextThrough(ReadOnlySpan<int> dependents)
    {
        for (; _next < dependents.Length; _next++, _inner = 0)
        {
            var through = dependents[_next];
            if (!IsPrepositional(_sentence.Words[through]))
                continue;
            var below = _sentence.DependentsOf(through);
            while (_inner < below.Length)
            {
                var word = below[_inner++];
                if (_edge.Case!.HoldsThrough(_sentence, word, through) && !_edge.Case.Holds(_sentence, through))
                    return Yield(word);
            }
        }

        _phase = 2;
        _inner = 0;
        return false;
    }

    private bool NextGovernor()
    {
        var word = _sentence.Words[_from];
        if (_phase == 0)
        {
            _phase = 1;
            if (word.Head >= 0 && _edge.Relation.Matches(word.Relation) && HasCase(_from))
                return Yield(word.Head);
        }

        if (_phase == 1)
        {
            _phase = 2;
            if (_edge.Case is { HasPhrases: true } && word.Head >= 0 && _sentence.Words[word.Head] is { Head: >= 0 } through
                && IsPrepositional(through) && _edge.Case.HoldsThrough(_sentence, _from, through.Index))
                return Yield(through.Head);
        }

        if (!HasCase(_from))
            return false;
        for (; _phase - 2 < _edge.Relation.Arguments.Length; _phase++, _next = 0)
        {
            while (_next < _sentence.Words.Length && _budget[0]-- > 0)
            {
                var predicate = _next++;
                if (_arguments.Of(predicate, _edge.Relation.Arguments[_phase - 2]).Contains(_from)
                    && !(predicate == word.Head && _edge.Relation.Matches(word.Relation)))
                    return Yield(predicate);
            }
        }

        return false;
    }

    private bool NextDescendant()
    {
        while (_next < _sentence.Words.Length)
        {
            var word = _next++;
            if (word != _from && _edge.Relation.Matches(_sentence.Words[word].Relation) && HasCase(word) && IsBelow(word))
                return Yield(word);
        }

        return false;
    }

    /// <summary>Climbing costs budget too: a deep tree must not make this quadratic without bound.</summary>
    private readonly bool IsBelow(int word)
    {
        for (var at = _sentence.Words[word].Head; at >= 0 && _budget[0]-- > 0; at = _sentence.Words[at].Head)
        {
            if (at == _from)
                return true;
        }

        return false;
    }

    private bool NextAncestor()
    {
        var at = _phase == 0 ? _from : Current;
        _phase = 1;
        return at >= 0 && _sentence.Words[at].Head is var head and >= 0 && Yield(head);
    }

    private readonly bool HasCase(int word) => _edge.Case is null || _edge.Case.Holds(_sentence, word);

    /// <summary>
    /// A noun with the preposition that <c>obl*{…}</c> asks for is a complement, though the parser calls it something else.
    /// </summary>
    private readonly bool IsMislabelled(Word word) =>
        _edge.Relation.HasComplements && _edge.Case is { AsksForOne: true }
        && word.Pos is UniversalPos.Noun or UniversalPos.Propn or UniversalPos.Pron
        && word.BaseRelation is "xcomp" or "ccomp" or "nsubj" or "obj" or "iobj" or "advcl" or "dep";

    private readonly bool IsTreeDependent(int word) => _sentence.Words[word].Head == _from && _edge.Relation.Matches(_sentence.Words[word].Relation);

    /// <summary>True for the noun or adverb inside a complex preposition that stands where the edge looks.</summary>
    private readonly bool IsPrepositional(Word word) =>
        _edge.Relation.Matches(word.Relation) || word.Pos is UniversalPos.Adv or UniversalPos.Adp || word.Is("advmod");
}
