using Selon.Text;

namespace Selon.Rules;

/// <summary>What a rule is tried against: a sentence, its arguments, and what else is known of its words.</summary>
public sealed record MatchContext(Sentence Sentence, Arguments Arguments, IWordFacts Facts);
