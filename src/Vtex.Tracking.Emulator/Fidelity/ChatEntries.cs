using static Vtex.Tracking.Emulator.Certainty;
using static Vtex.Tracking.Emulator.Source;

namespace Vtex.Tracking.Emulator;

/// <summary>Entries for chats with drivers.</summary>
internal static class ChatEntries
{
    public static IReadOnlyList<FidelityEntry> All { get; } =
    [
        new("chat.opening", "In the driver's app a failure whose occurrence opens a chat opens it, and the delivery stays Em Andamento; once for each start and each going on after a pause. A failure in another way (by the API of the emulator, C#, a timeline, the autopilot) fails at once.", Chosen, "That an occurrence opens a chat is documented (driver app); the rest is our choice"),
        new("chat.after", "While a chat is open the driver delivers or pauses; the failure is confirmed when the chat is closed, or when its deadline has passed.", Chosen, Help + ", use of the app; the deadline is our choice"),
        new("chat.states", "A chat waits, is in attendance, and is closed by its attendant with a chat ticket of the account.", Chosen, "That a ticket ends a chat is documented (chat tickets); the rest is our choice"),
        new("chat.attendants", "A user attends the chats of the carriers and states that are ticked in it, if its groups may use the chat. Drivers of the shipper belong to no carrier: their chats go by the state alone, and one without a known state by the carrier alone. Users of a carrier, branch or partner stay within its deliveries.", Documented, Help + ", users; what holds without a carrier or a state is our choice"),
        new("chat.take-over", "One user attends a chat; another one takes it over only when that user has been made inactive.", Chosen, OurChoice),
        new("chat.messages", "A message has a text of at most 2,000 characters, a photo (as the driver's app takes them), a place, or several of them; a chat has at most 500.", Chosen, OurChoice),
        new("chat.deadline", "A chat is in time when it is closed within the shipper's deadline after its opening, which is 15 minutes unless the account says otherwise (1 minute to 7 days).", Chosen, "That chats are in time or late is documented (support indicators); the deadline is our choice"),
        new("chat.measures", "Durations count from the opening on the universe's clock, for a driver without a connection from when the platform hears of it; they are never negative, though a clock may be set back. Reversible is what the occurrence was at the opening.", Chosen, OurChoice),
        new("chat.reversed", "A chat is reversed when its delivery is done afterwards in the same attempt, by the driver or by hand; what the attendant says on closing it is kept beside it.", Documented, Help + ", support indicators; the attempt and the attendant's word are our choice"),
        new("chat.withdrawn", "A chat whose service is cancelled, finished by hand or taken off its route is withdrawn: closed without a ticket. One whose delivery is done or fails stays open for its attendant, also when the route is finished or the service deleted later.", Chosen, OurChoice),
    ];
}
