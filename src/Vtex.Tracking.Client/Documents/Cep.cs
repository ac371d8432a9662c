using System.Diagnostics.CodeAnalysis;
using Vtex.Tracking.Documents;

namespace Vtex.Tracking;

/// <summary>A CEP, the postal code of Brazil: eight digits, each further one naming a smaller area.</summary>
/// <remarks>
/// <see cref="ToString()"/> writes it as <c>01310-100</c>; where a text is expected it gives its eight digits:
/// <c>PostalCode = new Cep("01310-100")</c>. A CEP has no check digits; whether the post has given it out is not
/// checked, but <see cref="State"/> tells when no state has numbers like it.
/// </remarks>
public readonly struct Cep : IEquatable<Cep>
#if NET
    , ISpanParsable<Cep>
#endif
{
    private const int Length = 8;

    private readonly string? _value;

    /// <summary>Creates a CEP from its text, as <see cref="Parse(string)"/> does.</summary>
    /// <param name="text">The text: eight digits, with or without hyphen, dot and blanks.</param>
    /// <exception cref="ArgumentNullException">There is no text.</exception>
    /// <exception cref="FormatException">The text is no CEP. The message does not repeat it.</exception>
    public Cep(string text) => this = Parse(text);

    private Cep(ReadOnlySpan<char> characters) => _value = characters.ToString();

    /// <summary>The eight digits without punctuation; empty for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <summary>
    /// The two-letter code of the state that the CEP lies in, by the ranges of the Brazilian post; null when no state
    /// has such numbers.
    /// </summary>
    public string? State => CepRanges.StateOf(Value);

    /// <summary>Returns whether a text is a CEP, punctuated or not.</summary>
    /// <param name="text">The text; null is none.</param>
    /// <returns>Whether <see cref="Parse(string)"/> takes it.</returns>
    public static bool IsValid([NotNullWhen(true)] string? text) => TryParse(text, out _);

    /// <summary>Reads a CEP, however it is punctuated.</summary>
    /// <param name="text">The text: eight digits, with or without hyphen, dot and blanks.</param>
    /// <returns>The CEP.</returns>
    /// <exception cref="ArgumentNullException">There is no text.</exception>
    /// <exception cref="FormatException">The text is no CEP. The message does not repeat it.</exception>
    public static Cep Parse(string text)
    {
        Argument.NotNull(text);
        return Parse(text.AsSpan());
    }

    /// <inheritdoc cref="Parse(string)"/>
    public static Cep Parse(ReadOnlySpan<char> text) => TryParse(text, out var result)
        ? result
        : throw new FormatException("The text is not a CEP, which has eight digits.");

    /// <summary>Reads a CEP, however it is punctuated.</summary>
    /// <param name="text">The text; null is none.</param>
    /// <param name="result">The CEP; <c>default</c> when there is none.</param>
    /// <returns>Whether the text is one.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out Cep result) => TryParse(text.AsSpan(), out result);

    /// <inheritdoc cref="TryParse(string?, out Cep)"/>
    public static bool TryParse(ReadOnlySpan<char> text, out Cep result)
    {
        Span<char> characters = stackalloc char[Length];
        if (!DocumentText.TryRead(text, characters) || !DocumentText.AreDigits(characters))
        {
            result = default;
            return false;
        }

        result = new Cep(characters);
        return true;
    }

#if NET
    static Cep IParsable<Cep>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<Cep>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Cep result) =>
        TryParse(s, out result);

    static Cep ISpanParsable<Cep>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool ISpanParsable<Cep>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Cep result) =>
        TryParse(s, out result);
#endif

    /// <summary>Writes the CEP with its punctuation: <c>01310-100</c>.</summary>
    /// <returns>The text, the same in every culture; empty for <c>default</c>.</returns>
    public string Format() => _value is null
        ? ""
        : $"{Value.Substring(0, 5)}-{Value.Substring(5)}";

    /// <summary>Writes it with its punctuation.</summary>
    /// <returns>What <see cref="Format"/> returns.</returns>
    public override string ToString() => Format();

    /// <inheritdoc/>
    public bool Equals(Cep other) => string.Equals(Value, other.Value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Cep other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Value);

    /// <summary>Returns whether both are the same CEP.</summary>
    /// <param name="left">One CEP.</param>
    /// <param name="right">The other CEP.</param>
    public static bool operator ==(Cep left, Cep right) => left.Equals(right);

    /// <summary>Returns whether they differ.</summary>
    /// <param name="left">One CEP.</param>
    /// <param name="right">The other CEP.</param>
    public static bool operator !=(Cep left, Cep right) => !left.Equals(right);

    /// <summary>Converts it to <see cref="Value"/>, for the models, whose properties are texts.</summary>
    /// <param name="value">The CEP.</param>
    public static implicit operator string(Cep value) => value.Value;
}
