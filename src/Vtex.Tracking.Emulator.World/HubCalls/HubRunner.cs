using Vtex.Tracking.Emulator.World.Hub;
using Vtex.Tracking.Emulator.World.Scheduling;
using Vtex.Tracking.Emulator.World.State;
using Vtex.Tracking.Emulator.World.Time;

namespace Vtex.Tracking.Emulator.World.HubCalls;

/// <summary>Takes the calls of a universe's hub from the agenda, and lets the world follow from what came of them.</summary>
internal sealed class HubRunner(WorldStore world, ICarrierGateway line, OutgoingCalls calls)
{
    private HubState Book => world.State.Hub;

    /// <summary>Inside <see cref="WorldStore.Do(Action)"/>: takes a call from the agenda.</summary>
    public OutgoingCall Take(DueItem item) => calls.Take(
        item, item.Kind == DueKind.HubNotify ? Notification(Book.Order(item.Id)) : Poll(Book.Carrier(item.Id)));

    private Func<Task<Action>> Notification(HubOrderEntry order)
    {
        var number = order.Number;
        HubPackage[] packages = [.. Book.PackagesOf(order).Where(package => package.State == HubPackageState.Invoiced)];
        var contact = CarrierContact.Of(order.Carrier.App, world.Options.Seed);
        var message = new NotifyMessage(contact.Account, order.Order, packages);
        var asked = world.Clock.GetUtcNow();
        return async () =>
        {
            var answer = await OutgoingCalls.AskAsync(() => line.NotifyAsync(contact, message, calls.Ended), CarrierAnswer<NotifyContent>.Failed);
            return () => EndNotification(Book.Order(number), packages, asked, answer);
        };
    }

    private Func<Task<Action>> Poll(HubCarrierEntry carrier)
    {
        var id = carrier.Id;
        string[] numbers = [.. Book.OpenPackages(carrier).Select(package => package.TrackingNumber!).Distinct(StringComparer.Ordinal)];
        var contact = CarrierContact.Of(carrier.App, world.Options.Seed);
        var asked = world.Clock.GetUtcNow();
        return async () =>
        {
            var answer = await OutgoingCalls.AskAsync(() => line.TrackAsync(contact, numbers, calls.Ended), CarrierAnswer<TrackingContent>.Failed);
            return () => EndPoll(Book.Carrier(id), numbers, asked, answer);
        };
    }

    private void EndNotification(
        HubOrderEntry order, HubPackage[] packages, DateTimeOffset asked, CarrierAnswer<NotifyContent> answer)
    {
        var next = Calendar.Add(world.Clock.GetUtcNow(), BackOff.After(order.FailedNotifies + 1, answer.Result.RetryAfter));
        if (answer.Content is null)
        {
            world.Append(new CarrierCallFailed(order.Carrier.Id, order.Number, asked, packages.Length, answer.Result, next));
            return;
        }

        var judge = new NotifyEvaluator(answer, order.Order, packages, number => Book.FindByNumber(order.Carrier, number));
        var isDone = judge.Given.Count == packages.Length;
        world.Append(new CarrierNotified(order.Number, asked, packages.Length, judge.Given, judge.Report, isDone ? null : next));
        foreach (var package in judge.Given)
            world.Append(new LabelIssued(package.PackageId));
    }

    private void EndPoll(HubCarrierEntry carrier, string[] numbers, DateTimeOffset asked, CarrierAnswer<TrackingContent> answer)
    {
        if (answer.Content is null)
        {
            var next = Calendar.Add(world.Clock.GetUtcNow(), BackOff.After(carrier.FailedPolls + 1, answer.Result.RetryAfter));
            world.Append(new CarrierCallFailed(carrier.Id, null, asked, numbers.Length, answer.Result, next));
            return;
        }

        // Numbers that the carrier gave while it was asked were not asked for.
        var known = numbers.ToHashSet(StringComparer.Ordinal);
        HubPackage[] packages = [.. Book.OpenPackages(carrier).Where(package => known.Contains(package.TrackingNumber!))];
        var judge = new TrackingEvaluator(answer, packages, world.Clock.GetUtcNow());
        foreach (var change in judge.Changes)
            world.Append(change);
        world.Append(new CarrierPolled(carrier.Id, asked, numbers.Length, judge.Report));
    }
}

/// <summary>The delays before a failed call is retried: 1, 2, 4 … minutes, at last an hour each time. Chosen by us.</summary>
internal static class BackOff
{
    private const int Doublings = 6;

    private static readonly TimeSpan MaxDelay = TimeSpan.FromHours(1);
    private static readonly TimeSpan MaxRetryAfter = TimeSpan.FromDays(1);

    /// <param name="failures">How many calls have failed since the last one that was answered, this one included.</param>
    /// <param name="wished">How long the app asked not to be called; it is heeded up to a day.</param>
    public static TimeSpan After(int failures, TimeSpan? wished)
    {
        var wait = failures > Doublings ? MaxDelay : TimeSpan.FromMinutes(1 << (failures - 1));
        if (wished > wait)
            wait = wished.Value < MaxRetryAfter ? wished.Value : MaxRetryAfter;
        return wait;
    }
}
