using Vtex.Tracking.Emulator.World.Messages;
using Vtex.Tracking.Emulator.World.Messaging;

namespace Vtex.Tracking.Emulator.World.Reports;

/// <summary>Counts and lists the messages that the outbox keeps.</summary>
internal sealed class MessageReportList
{
    private static readonly MessageEvent[] Events = [.. Enum.GetValues<MessageEvent>().Where(one => one != MessageEvent.PasswordRecovery)];

    private readonly ReportContext _context;
    private readonly MessageIndex _index;

    public MessageReportList(ReportContext context, MessageIndex index)
    {
        (_context, _index) = (context, index);
        index.Refresh(context);
    }

    /// <summary>The messages that match, in rising order of their numbers.</summary>
    public IEnumerable<OutboxEntry> Find(MessageReportFilter filter)
    {
        var fits = Fits(filter);
        foreach (var (number, key) in _index.All)
        {
            if (fits(key) && _context.State.Messages.Outbox.Find(number) is { } entry && HasTexts(entry, filter))
                yield return entry;
        }
    }

    public MessageReport Count(MessageReportFilter filter)
    {
        var counts = new int[Events.Length, 2, 3];
        var total = 0;
        foreach (var (key, count) in Counts(filter))
        {
            counts[(int)key.Event, (int)key.Channel, (int)key.Status] += count;
            total += count;
        }

        return new MessageReport(total, [.. Events.Select(one => new MessageTile(one, Of(one, MessageChannel.Email), Of(one, MessageChannel.Sms)))]);

        MessageCounts Of(MessageEvent about, MessageChannel channel) => new(
            counts[(int)about, (int)channel, (int)MessageStatus.Sent], counts[(int)about, (int)channel, (int)MessageStatus.Failed],
            counts[(int)about, (int)channel, (int)MessageStatus.Delivered]);
    }

    public MessageReportRow RowOf(OutboxEntry entry)
    {
        var service = entry.Occasion.Service!;
        var details = service.Details;
        var outcome = MessageOutcome.Of(entry, _context.State.Options);
        return new MessageReportRow
        {
            Number = entry.Number,
            At = entry.Occasion.At.ToUniversalTime(),
            Event = entry.Occasion.Event,
            Channel = entry.Channel,
            Status = MessageIndex.StatusOf(outcome, _context.Now),
            Failure = outcome.Failure,
            To = MessageOutcome.RecipientOf(entry),
            ServiceId = service.Id,
            Customer = details.Customer.FullName,
            Invoice = details.Invoice,
            InvoiceSerie = details.InvoiceSerie,
            OrderNumber = details.OrderNumber,
            Carrier = _context.CarrierName(_context.Facts.PartyOf(service, entry.Occasion.Driver).Carrier),
        };
    }

    private IEnumerable<(MessageKey Key, int Count)> Counts(MessageReportFilter filter)
    {
        var fits = Fits(filter);
        return filter is { Invoice: null, OrderNumber: null }
            ? _index.Counts.Where(count => fits(count.Key))
            : _index.All.Where(message => fits(message.Key) && _context.State.Messages.Outbox.Find(message.Number) is { } entry && HasTexts(entry, filter))
                .Select(message => (message.Key, 1));
    }

    private Func<MessageKey, bool> Fits(MessageReportFilter filter)
    {
        var days = ReportContext.Days(filter.From, filter.Until);
        var (first, last, parties) = (days.First.DayNumber, days.Last.DayNumber, _context.Parties(filter.CarrierId, null, null));
        return key => key.Day >= first && key.Day <= last && parties[key.Party]
            && (filter.Event is null || key.Event == filter.Event)
            && (filter.Channel is null || key.Channel == filter.Channel)
            && (filter.Status is null || key.Status == filter.Status);
    }

    private static bool HasTexts(OutboxEntry entry, MessageReportFilter filter) =>
        (filter.Invoice is null || entry.Occasion.Service!.Details.Invoice == filter.Invoice)
        && (filter.OrderNumber is null || entry.Occasion.Service!.Details.OrderNumber == filter.OrderNumber);
}
