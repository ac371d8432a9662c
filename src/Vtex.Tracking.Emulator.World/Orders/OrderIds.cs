using System.Globalization;
using Vtex.Tracking.Emulator.World.Text;

namespace Vtex.Tracking.Emulator.World.Orders;

/// <summary>Makes the ids of orders, their sequences, receipts and aliases.</summary>
internal static class OrderIds
{
    private const int SequenceLength = 6;
    private const int FirstSequence = 500_000;
    private const ulong Million = 1_000_000;
    private const string AliasHost = "@ct.vtex.com.br";

    /// <summary>The id of an order that was sold elsewhere.</summary>
    public static string Of(string affiliateId, string marketplaceOrderId) => $"{affiliateId}-{marketplaceOrderId}";

    /// <summary>The id of an order of the store's own: 13 digits, of which the last six are its sequence, and <c>-01</c>.</summary>
    public static string Of(ulong seed, int number)
    {
        var middle = StableHash.Mix(StableHash.Mix(seed, StableHash.Of("order")), (ulong)number) % Million;
        return string.Create(CultureInfo.InvariantCulture, $"1{middle:D6}{(FirstSequence + number) % (int)Million:D6}-01");
    }

    /// <summary>The last six digits of the number of an order; where it has fewer, a number of the emulator's own.</summary>
    public static string SequenceOf(string orderId, int number)
    {
        Span<char> digits = stackalloc char[SequenceLength];
        var missing = SequenceLength;
        var end = orderId.EndsWith("-01", StringComparison.Ordinal) ? orderId.Length - 3 : orderId.Length;
        for (var i = end - 1; i >= 0 && missing > 0 && orderId[i] != '-'; i--)
        {
            if (char.IsAsciiDigit(orderId[i]))
                digits[--missing] = orderId[i];
        }

        return missing == 0
            ? new string(digits)
            : ((FirstSequence + number) % (int)Million).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>The id of a purchase: that of its order without <c>-01</c>.</summary>
    public static string GroupOf(string orderId) => orderId.EndsWith("-01", StringComparison.Ordinal) ? orderId[..^3] : orderId;

    /// <summary>32 hexadecimal digits for something that happened: the same in every run.</summary>
    public static string Receipt(ulong seed, string what, long sequence)
    {
        var first = StableHash.Mix(StableHash.Mix(seed, StableHash.Of(what)), (ulong)sequence);
        return string.Create(CultureInfo.InvariantCulture, $"{first:x16}{StableHash.Mix(first, 1):x16}");
    }

    /// <summary>The id of the profile of a customer, by the e-mail: 32 hexadecimal digits in groups.</summary>
    public static string ProfileId(ulong seed, string email) =>
        new Guid(Receipt(seed, "profile", unchecked((long)StableHash.Of(email)))).ToString();

    /// <summary>The masked alias of an e-mail.</summary>
    public static string Alias(ulong seed, string email)
    {
        var first = StableHash.Mix(seed, StableHash.Of(email));
        return string.Create(CultureInfo.InvariantCulture, $"{first:x16}{StableHash.Mix(first, 1):x16}{AliasHost}");
    }
}

/// <summary>Adds up the amounts of orders, in cents. Sums beyond the range of numbers stay at its end.</summary>
internal static class OrderTotals
{
    public static long Items(NewStoreOrder order) => Clamp(order.Items.Sum(item => (decimal)(item.Price ?? 0) * item.Quantity));

    public static long Freight(NewStoreOrder order) => Clamp(order.Deliveries.Sum(delivery => (decimal)delivery.Price));

    public static long Sum(NewStoreOrder order) => Clamp((decimal)Items(order) + Freight(order));

    private static long Clamp(decimal value) => (long)Math.Clamp(value, long.MinValue, long.MaxValue);
}
