using System.Text.Json.Nodes;

namespace Selon.Lab.Train;

/// <summary>Compiles the lexicon model: full forms and word classes.</summary>
internal static class LexiconTrainer
{
    public static void Run(TrainingConfig config, string data, string output, Action<string> log)
    {
        var builder = new LexiconBuilder();
        builder.AddAll(config, config.Train, data);
        var pack = ModelWriter.Start(config, data);
        var clusters = config.Classes > 0 ? WordClasses.Learn(config, data, log) : [];
        builder.Write(pack, clusters, NameLists.Read(config.NameLists));
        ModelWriter.Save(pack, output, config, new JsonObject { ["forms"] = pack.Header["forms"]!.GetValue<int>() }, log);
    }
}
