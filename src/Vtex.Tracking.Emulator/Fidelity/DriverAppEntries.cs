using static Vtex.Tracking.Emulator.Certainty;
using static Vtex.Tracking.Emulator.Source;

namespace Vtex.Tracking.Emulator;

/// <summary>Entries for the driver's app.</summary>
internal static class DriverAppEntries
{
    public static IReadOnlyList<FidelityEntry> All { get; } =
    [
        new("driver-app.login", "A driver logs in with user name and password, needs an e-mail and to be active, and accepts the terms once. A session holds for 30 days.", Documented, Help + ", use of the app; the 30 days are our choice"),
        new("driver-app.list", "The app lists the deliveries of a day in the order of the route; an itinerant route is on each of its days.", Documented, Help + ", use of the app; the days of itinerant routes are our choice"),
        new("driver-app.order", "The order of the route may be left; one delivery is Em Andamento at a time.", Chosen, OurChoice),
        new("driver-app.pictures", "Photos are taken before or during a delivery, up to 5, and signatures: JPEG, PNG or WebP of at most 1 MiB each, 64 MiB in a universe. They are evidence of the delivery or the failure that follows.", Chosen, Help + " has several photos, before or during; the numbers are our choice"),
        new("driver-app.offline", "Work is told at once, or later in its order with its own times, up to 7 days back and 1,000 pieces at once. What was told with the same id of the app is passed over, for the latest 10,000 of a driver; what is not allowed is refused, and the rest goes on.", Chosen, OurChoice),
        new("driver-app.times", "Work that is told later counts from its own time for the delivery, and from the time of telling for messages and the log.", Chosen, OurChoice),
        new("driver-app.photos-before", "The shipper's settings may ask for a photo before a delivery is started; then the app starts none without.", Documented, Help + ", use of the app"),
        new("driver-app.password", "A driver who forgot the password gets a code by e-mail, which holds for an hour and once, and with it a new password; the answer does not tell whether there is such a driver. Within a minute a driver gets no second code.", Chosen, "That there is such an e-mail is documented (use of the app); the code and its limits are our choice"),
        new("driver-app.payments", "Money, cheques and credit cards that the driver receives are in `billingInfo`.", Documented, Reference),
    ];
}
