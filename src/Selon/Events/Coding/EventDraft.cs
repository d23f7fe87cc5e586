using Selon.Rules;
using Selon.Statements;
using Selon.Time;

namespace Selon.Events.Coding;

/// <summary>An event while its roles are gathered from all rules that fit its trigger.</summary>
internal sealed class EventDraft(int sentence, int trigger, EventType type, Rule rule, int rank)
{
    public int Sentence { get; } = sentence;

    public int Trigger { get; } = trigger;

    public EventType Type { get; set; } = type;

    /// <summary>The most specific rule.</summary>
    public Rule Rule { get; } = rule;

    public int Rank { get; } = rank;

    public List<string> Modes { get; } = [];

    /// <summary>Indexes of entities, provisional for unnamed ones.</summary>
    public List<int> Actors { get; } = [];

    public List<int> Recipients { get; } = [];

    public List<int> Places { get; } = [];

    /// <summary>Words captured as recipient that name nobody: what was attacked, seized or cut.</summary>
    public List<int> Things { get; } = [];

    /// <summary>True when a rule captured somebody in a role, entity or not.</summary>
    public bool HasParticipantWords { get; set; }

    public Factuality Factuality { get; set; }

    public AssignedDate? Date { get; set; }

    public int? AssertedBy { get; set; }

    /// <summary>True when the source of the statement around it is the actor: the outlet tells that the source said so.</summary>
    public bool IsSpeechOfSource { get; set; }

    /// <summary>The statement whose source is the actor.</summary>
    public Statement? Speech { get; set; }

    /// <summary>A word that tells when, when the trigger does not: the vote on a withdrawal; -1 when there is none.</summary>
    public int Act { get; set; } = -1;

    public void AddActor(int entity) => Add(Actors, Recipients, entity);

    public void AddRecipient(int entity) => Add(Recipients, Actors, entity);

    public bool AddMode(string mode)
    {
        if (Modes.Contains(mode))
            return false;
        Modes.Add(mode);
        return true;
    }

    public void AddPlace(int entity)
    {
        if (!Places.Contains(entity))
            Places.Add(entity);
    }

    // A role given by a more specific rule stays.
    private static void Add(List<int> role, List<int> other, int entity)
    {
        if (!role.Contains(entity) && !other.Contains(entity))
            role.Add(entity);
    }
}
