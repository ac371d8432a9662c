using System.Diagnostics.CodeAnalysis;
using Vtex.Tracking.Documents;

namespace Vtex.Tracking;

/// <summary>A CPF, the number of a person in Brazil: eleven digits, of which the last two check the others.</summary>
/// <remarks>
/// <para>
/// It is personal data, so that <see cref="ToString()"/>, and with it every log and every interpolated text, shows
/// only a part: <c>***.533.447-**</c>. The digits come from <see cref="Value"/> and <see cref="Format"/>, and where a
/// text is expected: <c>Cpf = new Cpf("390.533.447-05")</c>. Mind that joining with <c>+</c> expects a text too, and
/// that a serializer which reads public properties sees <see cref="Value"/>.
/// </para>
/// <para>
/// The check digits give away nearly every slip of one digit, not all: 10 as a remainder is written 0, so that a few
/// changes of the first and of the sixth digit go unnoticed.
/// </para>
/// </remarks>
public readonly struct Cpf : IEquatable<Cpf>
#if NET
    , ISpanParsable<Cpf>
#endif
{
    private const int Length = 11;
    private const int HighestWeight = 11;

    private readonly string? _value;

    /// <summary>Creates a CPF from its text, as <see cref="Parse(string)"/> does.</summary>
    /// <param name="text">The text: eleven digits, with or without dots, hyphen and blanks.</param>
    /// <exception cref="ArgumentNullException">There is no text.</exception>
    /// <exception cref="FormatException">
    /// The text is no CPF, or its check digits are wrong. The message does not repeat it.
    /// </exception>
    public Cpf(string text) => this = Parse(text);

    private Cpf(ReadOnlySpan<char> characters) => _value = characters.ToString();

    /// <summary>The eleven digits without punctuation; empty for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <summary>Returns whether a text is a CPF, punctuated or not, whose check digits fit.</summary>
    /// <param name="text">The text; null is none.</param>
    /// <returns>Whether <see cref="Parse(string)"/> takes it.</returns>
    public static bool IsValid([NotNullWhen(true)] string? text) => TryParse(text, out _);

    /// <summary>Reads a CPF, however it is punctuated.</summary>
    /// <param name="text">The text: eleven digits, with or without dots, hyphen and blanks.</param>
    /// <returns>The CPF.</returns>
    /// <exception cref="ArgumentNullException">There is no text.</exception>
    /// <exception cref="FormatException">
    /// The text is no CPF, or its check digits are wrong. The message does not repeat it.
    /// </exception>
    public static Cpf Parse(string text)
    {
        Argument.NotNull(text);
        return Parse(text.AsSpan());
    }

    /// <inheritdoc cref="Parse(string)"/>
    public static Cpf Parse(ReadOnlySpan<char> text) => TryParse(text, out var result)
        ? result
        : throw new FormatException("The text is not a CPF, which has eleven digits, the last two being check digits.");

    /// <summary>Reads a CPF, however it is punctuated.</summary>
    /// <param name="text">The text; null is none.</param>
    /// <param name="result">The CPF; <c>default</c> when there is none.</param>
    /// <returns>Whether the text is one.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out Cpf result) => TryParse(text.AsSpan(), out result);

    /// <inheritdoc cref="TryParse(string?, out Cpf)"/>
    public static bool TryParse(ReadOnlySpan<char> text, out Cpf result)
    {
        Span<char> characters = stackalloc char[Length];
        if (!DocumentText.TryRead(text, characters) || !IsSound(characters))
        {
            result = default;
            return false;
        }

        result = new Cpf(characters);
        return true;
    }

#if NET
    static Cpf IParsable<Cpf>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<Cpf>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Cpf result) =>
        TryParse(s, out result);

    static Cpf ISpanParsable<Cpf>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool ISpanParsable<Cpf>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Cpf result) =>
        TryParse(s, out result);
#endif

    /// <summary>Writes the CPF with its punctuation: <c>390.533.447-05</c>.</summary>
    /// <returns>The text, the same in every culture; empty for <c>default</c>.</returns>
    public string Format() => _value is null
        ? ""
        : $"{Value.Substring(0, 3)}.{Value.Substring(3, 3)}.{Value.Substring(6, 3)}-{Value.Substring(9)}";

    /// <summary>Writes what may be shown: <c>***.533.447-**</c>.</summary>
    /// <returns>The masked text; empty for <c>default</c>.</returns>
    public override string ToString() => _value is null
        ? ""
        : $"***.{Value.Substring(3, 3)}.{Value.Substring(6, 3)}-**";

    /// <inheritdoc/>
    public bool Equals(Cpf other) => string.Equals(Value, other.Value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Cpf other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Value);

    /// <summary>Returns whether both are the same CPF.</summary>
    /// <param name="left">One CPF.</param>
    /// <param name="right">The other CPF.</param>
    public static bool operator ==(Cpf left, Cpf right) => left.Equals(right);

    /// <summary>Returns whether they differ.</summary>
    /// <param name="left">One CPF.</param>
    /// <param name="right">The other CPF.</param>
    public static bool operator !=(Cpf left, Cpf right) => !left.Equals(right);

    /// <summary>Converts it to <see cref="Value"/>, for the models, whose properties are texts.</summary>
    /// <param name="value">The CPF.</param>
    public static implicit operator string(Cpf value) => value.Value;

    private static bool IsSound(ReadOnlySpan<char> characters) =>
        DocumentText.AreDigits(characters)
        && !CheckDigits.AreAllEqual(characters)
        && CheckDigits.Fit(characters, HighestWeight);
}
