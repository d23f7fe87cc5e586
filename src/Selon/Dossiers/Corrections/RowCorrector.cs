using System.Collections.Immutable;
using Selon.Chronologies;

namespace Selon.Dossiers.Corrections;

/// <summary>Applies what people decided on a row: later entries win over earlier ones.</summary>
internal static class RowCorrector
{
    public static ChronologyRow Apply(ChronologyRow row, Correction correction)
    {
        switch (correction.Kind)
        {
            case CorrectionKind.Accept:
                row = row with { Review = Review.Accepted };
                break;
            case CorrectionKind.Reject:
                row = row with { Review = Review.Rejected };
                break;
            case CorrectionKind.Edit:
                row = Edited(row, correction);
                break;
        }

        return correction.Note is { Length: > 0 } note ? row with { Notes = row.Notes.Add($"{note} ({correction.Author}, {correction.At})") } : row;
    }

    private static ChronologyRow Edited(ChronologyRow row, Correction correction)
    {
        foreach (var edit in correction.Edits)
        {
            // What no longer suits the row (a type for what is now read as a statement) is left out here and listed as a conflict.
            if (RowFields.Problem(row, edit) is null)
                row = RowFields.Set(row, edit, $"set by {correction.Author}, {correction.At}") with { Review = Review.Corrected };
        }

        return row;
    }
}
