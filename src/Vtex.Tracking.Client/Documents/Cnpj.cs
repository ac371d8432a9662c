using System.Diagnostics.CodeAnalysis;
using Vtex.Tracking.Documents;

namespace Vtex.Tracking;

/// <summary>
/// A CNPJ, the number of a company in Brazil: twelve letters or digits, then two digits that check them. The letters
/// came in July 2026; numbers given out before stay as they are.
/// </summary>
/// <remarks>
/// A CNPJ is public, so that <see cref="ToString()"/> shows it whole, as <c>12.ABC.345/01DE-35</c>. Where a text is
/// expected it gives its fourteen characters: <c>Cnpj = new Cnpj("12.ABC.345/01DE-35")</c>. Letters are read in either
/// case and kept in upper case. The check digits give away most slips of one character, not all.
/// </remarks>
public readonly struct Cnpj : IEquatable<Cnpj>
#if NET
    , ISpanParsable<Cnpj>
#endif
{
    private const int Length = 14;
    private const int BodyLength = 12;
    private const int HighestWeight = 9;

    private readonly string? _value;

    /// <summary>Creates a CNPJ from its text, as <see cref="Parse(string)"/> does.</summary>
    /// <param name="text">The text: fourteen characters, with or without dots, slash, hyphen and blanks.</param>
    /// <exception cref="ArgumentNullException">There is no text.</exception>
    /// <exception cref="FormatException">
    /// The text is no CNPJ, or its check digits are wrong. The message does not repeat it.
    /// </exception>
    public Cnpj(string text) => this = Parse(text);

    private Cnpj(ReadOnlySpan<char> characters) => _value = characters.ToString();

    /// <summary>The fourteen characters without punctuation; empty for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <summary>Returns whether a text is a CNPJ, punctuated or not, whose check digits fit.</summary>
    /// <param name="text">The text; null is none.</param>
    /// <returns>Whether <see cref="Parse(string)"/> takes it.</returns>
    public static bool IsValid([NotNullWhen(true)] string? text) => TryParse(text, out _);

    /// <summary>Reads a CNPJ, however it is punctuated.</summary>
    /// <param name="text">The text: fourteen characters, with or without dots, slash, hyphen and blanks.</param>
    /// <returns>The CNPJ.</returns>
    /// <exception cref="ArgumentNullException">There is no text.</exception>
    /// <exception cref="FormatException">
    /// The text is no CNPJ, or its check digits are wrong. The message does not repeat it.
    /// </exception>
    public static Cnpj Parse(string text)
    {
        Argument.NotNull(text);
        return Parse(text.AsSpan());
    }

    /// <inheritdoc cref="Parse(string)"/>
    public static Cnpj Parse(ReadOnlySpan<char> text) => TryParse(text, out var result)
        ? result
        : throw new FormatException("The text is not a CNPJ, which has twelve letters or digits and two check digits.");

    /// <summary>Reads a CNPJ, however it is punctuated.</summary>
    /// <param name="text">The text; null is none.</param>
    /// <param name="result">The CNPJ; <c>default</c> when there is none.</param>
    /// <returns>Whether the text is one.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out Cnpj result) => TryParse(text.AsSpan(), out result);

    /// <inheritdoc cref="TryParse(string?, out Cnpj)"/>
    public static bool TryParse(ReadOnlySpan<char> text, out Cnpj result)
    {
        Span<char> characters = stackalloc char[Length];
        if (!DocumentText.TryRead(text, characters) || !IsSound(characters))
        {
            result = default;
            return false;
        }

        result = new Cnpj(characters);
        return true;
    }

#if NET
    static Cnpj IParsable<Cnpj>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<Cnpj>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Cnpj result) =>
        TryParse(s, out result);

    static Cnpj ISpanParsable<Cnpj>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool ISpanParsable<Cnpj>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Cnpj result) =>
        TryParse(s, out result);
#endif

    /// <summary>Writes the CNPJ with its punctuation: <c>12.ABC.345/01DE-35</c>.</summary>
    /// <returns>The text, the same in every culture; empty for <c>default</c>.</returns>
    public string Format() => _value is null
        ? ""
        : $"{Value.Substring(0, 2)}.{Value.Substring(2, 3)}.{Value.Substring(5, 3)}/{Value.Substring(8, 4)}-{Value.Substring(12)}";

    /// <summary>Writes it with its punctuation.</summary>
    /// <returns>What <see cref="Format"/> returns.</returns>
    public override string ToString() => Format();

    /// <inheritdoc/>
    public bool Equals(Cnpj other) => string.Equals(Value, other.Value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Cnpj other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Value);

    /// <summary>Returns whether both are the same CNPJ.</summary>
    /// <param name="left">One CNPJ.</param>
    /// <param name="right">The other CNPJ.</param>
    public static bool operator ==(Cnpj left, Cnpj right) => left.Equals(right);

    /// <summary>Returns whether they differ.</summary>
    /// <param name="left">One CNPJ.</param>
    /// <param name="right">The other CNPJ.</param>
    public static bool operator !=(Cnpj left, Cnpj right) => !left.Equals(right);

    /// <summary>Converts it to <see cref="Value"/>, for the models, whose properties are texts.</summary>
    /// <param name="value">The CNPJ.</param>
    public static implicit operator string(Cnpj value) => value.Value;

    private static bool IsSound(ReadOnlySpan<char> characters) =>
        DocumentText.AreDigits(characters.Slice(BodyLength))
        && !CheckDigits.AreAllEqual(characters)
        && CheckDigits.Fit(characters, HighestWeight);
}
