using System.CommandLine;
using Selon.Cli.Hosting;
using Selon.Dossiers;
using Selon.Dossiers.Storage;
using Selon.Storage;

namespace Selon.Cli.Dossiers;

/// <summary>Which dossier a command is about.</summary>
internal static class DossierOption
{
    /// <summary>The dossier when nobody names one.</summary>
    public const string DefaultPath = "dossier.selon";

    public static Option<string?> Create() => new("--dossier", "-d")
    {
        Description = $"The dossier: a file, or a PostgreSQL database as postgres://USER@HOST/DATABASE. Without it SELON_DOSSIER, else {DefaultPath} in this folder.",
        HelpName = "DOSSIER",
    };

    public static string PathOf(ParseResult parsed, Option<string?> option) =>
        parsed.GetValue(option) ?? (Environment.GetEnvironmentVariable("SELON_DOSSIER") is { Length: > 0 } set ? set : DefaultPath);

    /// <exception cref="StorageException">It cannot be opened.</exception>
    public static Dossier Open(ParseResult parsed, Option<string?> option, StoreMode mode) =>
        new(DossierStores.Open(PathOf(parsed, option), new StoreOptions { Mode = mode, Program = "selon " + Fingerprint.Version }));
}
