namespace Selon.Intake.Fetching;

/// <summary>A host that is not on the public internet; <see cref="Fetcher"/> turns it into <see cref="FetchResult.Refused"/>.</summary>
public sealed class AddressRefusedException : Exception
{
    public AddressRefusedException()
    {
    }

    public AddressRefusedException(string message)
        : base(message)
    {
    }

    public AddressRefusedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
