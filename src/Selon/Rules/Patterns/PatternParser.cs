using System.Collections.Immutable;

namespace Selon.Rules;

/// <summary>Reads the text of a pattern; the grammar stands in docs/rules.md.</summary>
internal sealed class PatternParser(string text)
{
    /// <summary>Bounds on what one rule may ask, so that no pattern can make matching slow or the reader recurse deeply.</summary>
    internal const int MaxNodes = 24;
    internal const int MaxDepth = 8;

    private int _at;
    private int _nodes;

    public Pattern Parse()
    {
        var pattern = ParsePattern(0);
        SkipBlanks();
        if (_at < text.Length)
            throw Error($"unexpected '{text[_at]}'");
        return pattern;
    }

    private Pattern ParsePattern(int depth)
    {
        if (depth > MaxDepth)
            throw Error($"more than {MaxDepth} patterns inside each other");
        var node = ParseNode();
        var edges = ImmutableArray.CreateBuilder<PatternEdge>();
        while (true)
        {
            SkipBlanks();
            if (_at >= text.Length || text[_at] == ')')
                return new Pattern(node, edges.ToImmutable());
            edges.Add(ParseEdge(depth));
        }
    }

    private PatternNode ParseNode()
    {
        SkipBlanks();
        if (++_nodes > MaxNodes)
            throw Error($"more than {MaxNodes} nodes");
        var start = _at;
        string? name = null;
        if (_at < text.Length && char.IsAsciiLetter(text[_at]))
        {
            name = ReadName();
            Expect(':', "a capture is written name:[…]");
        }

        Expect('[', "a node is written [ … ]");
        var constraints = ImmutableArray.CreateBuilder<PatternConstraint>();
        while (true)
        {
            SkipBlanks();
            if (_at >= text.Length)
                throw new PatternException("'[' is not closed", start);
            if (text[_at] == ']')
                break;
            constraints.Add(ParseConstraint());
        }

        _at++;
        return new PatternNode(name, constraints.ToImmutable(), start, text[start.._at]);
    }

    private PatternConstraint ParseConstraint()
    {
        var start = _at;
        var key = ReadName();
        if (key.Length == 0)
            throw Error($"unexpected '{text[_at]}' in a node");
        var negated = _at < text.Length && text[_at] == '!';
        if (negated)
            _at++;
        Expect('=', $"'{key}' needs '=' or '!='");
        return new PatternConstraint(key, negated, ReadAlternatives("]", blanksEnd: true), start);
    }

    private PatternEdge ParseEdge(int depth)
    {
        var start = _at;
        var quantifier = text[_at] switch { '?' => Quantifier.Optional, '!' => Quantifier.Absent, _ => Quantifier.Required };
        if (quantifier != Quantifier.Required)
            _at++;
        var axis = ReadAxis();
        ImmutableArray<string> relations = [];
        ImmutableArray<string> cases = [];
        if (axis is Axis.Dependent or Axis.Governor or Axis.Descendant)
        {
            relations = ReadRelations();
            if (_at < text.Length && text[_at] == '{')
                cases = ReadCases();
        }

        var written = text[start.._at];
        SkipBlanks();
        if (_at < text.Length && text[_at] == '(')
        {
            var open = _at++;
            var inner = ParsePattern(depth + 1);
            if (_at >= text.Length)
                throw new PatternException("'(' is not closed", open);
            _at++;
            return new PatternEdge(quantifier, axis, relations, cases, inner, start, written);
        }

        return new PatternEdge(quantifier, axis, relations, cases, new Pattern(ParseNode(), []), start, written);
    }

    private Axis ReadAxis()
    {
        var c = _at < text.Length ? text[_at] : '\0';
        var twice = _at + 1 < text.Length && text[_at + 1] == c;
        var axis = (c, twice) switch
        {
            ('>', true) => Axis.Descendant,
            ('>', false) => Axis.Dependent,
            ('<', true) => Axis.Ancestor,
            ('<', false) => Axis.Governor,
            ('.', true) => Axis.Later,
            ('.', false) => Axis.Next,
            (',', _) => Axis.Previous,
            _ => throw Error(c == '\0' ? "an edge is cut off" : $"unexpected '{c}': an edge starts with one of > < >> << . , .."),
        };
        _at += twice && axis != Axis.Previous ? 2 : 1;
        return axis;
    }

    private ImmutableArray<string> ReadRelations()
    {
        if (_at >= text.Length || !char.IsAsciiLetterLower(text[_at]))
            return [];
        var found = ImmutableArray.CreateBuilder<string>();
        while (true)
        {
            var start = _at;
            while (_at < text.Length && (char.IsAsciiLetterLower(text[_at]) || (text[_at] == ':' && _at > start)))
                _at++;
            if (_at < text.Length && text[_at] == '*' && _at > start)
                _at++;
            if (_at == start)
                throw Error("a relation is missing");
            if (text[_at - 1] == ':')
                throw new PatternException($"'{text[start.._at]}' is no relation (a capture's name needs a blank before it)", start);
            found.Add(text[start.._at]);
            if (_at >= text.Length || text[_at] != '|')
                return found.ToImmutable();
            _at++;
        }
    }

    private ImmutableArray<string> ReadCases()
    {
        var open = _at++;
        var cases = ReadAlternatives("}", blanksEnd: false);
        if (_at >= text.Length)
            throw new PatternException("'{' is not closed", open);
        _at++;
        return cases;
    }

    /// <summary>Reads <c>a|b|"c d"</c> up to (not including) one of <paramref name="ends"/> or, if asked, a blank.</summary>
    private ImmutableArray<string> ReadAlternatives(string ends, bool blanksEnd)
    {
        var found = ImmutableArray.CreateBuilder<string>();
        while (true)
        {
            found.Add(ReadAlternative(ends, blanksEnd));
            if (_at >= text.Length || text[_at] != '|')
                return found.ToImmutable();
            _at++;
        }
    }

    private string ReadAlternative(string ends, bool blanksEnd)
    {
        var start = _at;
        if (_at < text.Length && text[_at] == '"')
        {
            var close = text.IndexOf('"', _at + 1);
            if (close < 0)
                throw Error("'\"' is not closed");
            _at = close + 1;
            return NotEmpty(text[(start + 1)..close].Trim(), start);
        }

        while (_at < text.Length && text[_at] != '|' && !ends.Contains(text[_at], StringComparison.Ordinal) && !(blanksEnd && char.IsWhiteSpace(text[_at])))
            _at++;
        return NotEmpty(text[start.._at].Trim(), start);
    }

    private static string NotEmpty(string value, int position) =>
        value.Length > 0 ? value : throw new PatternException("a value is missing", position);

    private string ReadName()
    {
        var start = _at;
        while (_at < text.Length && (char.IsAsciiLetterOrDigit(text[_at]) || text[_at] == '_'))
            _at++;
        return text[start.._at];
    }

    private void Expect(char c, string otherwise)
    {
        if (_at >= text.Length || text[_at] != c)
            throw Error(otherwise);
        _at++;
    }

    private void SkipBlanks()
    {
        while (_at < text.Length && char.IsWhiteSpace(text[_at]))
            _at++;
    }

    private PatternException Error(string message) => new(message, Math.Min(_at, Math.Max(0, text.Length - 1)));
}
