using System.Globalization;
using System.Text.Json.Serialization;
using Vtex.Tracking.Reading;

namespace Vtex.Tracking;

/// <summary>
/// An amount of money in hundredths, as the Orders API counts it: 38990 is R$ 389,90. No number converts to it by
/// itself, so that reais are never taken for cents.
/// </summary>
/// <remarks>The currency is that of the order. All arithmetic is exact, and throws when a result is too large.</remarks>
[JsonConverter(typeof(CentsJsonConverter))]
public readonly struct Cents : IEquatable<Cents>, IComparable<Cents>, IWholeNumber
{
    private const decimal PerReal = 100;

    /// <summary>Creates an amount.</summary>
    /// <param name="value">How many cents; negative for discounts.</param>
    public Cents(long value) => Value = value;

    /// <summary>Nothing.</summary>
    public static Cents Zero => default;

    /// <summary>The number of cents.</summary>
    public long Value { get; }

    /// <summary>Converts an amount of reais, or of another currency that has hundredths.</summary>
    /// <param name="amount">The amount, such as 389.90.</param>
    /// <returns>The same in cents.</returns>
    /// <exception cref="ArgumentException">The amount has fractions of a cent; round it as your accounting does.</exception>
    /// <exception cref="OverflowException">The amount is too large.</exception>
    public static Cents FromReais(decimal amount)
    {
        var cents = amount * PerReal;
        return decimal.Truncate(cents) == cents
            ? new Cents(decimal.ToInt64(cents))
            : throw new ArgumentException("The amount has fractions of a cent. Round it first.", nameof(amount));
    }

    /// <summary>Converts the amount to reais, or to another currency that has hundredths.</summary>
    /// <returns>The amount with two decimals, such as 389.90.</returns>
    public decimal ToReais() => Value / PerReal;

    /// <inheritdoc/>
    public int CompareTo(Cents other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public bool Equals(Cents other) => Value == other.Value;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Cents other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode();

    /// <summary>Writes the amount with its unit.</summary>
    /// <returns>The text, such as "38990 cents"; the same in every culture.</returns>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture) + " cents";

    /// <summary>Adds two amounts.</summary>
    /// <param name="left">One amount.</param>
    /// <param name="right">The other amount.</param>
    public static Cents operator +(Cents left, Cents right) => new(checked(left.Value + right.Value));

    /// <summary>Subtracts an amount.</summary>
    /// <param name="left">The amount to subtract from.</param>
    /// <param name="right">The amount to subtract.</param>
    public static Cents operator -(Cents left, Cents right) => new(checked(left.Value - right.Value));

    /// <summary>Multiplies the price of one unit.</summary>
    /// <param name="price">The price of one unit.</param>
    /// <param name="quantity">How many units.</param>
    public static Cents operator *(Cents price, long quantity) => new(checked(price.Value * quantity));

    /// <summary>Returns whether both are the same amount.</summary>
    /// <param name="left">One amount.</param>
    /// <param name="right">The other amount.</param>
    public static bool operator ==(Cents left, Cents right) => left.Equals(right);

    /// <summary>Returns whether the amounts differ.</summary>
    /// <param name="left">One amount.</param>
    /// <param name="right">The other amount.</param>
    public static bool operator !=(Cents left, Cents right) => !left.Equals(right);

    /// <summary>Returns whether one amount is less than the other.</summary>
    /// <param name="left">One amount.</param>
    /// <param name="right">The other amount.</param>
    public static bool operator <(Cents left, Cents right) => left.Value < right.Value;

    /// <summary>Returns whether one amount is more than the other.</summary>
    /// <param name="left">One amount.</param>
    /// <param name="right">The other amount.</param>
    public static bool operator >(Cents left, Cents right) => left.Value > right.Value;

    /// <summary>Returns whether one amount is not more than the other.</summary>
    /// <param name="left">One amount.</param>
    /// <param name="right">The other amount.</param>
    public static bool operator <=(Cents left, Cents right) => left.Value <= right.Value;

    /// <summary>Returns whether one amount is not less than the other.</summary>
    /// <param name="left">One amount.</param>
    /// <param name="right">The other amount.</param>
    public static bool operator >=(Cents left, Cents right) => left.Value >= right.Value;
}
