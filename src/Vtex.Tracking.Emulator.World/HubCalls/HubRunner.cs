using Vtex.Tracking.Emulator.World.Hub;
using Vtex.Tracking.Emulator.World.Scheduling;
using Vtex.Tracking.Emulator.World.State;
using Vtex.Tracking.Emulator.World.Time;

namespace Vtex.Tracking.Emulator.World.HubCalls;

/// <summary>Makes the calls of a universe's hub, and lets the world follow from what came of them.</summary>
internal sealed class HubRunner : IDisposable
{
    private readonly WorldStore _world;
    private readonly ICarrierGateway _line;
    private readonly CancellationTokenSource _end = new();
    private readonly CancellationToken _ended;
    private readonly HashSet<DueItem> _underWay = [];

    public HubRunner(WorldStore world, ICarrierGateway line)
    {
        _world = world;
        _world.Rebuilt = TakeUnderWay;
        _line = line;
        _ended = _end.Token;
    }

    /// <summary>Gets what ends calls that are under way.</summary>
    public CancellationToken Ended => _ended;

    private HubState Book => _world.State.Hub;

    /// <summary>
    /// Inside <see cref="WorldStore.Do(Action)"/>: takes a call from the agenda. It is due again when the process ends before
    /// the call does, for no event tells of it.
    /// </summary>
    /// <returns>Makes the call, and gives what is to be done then, inside <see cref="WorldStore.Do(Action)"/>.</returns>
    public HubCall Take(DueItem item) =>
        Begin(item, item.Kind == DueKind.HubNotify ? Notification(Book.Order(item.Id)) : Poll(Book.Carrier(item.Id)));

    /// <inheritdoc cref="Take"/>
    /// <param name="item">Its place on the agenda.</param>
    /// <param name="make">Makes the call, and gives what is to be done then.</param>
    public HubCall Begin(DueItem item, Func<Task<Action>> make)
    {
        _world.State.Schedule.Remove(item);
        _underWay.Add(item);
        return new HubCall(item, make);
    }

    /// <summary>Makes a call that somebody waits for.</summary>
    public async Task MakeAsync(HubCall call)
    {
        var end = await call.Make();
        if (!_ended.IsCancellationRequested)
            _world.Do(() => End(call, end));
    }

    /// <summary>
    /// Makes calls that are due at once. What follows from them happens in their order, when all have come to their end;
    /// when it fails, the universe stops.
    /// </summary>
    public async Task MakeDueAsync(IReadOnlyList<HubCall> calls)
    {
        var ends = await Task.WhenAll(calls.Select(call => call.Make()));
        if (_ended.IsCancellationRequested)
            return;
        try
        {
            _world.Do(() =>
            {
                for (var i = 0; i < ends.Length; i++)
                {
                    var (call, end) = (calls[i], ends[i]);
                    _world.DoDue(call.Item, () => End(call, end));
                }
            });
        }
        catch (EventPersistenceException)
        {
            // The universe tells it.
        }
    }

    public void Dispose()
    {
        if (_ended.IsCancellationRequested)
            return; // a universe that was reset is disposed again with the emulator
        _end.Cancel();
        _end.Dispose();
    }

    // No event tells of calls that are under way; they are due in a state that is made anew.
    private void TakeUnderWay(WorldState state)
    {
        foreach (var item in _underWay)
            state.Schedule.Remove(item);
    }

    private void End(HubCall call, Action end)
    {
        _underWay.Remove(call.Item);
        end();
    }

    private Func<Task<Action>> Notification(HubOrderEntry order)
    {
        var number = order.Number;
        HubPackage[] packages = [.. Book.PackagesOf(order).Where(package => package.State == HubPackageState.Invoiced)];
        var contact = CarrierContact.Of(order.Carrier.App, _world.Options.Seed);
        var message = new NotifyMessage(contact.Account, order.Order, packages);
        var asked = _world.Clock.GetUtcNow();
        return async () =>
        {
            var answer = await AskAsync(() => _line.NotifyAsync(contact, message, _ended));
            return () => EndNotification(Book.Order(number), packages, asked, answer);
        };
    }

    private Func<Task<Action>> Poll(HubCarrierEntry carrier)
    {
        var id = carrier.Id;
        string[] numbers = [.. Book.OpenPackages(carrier).Select(package => package.TrackingNumber!).Distinct(StringComparer.Ordinal)];
        var contact = CarrierContact.Of(carrier.App, _world.Options.Seed);
        var asked = _world.Clock.GetUtcNow();
        return async () =>
        {
            var answer = await AskAsync(() => _line.TrackAsync(contact, numbers, _ended));
            return () => EndPoll(Book.Carrier(id), numbers, asked, answer);
        };
    }

    private void EndNotification(
        HubOrderEntry order, HubPackage[] packages, DateTimeOffset asked, CarrierAnswer<NotifyContent> answer)
    {
        var next = Calendar.Add(_world.Clock.GetUtcNow(), BackOff.After(order.FailedNotifies + 1, answer.Result.RetryAfter));
        if (answer.Content is null)
        {
            _world.Append(new CarrierCallFailed(order.Carrier.Id, order.Number, asked, packages.Length, answer.Result, next));
            return;
        }

        var judge = new NotifyEvaluator(answer, order.Order, packages, number => Book.FindByNumber(order.Carrier, number));
        var isDone = judge.Given.Count == packages.Length;
        _world.Append(new CarrierNotified(order.Number, asked, packages.Length, judge.Given, judge.Report, isDone ? null : next));
        foreach (var package in judge.Given)
            _world.Append(new LabelIssued(package.PackageId));
    }

    private void EndPoll(HubCarrierEntry carrier, string[] numbers, DateTimeOffset asked, CarrierAnswer<TrackingContent> answer)
    {
        if (answer.Content is null)
        {
            var next = Calendar.Add(_world.Clock.GetUtcNow(), BackOff.After(carrier.FailedPolls + 1, answer.Result.RetryAfter));
            _world.Append(new CarrierCallFailed(carrier.Id, null, asked, numbers.Length, answer.Result, next));
            return;
        }

        // Numbers that the carrier gave while it was asked were not asked for.
        var known = numbers.ToHashSet(StringComparer.Ordinal);
        HubPackage[] packages = [.. Book.OpenPackages(carrier).Where(package => known.Contains(package.TrackingNumber!))];
        var judge = new TrackingEvaluator(answer, packages, _world.Clock.GetUtcNow());
        foreach (var change in judge.Changes)
            _world.Append(change);
        _world.Append(new CarrierPolled(carrier.Id, asked, numbers.Length, judge.Report));
    }

    // Nothing that goes wrong in a call may keep the hub from calling again.
    private static async Task<CarrierAnswer<T>> AskAsync<T>(Func<Task<CarrierAnswer<T>>> ask)
        where T : class
    {
        try
        {
            return await ask();
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            return CarrierAnswer<T>.Failed(new CallResult(CallFault.Exception, Detail: failure.GetType().Name));
        }
    }
}

/// <summary>A call of the hub that was taken from the agenda.</summary>
/// <param name="Item">Its place on the agenda.</param>
/// <param name="Make">Makes the call, and gives what is to be done then, inside <see cref="WorldStore.Do(Action)"/>.</param>
internal sealed record HubCall(DueItem Item, Func<Task<Action>> Make);

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
