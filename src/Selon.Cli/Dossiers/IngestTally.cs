using System.Globalization;
using Selon.Dossiers;

namespace Selon.Cli.Dossiers;

/// <summary>What became of the inputs, in numbers.</summary>
internal sealed class IngestTally
{
    public int Added { get; private set; }

    public int Versions { get; private set; }

    public int Known { get; private set; }

    public int Failed { get; set; }

    public void Count(AddResult result)
    {
        switch (result)
        {
            case AddResult.Added:
                Added++;
                break;
            case AddResult.NewVersion:
                Versions++;
                break;
            default:
                Known++;
                break;
        }
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Added} articles added, {Versions} new versions, {Known} there already, {Failed} not read");
}
