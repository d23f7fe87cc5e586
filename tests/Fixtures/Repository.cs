namespace Selon.Fixtures;

/// <summary>Where the repository lies, found from the tests' own folder.</summary>
public static class Repository
{
    public static string Root { get; } = Find();

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Selon.slnx")))
                return folder.FullName;
        }

        throw new DirectoryNotFoundException($"no Selon.slnx above {AppContext.BaseDirectory}");
    }
}
