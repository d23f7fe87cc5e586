namespace Selon.Tests;

/// <summary>Where the repository lies that the tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    private static string Find()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "Selon.slnx")))
                return folder;
        }

        throw new DirectoryNotFoundException("no Selon.slnx above the tests");
    }
}
