using System.Data.Common;
using Npgsql;
using Selon.Dossiers.Storage;

namespace Selon.Storage.Postgres;

/// <summary>Where a database is, as users write it.</summary>
/// <param name="ConnectionString">As the library reads it.</param>
/// <param name="Schema">What holds the dossier.</param>
/// <param name="Name">For messages: no user, no password.</param>
internal sealed record PostgresAddress(string ConnectionString, string Schema, string Name)
{
    private static readonly string[] Schemes = ["postgres://", "postgresql://"];

    public static bool Is(string address) =>
        Schemes.Any(s => address.StartsWith(s, StringComparison.OrdinalIgnoreCase)) || address.StartsWith("Host=", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads an address; <c>?schema=</c> in it goes before <paramref name="schema"/>.</summary>
    /// <exception cref="StorageException">It is none.</exception>
    public static PostgresAddress Parse(string address, string schema)
    {
        try
        {
            var settings = address.StartsWith("Host=", StringComparison.OrdinalIgnoreCase) ? new NpgsqlConnectionStringBuilder(address) : OfUri(new Uri(address), ref schema);
            if (schema.Length is 0 or > 63 || !schema.All(c => c is '_' or (>= 'a' and <= 'z') or (>= '0' and <= '9')) || char.IsAsciiDigit(schema[0]))
                throw Wrong("the schema's name is not made of small letters, figures and _");

            // Statements are prepared at their second use; long ones, such as the doctor's, are let run.
            (settings.SearchPath, settings.MaxAutoPrepare, settings.AutoPrepareMinUsages, settings.CommandTimeout) = (schema, 200, 2, 0);
            settings.ApplicationName ??= "selon";
            return new PostgresAddress(settings.ConnectionString, schema, $"{settings.Host}/{settings.Database ?? settings.Username}/{schema}");
        }
        catch (Exception e) when (e is FormatException or ArgumentException)
        {
            throw Wrong(e.Message);
        }
    }

    private static NpgsqlConnectionStringBuilder OfUri(Uri uri, ref string schema)
    {
        var settings = new NpgsqlConnectionStringBuilder { Host = uri.Host };
        if (uri.Port > 0)
            settings.Port = uri.Port;
        if (uri.AbsolutePath.Length > 1)
            settings.Database = Uri.UnescapeDataString(uri.AbsolutePath[1..]);
        if (uri.UserInfo.Split(':', 2) is [{ Length: > 0 } user, .. var password])
        {
            settings.Username = Uri.UnescapeDataString(user);
            if (password is [var secret])
                settings.Password = Uri.UnescapeDataString(secret);
        }

        foreach (var option in uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var (key, value) = option.Split('=', 2) is [var k, var v] ? (k, Uri.UnescapeDataString(v)) : throw new FormatException($"'{option}' is no option");
            if (key == "schema")
                schema = value;
            else
                ((DbConnectionStringBuilder)settings)[key] = value;
        }

        return settings;
    }

    /// <summary>The address itself is not shown: it may hold a password.</summary>
    private static StorageException Wrong(string why) => new(StorageFault.Other, $"the address of the PostgreSQL database cannot be read: {why}");
}
