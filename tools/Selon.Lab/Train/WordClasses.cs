namespace Selon.Lab.Train;

/// <summary>Distributional word classes.</summary>
internal static class WordClasses
{
    public static Dictionary<string, ushort> Learn(TrainingConfig config, string data, Action<string> log) => [];
}
