using System.Collections.Immutable;
using Selon.Chronologies;

namespace Selon.Dossiers.Corrections;

/// <summary>What a person may set on a row.</summary>
public enum RowField
{
    /// <summary>PLOVER type of an event.</summary>
    Type,

    /// <summary>Modes of an event, separated by spaces.</summary>
    Modes,

    Factuality,

    /// <summary>EDTF; empty for a date that is not known.</summary>
    Date,

    /// <summary>Who acts; who speaks in a statement.</summary>
    Actors,

    Recipients,

    Places,

    /// <summary>Who tells an event; nobody when the outlet does.</summary>
    Teller,
}

/// <summary>A field of a row and what it shall be.</summary>
/// <param name="Field">Which one.</param>
/// <param name="Was">What stood there when the edit was made, in words (<see cref="RowFields.Text"/>): tells later whether reading has changed under it.</param>
/// <param name="Value">The new value of <see cref="RowField.Type"/> to <see cref="RowField.Date"/>; null for the others.</param>
/// <param name="Parties">The new value of the others.</param>
public sealed record FieldEdit(RowField Field, string Was, string? Value, ImmutableArray<Party> Parties);
