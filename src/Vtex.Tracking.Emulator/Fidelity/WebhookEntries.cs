using static Vtex.Tracking.Emulator.Certainty;
using static Vtex.Tracking.Emulator.Source;

namespace Vtex.Tracking.Emulator;

/// <summary>Entries for webhooks, which are ours: the real platform has none.</summary>
internal static class WebhookEntries
{
    public static IReadOnlyList<FidelityEntry> All { get; } =
    [
        new("webhooks.ours", "Webhooks tell registered addresses of events. The real platform has none.", Chosen, OurChoice),
        new("webhooks.signature", "A call is signed: `Vtex-Emulator-Signature` is `v1=` and the HMAC-SHA256, in hexadecimal, of the timestamp in `Vtex-Emulator-Timestamp` (seconds since 1970 on the universe's clock), a point and the body.", Chosen, OurChoice),
        new("webhooks.order", "What is about the same service, route or order is delivered in its order: one that is not accepted holds back what comes after it, and nothing else. A chat belongs to its service.", Chosen, OurChoice),
        new("webhooks.retry", "A call counts as accepted with a status from 200 to 299 within 5 seconds; redirects are not followed. Otherwise it is repeated after 1, 2, 4 minutes and so on, 6 hours at most and no sooner than `Retry-After` asks, up to 12 attempts. After three calls in a row without any answer the receiver is left alone for 1, 2, 4 minutes and so on.", Chosen, OurChoice),
        new("webhooks.disabled", "A webhook that has accepted nothing for 3 days of failures is disabled. While it is paused or disabled nothing is kept for it; what waited is dropped, and can be sent by hand.", Chosen, OurChoice),
        new("webhooks.limits", "A universe has at most 20 webhooks; 10,000 deliveries wait for each, and the latest 1,000 that have ended are kept.", Chosen, OurChoice),
        new("webhooks.hosts", "Webhooks are called on this machine, and on hosts that the options name.", Chosen, OurChoice),
        new("webhooks.copies", "The webhooks of a fork or an import are paused, so that nothing is told twice. After a restart they go on; a call that was under way is made again.", Chosen, OurChoice),
    ];
}
