using System.Diagnostics.CodeAnalysis;

namespace Selon.Intake;

/// <summary>One item of an input: the <typeparamref name="T"/> it holds or the reason why it could not be read.</summary>
/// <typeparam name="T"><see cref="Selon.Text.Article"/> or <see cref="Extraction"/>.</typeparam>
public readonly record struct IntakeResult<T>
    where T : class
{
    private IntakeResult(T? value, IntakeError? error) => (Value, Error) = (value, error);

    /// <summary>Null exactly when <see cref="Error"/> is not.</summary>
    public T? Value { get; }

    public IntakeError? Error { get; }

    /// <summary>True when there is a value.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Error))]
    public bool IsRead => Value is not null;

    public static implicit operator IntakeResult<T>(T value) => new(value, null);

    public static implicit operator IntakeResult<T>(IntakeError error) => new(null, error);
}
