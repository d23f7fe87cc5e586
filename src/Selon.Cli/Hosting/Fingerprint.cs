using System.Security.Cryptography;
using System.Text;
using Selon.Records;
using Selon.Text;

namespace Selon.Cli.Hosting;

/// <summary>Tells readings apart: programs that give one text the same record have the same fingerprint.</summary>
internal static class Fingerprint
{
    private const int Shown = 12;

    /// <summary>Version of the program, then a hash of its engine and of the packs and models beside it.</summary>
    public static string Of(string folder)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        // Builds are deterministic: the module's id follows from the code.
        hash.AppendData(typeof(Article).Module.ModuleVersionId.ToByteArray());
        hash.AppendData(typeof(ArticleRecord).Module.ModuleVersionId.ToByteArray());
        foreach (var part in new[] { "languages", "models" })
        {
            foreach (var file in Directory.EnumerateFiles(Path.Combine(folder, part), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            {
                hash.AppendData(Encoding.UTF8.GetBytes(Path.GetRelativePath(folder, file).Replace('\\', '/')));
                hash.AppendData(Checksum(file));
            }
        }

        return $"selon {Version} {Convert.ToHexStringLower(hash.GetHashAndReset())[..Shown]}";
    }

    public static string Version { get; } = typeof(Fingerprint).Assembly.GetName().Version?.ToString(3) ?? "0";

    /// <summary>Packs end with the SHA-256 of what stands before it.</summary>
    private static byte[] Checksum(string file)
    {
        using var stream = File.OpenRead(file);
        var checksum = new byte[SHA256.HashSizeInBytes];
        stream.Seek(-Math.Min(stream.Length, checksum.Length), SeekOrigin.End);
        return checksum[..stream.ReadAtLeast(checksum, checksum.Length, throwOnEndOfStream: false)];
    }
}
