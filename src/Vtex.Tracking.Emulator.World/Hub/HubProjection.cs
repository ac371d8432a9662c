using Vtex.Tracking.Emulator.World.Scheduling;
using Vtex.Tracking.Emulator.World.Time;

namespace Vtex.Tracking.Emulator.World.Hub;

/// <summary>Applies the events of the hub to its state, and to what is due when.</summary>
internal sealed class HubProjection(HubState book, Schedule<DueItem, DateTimeOffset> agenda)
{
    /// <summary>The hub asks for tracking once every hour (documented).</summary>
    private static readonly TimeSpan BetweenPolls = TimeSpan.FromHours(1);

    /// <summary>The longest wait that a carrier can ask for; a poll that is planned later is left from before the clock was set back.</summary>
    private static readonly TimeSpan MaxWait = TimeSpan.FromDays(1);

    public void Apply(HubEvent happened)
    {
        switch (happened)
        {
            case CarrierAppRegistered e: book.Put(e); break;
            case OrderInvoiced e: Invoice(e); break;
            case CarrierNotified e: Notify(e); break;
            case LabelIssued e: IssueLabel(e); break;
            case CarrierPolled e: EndPoll(e); break;
            case CarrierCallFailed e: Fail(e); break;
            case PackageTracked e: book.Replace(book.Package(e.PackageId) with { Events = e.Events }); break;
            case PackageDelivered e: End(e.PackageId, HubPackageState.Delivered, e.At, e.Date); break;
            case PackageReturned e: End(e.PackageId, HubPackageState.Returned, e.At, null); break;
            default: throw happened.UnknownTo("The hub");
        }
    }

    private void Invoice(OrderInvoiced e)
    {
        book.Add(e);
        agenda.Plan(new DueItem(DueKind.HubNotify, e.OrderNumber), e.At);
    }

    private void Notify(CarrierNotified e)
    {
        var order = book.Order(e.OrderNumber);
        foreach (var given in e.Packages)
        {
            book.Replace(book.Package(given.PackageId) with
            {
                State = HubPackageState.CarrierNotified,
                CarrierNotified = e.At,
                TrackingNumber = given.Number,
                TrackingUrl = given.Url,
                NotificationId = given.NotificationId,
            });
            order.Carrier.Numbers.TryAdd(CarrierNumber.Folded(given.Number), given.PackageId);
        }

        PlanNotify(order, e.Next);
        book.Journal.Add(e);
    }

    private void IssueLabel(LabelIssued e)
    {
        var package = book.Package(e.PackageId);
        book.Replace(package with { State = HubPackageState.LabelIssued, LabelIssued = e.At });
        var carrier = book.FindCarrier(package.Carrier)!;
        carrier.Labelled.Add(package.Id);
        carrier.Open++;
        if (carrier.NextPoll is not { } next || next - e.At > MaxWait)
            PlanPoll(carrier, Calendar.TryAdd(e.At, BetweenPolls));
    }

    private void EndPoll(CarrierPolled e)
    {
        var carrier = book.Carrier(e.CarrierId);
        carrier.FailedPolls = 0;
        PlanPoll(carrier, carrier.Open > 0 ? Calendar.TryAdd(e.Asked, BetweenPolls) : null);
        book.Journal.Add(e);
    }

    private void Fail(CarrierCallFailed e)
    {
        var carrier = book.Carrier(e.CarrierId);
        var order = e.OrderNumber is { } number ? book.Order(number) : null;
        if (order is not null)
        {
            PlanNotify(order, e.Next);
        }
        else
        {
            carrier.FailedPolls++;
            PlanPoll(carrier, e.Next);
        }

        book.Journal.Add(e);
    }

    private void End(string packageId, HubPackageState state, DateTimeOffset at, DateTimeOffset? date)
    {
        var package = book.Package(packageId);
        book.Replace(package with { State = state, Ended = at, DeliveredDate = date });
        book.FindCarrier(package.Carrier)!.Open--;
    }

    private void PlanNotify(HubOrderEntry order, DateTimeOffset? next)
    {
        order.FailedNotifies = next is null ? 0 : order.FailedNotifies + 1;
        agenda.Plan(new DueItem(DueKind.HubNotify, order.Number), next);
    }

    private void PlanPoll(HubCarrierEntry carrier, DateTimeOffset? next)
    {
        carrier.NextPoll = next;
        agenda.Plan(new DueItem(DueKind.HubPoll, carrier.Id), next);
    }
}
