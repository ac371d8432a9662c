using Vtex.Tracking.Emulator.World.Messages;
using Vtex.Tracking.Emulator.World.Text;
using Vtex.Tracking.Emulator.World.Time;

namespace Vtex.Tracking.Emulator.World.Messaging;

/// <summary>The fate of a message. It follows from the seed, the number and the time, so that nothing has to be kept for it.</summary>
/// <param name="Failure">Why it failed; null when it did not.</param>
/// <param name="Confirmed">When its receipt is confirmed; null when it never is.</param>
internal readonly record struct MessageOutcome(MessageFailure? Failure, DateTimeOffset? Confirmed)
{
    /// <summary>The time after which a confirmation comes, at most.</summary>
    public static readonly TimeSpan MaxDelay = TimeSpan.FromSeconds(60);

    public static MessageOutcome Of(OutboxEntry entry, UniverseOptions options)
    {
        if (!HasRecipient(entry))
            return new(MessageFailure.NoAddress, null);
        var chance = StableHash.Mix(options.Seed, StableHash.Mix((ulong)entry.Number, (ulong)entry.Channel));
        if (StableHash.Fraction(chance) < options.Messages.FailedShare)
            return new(MessageFailure.Chance, null);
        if (entry.HandedOver is { } result)
            return new(result.Failure, null);
        var receipt = StableHash.Mix(chance, 1);
        var delay = TimeSpan.FromSeconds(1 + receipt % (ulong)MaxDelay.TotalSeconds);
        return new(null, StableHash.Fraction(receipt) < options.Messages.ConfirmedShare ? Calendar.Add(entry.Occasion.At, delay) : null);
    }

    /// <summary>The e-mail address, or the number with the country's code; null when there is none.</summary>
    public static string? RecipientOf(OutboxEntry entry)
    {
        if (!HasRecipient(entry))
            return null;
        if (entry.Channel == MessageChannel.Email)
            return EmailOf(entry)!.Trim();
        var customer = entry.Occasion.Service!.Details.Customer;
        return $"+55{Digits(customer.PhoneAreaCode!)}{Digits(customer.PhoneNumber!)}";
    }

    private static bool HasRecipient(OutboxEntry entry) => entry.Channel == MessageChannel.Email
        ? !string.IsNullOrWhiteSpace(EmailOf(entry))
        : entry.Occasion.Service?.Details.Customer is { } customer && HasDigit(customer.PhoneAreaCode) && HasDigit(customer.PhoneNumber);

    // What is about no service goes to the driver.
    private static string? EmailOf(OutboxEntry entry) =>
        entry.Occasion.Service is { } service ? service.Details.Customer.Email : entry.Occasion.Driver?.Details.Email;

    private static bool HasDigit(string? text) => text.AsSpan().ContainsAnyInRange('0', '9');

    private static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));
}
