namespace Selon.Intake.Dates;

/// <summary>Where a little word stands in a written date (<c>date-particles.tsv</c>).</summary>
internal enum DateParticle : byte
{
    /// <summary>Behind the number of a day: <c>1st</c>.</summary>
    Ordinal,

    /// <summary>Before month or year: <c>3 de mayo de 2019</c>.</summary>
    Between,

    /// <summary>Behind the number of a year.</summary>
    Year,

    /// <summary>Behind the number of a month.</summary>
    Month,

    /// <summary>Behind the number of a day, where years and months have their own.</summary>
    Day,
}
