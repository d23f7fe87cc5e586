using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Selon.Intake.Fetching;

/// <summary>What a robots.txt (RFC 9309) says to one product.</summary>
public sealed class Robots
{
    /// <summary>Bytes that are read of a file; RFC 9309 asks for 500 KiB at least.</summary>
    public const int MaxBytes = 512 * 1024;

    private const int MaxRules = 5_000;
    private const int MaxPattern = 1_024;
    private const int MaxPath = 2_048;
    private readonly ImmutableArray<RobotsRule> rules;

    private Robots(ImmutableArray<RobotsRule> rules, TimeSpan? delay) => (this.rules, CrawlDelay) = (rules, delay);

    /// <summary>Of a host without robots.txt (any 4xx answer).</summary>
    public static Robots AllowAll { get; } = new([], null);

    /// <summary>Of a host whose robots.txt cannot be had (5xx answers, no connection).</summary>
    public static Robots DisallowAll { get; } = new([new RobotsRule(false, "/")], null);

    /// <summary>Time that the file asks to leave between two requests; null when it does not.</summary>
    public TimeSpan? CrawlDelay { get; }

    /// <summary>The rules of the groups that name the product, else those of the groups for all (<c>*</c>).</summary>
    /// <param name="file">The first <see cref="MaxBytes"/> are read.</param>
    /// <param name="product">Compared without regard to case: <c>Selon</c>.</param>
    public static Robots Parse(ReadOnlySpan<byte> file, string product)
    {
        ArgumentException.ThrowIfNullOrEmpty(product);
        // A line that the bound cuts would say something else than it was meant to.
        if (file.Length >= MaxBytes) file = file[..Math.Max(0, file[..MaxBytes].LastIndexOf((byte)'\n'))];
        if (file.StartsWith("\uFEFF"u8)) file = file[3..];
        var (own, all) = (new Group(), new Group());
        var (inOwn, inAll, inNames) = (false, false, false);
        foreach (var range in file.SplitAny((byte)'\n', (byte)'\r'))
        {
            if (!Line(file[range], out var key, out var value)) continue;
            if (key == "user-agent")
            {
                if (!inNames) (inOwn, inAll) = (false, false);
                inNames = true;
                var name = Product(value);
                inOwn |= name.Equals(product, StringComparison.OrdinalIgnoreCase);
                inAll |= name is "*";
                continue;
            }

            // Sitemaps and other lines stand outside of the groups.
            if (key is not ("allow" or "disallow" or "crawl-delay")) continue;
            inNames = false;
            if (inOwn) own.Add(key, value);
            if (inAll) all.Add(key, value);
        }

        var group = own.IsNamed ? own : all;
        return new Robots([.. group.Rules], group.Delay);
    }

    /// <summary>True when the path may be asked for: the longest rule that matches counts, of two as long the one that allows.</summary>
    /// <param name="pathAndQuery">From its slash on.</param>
    public bool Allows(string pathAndQuery)
    {
        ArgumentNullException.ThrowIfNull(pathAndQuery);
        var path = RobotsRule.Normal(pathAndQuery.AsSpan(0, Math.Min(pathAndQuery.Length, MaxPath)));
        if (path == "/robots.txt") return true;
        var (length, isAllowed) = (-1, true);
        foreach (var rule in rules)
        {
            if (rule.Pattern.Length < length || (rule.Pattern.Length == length && !rule.IsAllowed) || !rule.Matches(path)) continue;
            (length, isAllowed) = (rule.Pattern.Length, rule.IsAllowed);
        }

        return isAllowed;
    }

    private static bool Line(ReadOnlySpan<byte> line, out string key, out string value)
    {
        (key, value) = ("", "");
        var comment = line.IndexOf((byte)'#');
        if (comment >= 0) line = line[..comment];
        var colon = line.IndexOf((byte)':');
        if (colon <= 0 || colon > 40) return false;
        key = Encoding.UTF8.GetString(line[..colon]).Trim().ToLowerInvariant();
        value = Encoding.UTF8.GetString(line[(colon + 1)..][..Math.Min(line.Length - colon - 1, MaxPattern)]).Trim();
        return true;
    }

    /// <summary>The name before a version: <c>Selon/1.0</c>.</summary>
    private static ReadOnlySpan<char> Product(string value)
    {
        var end = value.AsSpan().IndexOfAny("/ ");
        return end < 0 ? value : value.AsSpan(0, end);
    }

    private sealed class Group
    {
        public List<RobotsRule> Rules { get; } = [];

        public TimeSpan? Delay { get; private set; }

        public bool IsNamed { get; private set; }

        public void Add(string key, string value)
        {
            IsNamed = true;
            if (key == "crawl-delay")
            {
                if (double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds < 1e6) Delay ??= TimeSpan.FromSeconds(seconds);
            }
            else if (value.Length > 0 && Rules.Count < MaxRules)
            {
                // An empty disallow forbids nothing.
                Rules.Add(new RobotsRule(key == "allow", RobotsRule.Normal(value)));
            }
        }
    }
}
