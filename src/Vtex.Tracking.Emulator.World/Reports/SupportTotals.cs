using Vtex.Tracking.Emulator.World.Account;
using Vtex.Tracking.Emulator.World.Facts;

namespace Vtex.Tracking.Emulator.World.Reports;

/// <summary>Adds up what chats came to.</summary>
internal sealed class SupportTotals(ReportContext context)
{
    public SupportIndicators Indicators(ReportFilter filter, IndicatorDate date)
    {
        var chats = Find(filter, date).ToList();
        var ended = chats.Where(chat => chat.TicketId is not null).ToList();
        var reversible = chats.Where(chat => chat.IsReversible).ToList();
        return new SupportIndicators
        {
            Done = ended.Count,
            Open = chats.Count(chat => chat.IsOpen),
            Withdrawn = chats.Count(chat => chat.IsWithdrawn),
            InTime = ended.Count(chat => !chat.IsLate(context.Now)),
            Late = ended.Count(chat => chat.IsLate(context.Now)),
            MeanDuration = ended.Count == 0 ? null : Mean(ended),
            Reversible = reversible.Count,
            NotReversible = chats.Count - reversible.Count,
            Reversed = reversible.Count(chat => chat.IsReversed),
            NotReversed = reversible.Count(chat => !chat.IsReversed),
            Attendants = [.. Attendants(chats)],
            Occurrences =
            [
                .. chats.Where(chat => chat.AttendantId is not null).GroupBy(chat => chat.Occurrence).OrderBy(group => group.Key, StringComparer.Ordinal)
                    .Select(group => new OccurrenceSupport(group.Key, group.Count(chat => chat.IsReversed), group.Count(chat => !chat.IsReversed))),
            ],
            Carriers =
            [
                .. ended.GroupBy(chat => chat.CarrierId).OrderBy(group => group.Key ?? 0)
                    .Select(group => new CarrierSupport(group.Key, context.CarrierName(group.Key ?? 0), group.Count(), Mean(group))),
            ],
        };
    }

    // The days are those of the services, as in the other tabs; a chat of a service that has been deleted is left out.
    private IEnumerable<Chat> Find(ReportFilter filter, IndicatorDate date)
    {
        var days = ReportContext.Days(filter.From, filter.Until);
        var (first, last) = (days.First.DayNumber, days.Last.DayNumber);
        foreach (var chat in context.State.Chats.All)
        {
            var fact = context.Facts.Of(chat.ServiceId);
            if (fact.Key.Bits == 0 || (date == IndicatorDate.Deadline && fact.Scheduled == 0))
                continue;
            var day = date == IndicatorDate.Deadline ? fact.Scheduled : fact.Key.Day;
            if (day >= first && day <= last && IsOf(context.Facts.Parties[fact.Key.Party] with { Carrier = chat.CarrierId ?? 0 }, filter))
                yield return chat;
        }
    }

    // The carrier is that of the chat: a service that another one delivers since then does not take its chats along.
    private bool IsOf(Party party, ReportFilter filter) =>
        (filter.CarrierId is null || party.Carrier == filter.CarrierId)
        && (filter.BranchId is null || party.Branch == filter.BranchId)
        && (filter.PartnerId is null || party.Partner == filter.PartnerId)
        && context.IsSeen(party);

    // Those who have taken a chat, and those whose group serves chats alone.
    private IEnumerable<AttendantSupport> Attendants(List<Chat> chats)
    {
        var taken = chats.Where(chat => chat.AttendantId is not null).ToLookup(chat => chat.AttendantId!.Value);
        return context.State.Account.Of(SettingKind.User).All
            .Where(entry => taken.Contains(entry.Id) || (entry.Setting is PlatformUser user && IsAttendant(user)))
            .Select(entry => new AttendantSupport(
                entry.Id, ((PlatformUser)entry.Setting).Name, context.State.Account.SeenOf(entry.Id)?.Online == true, taken[entry.Id].Count(chat => chat.IsOpen),
                taken[entry.Id].Count(chat => chat is { TicketId: not null, IsReversed: true }), taken[entry.Id].Count(chat => chat is { TicketId: not null, IsReversed: false })));
    }

    // A user who sees a part of the account is told of its attendants alone.
    private bool IsAttendant(PlatformUser user) =>
        user is { IsInactive: false } && user.Groups.Contains(PlatformGroup.CallCenter) && context.Scope?.IsLimited != true;

    private static TimeSpan Mean(IEnumerable<Chat> chats) => TimeSpan.FromTicks((long)chats.Average(chat => (double)chat.Duration!.Value.Ticks));
}
