namespace Selon.Events.Coding;

/// <summary>A rough rank of how often such an event is right, from 0 to 1; not yet calibrated on data.</summary>
internal static class EventConfidence
{
    public static double Of(EventDraft draft)
    {
        var confidence = draft.IsSpeechOfSource ? 0.5 : EventNames.IsGeneric(draft.Rule) ? 0.65 : 0.75;
        if (draft.Actors.Count > 0)
            confidence += 0.1;
        if (draft.Recipients.Count > 0)
            confidence += 0.05;
        if (draft.Factuality is not (Factuality.Occurred or Factuality.Ongoing))
            confidence -= 0.1;
        return Math.Round(confidence, 2);
    }
}
