using System.Diagnostics.CodeAnalysis;
using Vtex.Tracking.Documents;

namespace Vtex.Tracking;

/// <summary>
/// The access key of an electronic invoice (NF-e): 44 characters that name the issuer, the series and the number, the last
/// of which checks the others. By the layout of the tax authority; from July 2026 on its CNPJ may have letters.
/// </summary>
/// <remarks>
/// Where a text is expected it gives its 44 characters: <c>InvoiceKey = new InvoiceKey("3531…")</c>. A key is read with or
/// without blanks, and with or without the letters <c>NFe</c> before it, as XML has them. Checked are the length, the check
/// digit, the state, the month, and the check digits of the issuer's CNPJ, or of the CPF in the series 920 to 969.
/// </remarks>
public readonly struct InvoiceKey : IEquatable<InvoiceKey>
#if NET
    , ISpanParsable<InvoiceKey>
#endif
{
    private const int Length = 44;
    private const int HighestWeight = 9;

    // Where the parts begin.
    private const int MonthAt = 4;
    private const int IssuerAt = 6;
    private const int ModelAt = 20;
    private const int SeriesAt = 22;
    private const int NumberAt = 25;
    private const int EmissionAt = 34;

    private readonly string? _value;

    /// <summary>Creates a key from its text, as <see cref="Parse(string)"/> does.</summary>
    /// <param name="text">The text: 44 characters, with or without blanks.</param>
    /// <exception cref="ArgumentNullException">There is no text.</exception>
    /// <exception cref="FormatException">The text is no access key. The message does not repeat it.</exception>
    public InvoiceKey(string text) => this = Parse(text);

    private InvoiceKey(ReadOnlySpan<char> characters) => _value = characters.ToString();

    /// <summary>The 44 characters; empty for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <summary>Gets the state of the issuer by its number (IBGE), such as 35 for São Paulo; 0 for <c>default</c>.</summary>
    public int StateCode => Number(0, 2);

    /// <summary>Gets the state of the issuer by its two letters, such as SP; empty for <c>default</c>.</summary>
    public string State => InvoiceStates.Name(StateCode) ?? "";

    /// <summary>Gets the year in which the invoice was issued, such as 2031; 0 for <c>default</c>.</summary>
    public int Year => _value is null ? 0 : 2000 + Number(2, 2);

    /// <summary>Gets the month in which the invoice was issued, from 1 to 12; 0 for <c>default</c>.</summary>
    public int Month => Number(MonthAt, 2);

    /// <summary>Gets the CNPJ of the issuer; null for one who has a CPF, as farmers do, and for <c>default</c>.</summary>
    public Cnpj? Issuer => _value is not null && Cnpj.TryParse(_value.AsSpan(IssuerAt, ModelAt - IssuerAt), out var cnpj) ? cnpj : null;

    /// <summary>Gets the model: 55 for an NF-e, 65 for an NFC-e; 0 for <c>default</c>.</summary>
    public int Model => Number(ModelAt, 2);

    /// <summary>Gets the series, from 0 to 999.</summary>
    public int Series => Number(SeriesAt, 3);

    /// <summary>Gets the number of the invoice, of up to nine digits; 0 for <c>default</c>.</summary>
    public int InvoiceNumber => Number(NumberAt, EmissionAt - NumberAt);

    /// <summary>Returns whether a text is an access key.</summary>
    /// <param name="text">The text; null is none.</param>
    /// <returns>Whether <see cref="Parse(string)"/> takes it.</returns>
    public static bool IsValid([NotNullWhen(true)] string? text) => TryParse(text, out _);

    /// <summary>Reads an access key.</summary>
    /// <param name="text">The text: 44 characters, with or without blanks.</param>
    /// <returns>The key.</returns>
    /// <exception cref="ArgumentNullException">There is no text.</exception>
    /// <exception cref="FormatException">The text is no access key. The message does not repeat it.</exception>
    public static InvoiceKey Parse(string text)
    {
        Argument.NotNull(text);
        return Parse(text.AsSpan());
    }

    /// <inheritdoc cref="Parse(string)"/>
    public static InvoiceKey Parse(ReadOnlySpan<char> text) => TryParse(text, out var result)
        ? result
        : throw new FormatException("The text is not the access key of an invoice, which has 44 characters, the last of which checks the others.");

    /// <summary>Reads an access key.</summary>
    /// <param name="text">The text; null is none.</param>
    /// <param name="result">The key; <c>default</c> when there is none.</param>
    /// <returns>Whether the text is one.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out InvoiceKey result) => TryParse(text.AsSpan(), out result);

    /// <inheritdoc cref="TryParse(string?, out InvoiceKey)"/>
    public static bool TryParse(ReadOnlySpan<char> text, out InvoiceKey result)
    {
        Span<char> characters = stackalloc char[Length];
        var trimmed = text.Trim();
        if (trimmed.StartsWith("NFe".AsSpan(), StringComparison.OrdinalIgnoreCase))
            trimmed = trimmed.Slice(3);
        var isSound = DocumentText.TryRead(trimmed, characters) && IsSound(characters);
        result = isSound ? new InvoiceKey(characters) : default;
        return isSound;
    }

#if NET
    static InvoiceKey IParsable<InvoiceKey>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<InvoiceKey>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out InvoiceKey result) =>
        TryParse(s, out result);

    static InvoiceKey ISpanParsable<InvoiceKey>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool ISpanParsable<InvoiceKey>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out InvoiceKey result) =>
        TryParse(s, out result);
#endif

    /// <summary>Writes the key in groups of four, as invoices show it.</summary>
    /// <returns>The text, the same in every culture; empty for <c>default</c>.</returns>
    public string Format() => _value is null
        ? ""
        : string.Join(" ", Enumerable.Range(0, Length / 4).Select(Group));

    /// <summary>Returns the 44 characters.</summary>
    /// <returns><see cref="Value"/>.</returns>
    public override string ToString() => Value;

    /// <inheritdoc/>
    public bool Equals(InvoiceKey other) => string.Equals(Value, other.Value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is InvoiceKey other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Value);

    /// <summary>Returns whether both are the same key.</summary>
    /// <param name="left">One key.</param>
    /// <param name="right">The other key.</param>
    public static bool operator ==(InvoiceKey left, InvoiceKey right) => left.Equals(right);

    /// <summary>Returns whether they differ.</summary>
    /// <param name="left">One key.</param>
    /// <param name="right">The other key.</param>
    public static bool operator !=(InvoiceKey left, InvoiceKey right) => !left.Equals(right);

    /// <summary>Converts it to <see cref="Value"/>, for the models, whose properties are texts.</summary>
    /// <param name="value">The key.</param>
    public static implicit operator string(InvoiceKey value) => value.Value;

    private string Group(int index) => Value.Substring(index * 4, 4);

    private int Number(int start, int length) => _value is null ? 0 : InvoiceStates.Digits(_value.AsSpan(start, length));

    private static bool IsSound(ReadOnlySpan<char> key) =>
        DocumentText.AreDigits(key.Slice(0, IssuerAt))
        && DocumentText.AreDigits(key.Slice(ModelAt))
        && InvoiceStates.Name(InvoiceStates.Digits(key.Slice(0, 2))) is not null
        && InvoiceStates.Digits(key.Slice(MonthAt, 2)) is >= 1 and <= 12
        && HasIssuer(key)
        && CheckDigits.Digit(key.Slice(0, Length - 1), HighestWeight) == key[Length - 1];

    private static bool HasIssuer(ReadOnlySpan<char> key)
    {
        var issuer = key.Slice(IssuerAt, ModelAt - IssuerAt);
        var isPerson = InvoiceStates.Digits(key.Slice(SeriesAt, 3)) is >= 920 and <= 969;
        return Cnpj.TryParse(issuer, out _)
            || (isPerson && issuer.StartsWith("000".AsSpan(), StringComparison.Ordinal) && Cpf.TryParse(issuer.Slice(3), out _));
    }
}
