using System.Text.Json.Nodes;
using Selon.Text;
using Selon.Text.Names;
using Selon.Text.Packs;
using Selon.Text.Tagging;

namespace Selon.Lab.Train;

/// <summary>Trains names on sentences cut, tokenised and tagged as the product does it.</summary>
internal sealed class NamesTrainer
{
    private readonly TrainingConfig _config;
    private readonly NameSamples _samples;
    private readonly List<ListedName> _listed = [];
    private readonly IReadOnlyDictionary<string, ushort> _senses;
    private readonly HashSet<string> _noNames;
    private readonly Action<string> _log;

    private NamesTrainer(TrainingConfig config, string models, Action<string> log)
    {
        _config = config;
        _samples = new NameSamples(models);
        _noNames = config.NoNames is { } list ? [.. NameLists.Names(list)] : [];
        _senses = config.NounSenses.Length == 0 ? new Dictionary<string, ushort>(StringComparer.Ordinal) : NounSenses.Read(config.NounSenses);
        _log = log;
    }

    public static void Run(TrainingConfig config, string data, string output, Action<string> log)
    {
        var trainer = new NamesTrainer(config, output, log);
        var pack = ModelWriter.Start(config, data);
        trainer.Train(trainer.Read(data, config.Train), config.Extra.SelectMany(f => PlainText.Lines(Path.Combine(data, f.Path))), pack);
        var scores = new NameScores();
        var model = NameModel.Read(PackReader.Read(pack.ToArray(), "trained"));
        new NameMeasure(model, trainer._samples).Add(NameDocuments.Read(data, new TrainingFile(config.Dev!, "", "", Treebank: config.DevTreebank)), scores);
        var report = new JsonObject { ["dev"] = config.Dev };
        scores.Report(report);
        ModelWriter.Save(pack, output, config, report, log);
    }

    /// <summary>Scores one of the training files by models that were trained without the part scored; with others, only its first part, and these.</summary>
    public static List<(string Path, NameScores Scores)> CrossValidate(
        TrainingConfig config, string data, string models, string path, int parts, string[]? others, Action<string> log)
    {
        var trainer = new NamesTrainer(config, models, log);
        var file = config.Train.Single(f => f.Path == path);
        var known = trainer.Read(data, config.Train.Where(f => f != file));
        var documents = NameDocuments.Read(data, file);
        var results = new List<(string Path, NameScores Scores)> { (path, new NameScores()) };
        for (var part = 0; part < (others is null ? parts : 1); part++)
        {
            var rest = documents.Where((_, i) => i * parts / documents.Count != part).SelectMany((d, i) => trainer.Samples(file, d, known.Count + i));
            var pack = new PackWriter();
            trainer.Train([.. known, .. rest], [], pack);
            var measure = new NameMeasure(NameModel.Read(PackReader.Read(pack.ToArray(), "trained")), trainer._samples);
            measure.Add(documents.Where((_, i) => i * parts / documents.Count == part), results[0].Scores);
            foreach (var other in others ?? [])
            {
                results.Add((other, new NameScores()));
                measure.Add(NamesCommand.Documents(other), results[^1].Scores);
            }
        }

        return results;
    }

    private List<List<NameSample>> Read(string data, IEnumerable<TrainingFile> files)
    {
        var documents = new List<List<NameSample>>();
        var number = 0;
        foreach (var file in files)
        {
            foreach (var document in NameDocuments.Read(data, file))
                documents.AddRange(Samples(file, document, number++));
        }

        if (_config.Contexts is { } contexts)
            documents.AddRange(NameContexts.Make(contexts, _config.Seed).Select(d => _samples.Read(d)).Select(d => d.ConvertAll(s => s with { Document = number++ })));
        _log($"{documents.Count} documents, {documents.Sum(d => d.Count)} sentences");
        return documents;
    }

    /// <summary>A document; running text without the stray spaces of its corpus and once more with them, since articles come both ways.</summary>
    private IEnumerable<List<NameSample>> Samples(TrainingFile file, NameDocument document, int number) =>
        Enumerable.Repeat(Once(file, WithoutAdjectives(document), number).ToList(), file.Repeat).SelectMany(d => d);

    private NameDocument WithoutAdjectives(NameDocument document) =>
        document with { Names = document.Names.FindAll(n => n.Label != NameLabel.Misc || !_noNames.Contains(n.Span.Of(document.Text))) };

    private IEnumerable<List<NameSample>> Once(TrainingFile file, NameDocument document, int number)
    {
        var isText = NameDocuments.IsText(file);
        yield return [.. _samples.Read(isText ? NameDocuments.Clean(document) : document).Select(s => s with { Document = number })];
        if (_config.Lowered > 0 && number % _config.Lowered == 0)
            yield return [.. _samples.Read(document with { Text = document.Text.ToLowerInvariant() }).Select(s => s with { Document = number, IsLowered = true })];
        if (isText)
            yield return [.. _samples.Read(document).Select(s => s with { Document = number })];
    }

    private void Train(List<List<NameSample>> documents, IEnumerable<string> texts, PackWriter pack)
    {
        var vocabulary = new PackWriter();
        WriteVocabulary(vocabulary, documents);
        WriteVocabulary(pack, documents);
        var trainer = new NameFieldTrainer(_config, _samples, NameVocabulary.Read(PackReader.Read(vocabulary.ToArray(), "vocabulary")));
        var self = SelfLabelled(trainer, documents, texts);
        NameCrf[] again = _config.Folds == 0 ? [] : [trainer.TrainAgain(FirstReadings(trainer, documents, self), _config.Seed, _log)];
        var first = Enumerable.Range(0, _config.Trainings).Select(t => trainer.TrainFirst([.. documents.SelectMany(d => d), .. self], _config.Seed + t, _log)).ToList();
        NameFieldTrainer.Write(pack, NameModel.FirstName, NameModel.FirstPairs, first, _config.SmallestWeight);
        NameFieldTrainer.Write(pack, NameModel.AgainName, NameModel.AgainPairs, again, _config.SmallestWeight, _config.Eager);
    }

    /// <summary>Reads each document with a model of the others, as the second reading will find them.</summary>
    private List<(FirstReading Reading, List<NameSample> Sentences)> FirstReadings(NameFieldTrainer trainer, List<List<NameSample>> documents, List<NameSample> self)
    {
        var readings = new List<(FirstReading, List<NameSample>)>();
        var keys = new WordKeys(_samples.Lexicon);
        for (var fold = 0; fold < _config.Folds; fold++)
        {
            var weights = trainer.TrainFirst([.. documents.Where((_, i) => i / 20 % _config.Folds != fold).SelectMany(d => d), .. self], _config.Seed, _ => { });
            _log($"names without part {fold + 1} of {_config.Folds} trained");
            var model = FirstModel(documents, weights);
            foreach (var document in documents.Where((_, i) => i / 20 % _config.Folds == fold))
                readings.Add((NameMeasure.Read(new NameReader(model), keys, document), document));
        }

        return readings;
    }

    /// <summary>What a model of the gold labels alone is sure of in plain texts.</summary>
    private List<NameSample> SelfLabelled(NameFieldTrainer trainer, List<List<NameSample>> documents, IEnumerable<string> texts)
    {
        if (!texts.Any())
            return [];
        var weights = trainer.TrainFirst([.. documents.SelectMany(d => d)], _config.Seed, _ => { });
        var labelled = new NameSelfLabels(FirstModel(documents, weights), _samples, _config.Sure).Label(texts).Select((s, i) => s with { Document = -i }).ToList();
        _log($"{labelled.Count} sentences of plain text labelled, {labelled.Sum(s => s.Doubtful.Count(d => d))} words doubtful");
        return labelled;
    }

    private NameModel FirstModel(List<List<NameSample>> documents, NameCrf weights)
    {
        var pack = new PackWriter();
        WriteVocabulary(pack, documents);
        NameFieldTrainer.Write(pack, NameModel.FirstName, NameModel.FirstPairs, [weights], _config.SmallestWeight);
        NameFieldTrainer.Write(pack, NameModel.AgainName, NameModel.AgainPairs, [], _config.SmallestWeight);
        return NameModel.Read(PackReader.Read(pack.ToArray(), "first"));
    }

    private void WriteVocabulary(PackWriter pack, List<List<NameSample>> documents) =>
        NameWords.Write(pack, documents.SelectMany(d => d).Where(s => !s.IsLowered), Listed(), _senses);

    /// <summary>All listed names, each with the number of its list; lists that are joined share one.</summary>
    private List<ListedName> Listed()
    {
        if (_listed.Count > 0)
            return _listed;
        var number = -1;
        foreach (var list in _config.NameLists)
        {
            number += list.Joined ? 0 : 1;
            _listed.AddRange(NameLists.Names(list).Select(n => new ListedName(_samples.Words(n), number, list)));
        }

        return number < NameVocabulary.Lists ? _listed : throw new FormatException($"{number + 1} lists of names, at most {NameVocabulary.Lists}");
    }
}
