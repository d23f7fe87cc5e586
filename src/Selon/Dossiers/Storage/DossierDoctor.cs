namespace Selon.Dossiers.Storage;

/// <summary>Looks whether a dossier is whole, and makes anew what can be made from its articles.</summary>
public static class DossierDoctor
{
    /// <summary>More findings than these are not told.</summary>
    public const int MaxFindings = 1000;

    /// <summary>
    /// Reads all of the dossier and compares: pages of the file, references, search words, records with their hashes, versions, mentions with records,
    /// rows with mentions. Nothing is changed.
    /// </summary>
    /// <param name="store">The dossier.</param>
    /// <param name="progress">Told the number of each article that was looked at.</param>
    /// <returns>Nothing when all is well; what was lost comes first.</returns>
    public static IReadOnlyList<DoctorFinding> Examine(IDossierStore store, Action<long>? progress = null)
    {
        var findings = new List<DoctorFinding>();
        Try(() => findings.AddRange(store.CheckIntegrity()));
        Try(() => store.Read(r =>
        {
            // One by one: what was found before a damaged page is kept.
            foreach (var finding in new DossierRound(r, progress).Findings().Take(MaxFindings))
                findings.Add(finding);
            return 0;
        }));
        return [.. findings.OrderByDescending(f => f.Severity).Take(MaxFindings)];

        void Try(Action look)
        {
            try
            {
                look();
            }
            catch (StorageException e)
            {
                findings.Add(new DoctorFinding(FindingSeverity.Lost, store.Name, e.Message));
            }
        }
    }

    /// <summary>Makes everything that is derived from articles anew, then the search index.</summary>
    /// <param name="store">The dossier.</param>
    /// <param name="rebuild">Clears what is derived (<see cref="IDossierWriter.ClearDerived"/>) and derives it from articles, records and corrections.</param>
    /// <returns>What is still wrong.</returns>
    public static IReadOnlyList<DoctorFinding> Repair(IDossierStore store, Action<IDossierWriter> rebuild)
    {
        store.Write(rebuild);
        store.RebuildSearch();
        return Examine(store);
    }
}
