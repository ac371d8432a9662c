using System.Collections.Immutable;
using Vtex.Tracking.Emulator.World.Account;
using Vtex.Tracking.Emulator.World.Brazil;
using Vtex.Tracking.Emulator.World.Carrier;
using Vtex.Tracking.Emulator.World.Parcels;
using Vtex.Tracking.Emulator.World.State;
using Vtex.Tracking.Emulator.World.Text;
using Vtex.Tracking.Emulator.World.Time;

namespace Vtex.Tracking.Emulator;

/// <summary>
/// The parcels of the emulated carrier. They move by themselves as the clock goes on; here they are found, and moved by
/// hand. What is done by hand replaces what was still to happen.
/// </summary>
public sealed class ParcelCommands
{
    /// <summary>The time before the end of the calendar in which nothing more is scheduled.</summary>
    private static readonly TimeSpan EndOfTime = TimeSpan.FromDays(90);

    private readonly WorldStore _world;

    internal ParcelCommands(WorldStore world) => _world = world;

    /// <summary>All parcels, in the order in which the carrier was notified.</summary>
    public IReadOnlyList<Parcel> All => _world.Do(() => Book.All.ToList());

    private ParcelRepository Book => _world.State.Parcels;

    /// <summary>The parcel with a tracking number; null when there is none.</summary>
    /// <param name="number">The tracking number, compared exactly.</param>
    public Parcel? Find(string number)
    {
        ArgumentNullException.ThrowIfNull(number);
        return _world.Do(() => Book.Find(number));
    }

    /// <summary>The parcels of a package: one for each carrier's app that was notified of it.</summary>
    /// <param name="packageId">The hub's id of the package, compared exactly.</param>
    public IReadOnlyList<Parcel> FindByPackage(string packageId)
    {
        ArgumentNullException.ThrowIfNull(packageId);
        return _world.Do(() => Book.All.Where(parcel => parcel.PackageId == packageId).ToList());
    }

    /// <summary>Gives the carrier a package, as a notification does.</summary>
    /// <param name="parcel">The package.</param>
    /// <returns>The new parcel, or the one that the package is already.</returns>
    public Task<Parcel> RegisterAsync(NewParcel parcel)
    {
        ArgumentNullException.ThrowIfNull(parcel);
        var notice = new ParcelNotification(parcel.App, parcel.Account ?? _world.Name, parcel.Workspace, parcel.PackageId)
        {
            OrderId = parcel.OrderId,
            Invoice = parcel.Invoice,
            Origin = new PartialPlace(null, null, parcel.OriginPostalCode),
            Destination = new PartialPlace(null, null, parcel.DestinationPostalCode),
        };
        return Task.FromResult(Register([notice])[0]);
    }

    /// <summary>Brings a parcel to a city. From there it goes on to its destination by itself.</summary>
    /// <param name="number">The tracking number of a parcel that was neither delivered nor returned.</param>
    /// <param name="city">The city.</param>
    /// <param name="state">The two letters of its state, in any case.</param>
    /// <exception cref="WorldRuleException">The parcel is unknown or at its end, or there is no such state.</exception>
    public Task MoveAsync(string number, string city, string state)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(city);
        ArgumentNullException.ThrowIfNull(state);
        if (BrazilianStates.NameOf(state) is null)
            throw new WorldRuleException($"There is no state '{state}' in Brazil. A state has two letters, such as SP.");
        var place = new ParcelPlace(city, state.ToUpperInvariant());
        return ByHand(number, (story, parcel) => ParcelScripts.OnwardFrom(story, parcel, place));
    }

    /// <summary>Delivers a parcel.</summary>
    /// <param name="number">The tracking number of a parcel that was neither delivered nor returned.</param>
    /// <exception cref="WorldRuleException">The parcel is unknown or at its end.</exception>
    public Task DeliverAsync(string number) => ByHand(number, ParcelScripts.AtOnce);

    /// <summary>Lets an attempt to deliver fail. The next one, on the next day of work, succeeds by itself.</summary>
    /// <param name="number">The tracking number of a parcel that was neither delivered nor returned.</param>
    /// <param name="reason">Why, in Portuguese. Nobody was at home when left out.</param>
    /// <exception cref="WorldRuleException">The parcel is unknown or at its end.</exception>
    public Task FailAttemptAsync(string number, string reason = OccurrenceNames.Absent)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        return ByHand(number, (story, parcel) => ParcelScripts.OnceMoreAfter(story, parcel, reason));
    }

    /// <summary>Gives a parcel back to its sender.</summary>
    /// <param name="number">The tracking number of a parcel that was neither delivered nor returned.</param>
    /// <exception cref="WorldRuleException">The parcel is unknown or at its end.</exception>
    public Task ReturnToSenderAsync(string number) => ByHand(
        number, (story, parcel) => story.Tell(ParcelStatus.Returned, parcel.Origin));

    /// <summary>Registers packages, those that the app knows already excepted.</summary>
    /// <returns>The parcel of each, in order.</returns>
    internal IReadOnlyList<Parcel> Register(IReadOnlyList<ParcelNotification> notices) => _world.Do(() =>
        notices.Select(notice => Book.Find(notice.App, notice.Account, notice.PackageId) ?? Register(notice)).ToList());

    /// <summary>The parcels that an app carries for an account, of those asked for.</summary>
    internal IReadOnlyList<Parcel> Find(string app, string account, IReadOnlyList<string> numbers) => _world.Do(() =>
        numbers.Select(Book.Find).OfType<Parcel>().Where(parcel => parcel.App == app && parcel.Account == account).ToList());

    internal void TakeStep(int id)
    {
        var parcel = Book.Get(id);
        var step = parcel.Plan[0];
        _world.Append(new ParcelMoved(parcel.Number, step.Status, step.City, step.State, step.Reason, step.Next));
    }

    private Parcel Register(ParcelNotification notice)
    {
        var key = Seeded($"{notice.App}\0{notice.Account}\0{notice.PackageId}");
        var number = FreeNumber(key);
        var details = new ParcelDetails
        {
            App = notice.App,
            Account = notice.Account,
            Workspace = notice.Workspace,
            PackageId = notice.PackageId,
            OrderId = notice.OrderId,
            Invoice = notice.Invoice,
            Origin = notice.Origin.Complete(Seeded(notice.Account)),
            Destination = notice.Destination.Complete(key),
        };
        var suffix = ParcelSuffix.Find(notice.PackageId) ?? ParcelSuffix.Find(notice.OrderId);
        var steps = Tell(number, details, 0, suffix?.Plot ?? ParcelScripts.Usual);
        _world.Append(new ParcelRegistered(number, details));
        return Plan(number, steps);
    }

    // Two packages may hash to one number; the later one moves on, in every run alike.
    private string FreeNumber(ulong key)
    {
        for (var attempt = 0UL; ; attempt++)
        {
            var number = TrackingNumber.Of(StableHash.Mix(key, attempt));
            if (Book.Find(number) is null)
                return number;
        }
    }

    private Task ByHand(string number, ParcelScript plot)
    {
        ArgumentNullException.ThrowIfNull(number);
        return _world.DoAsync(() =>
        {
            var parcel = Book.Get(number);
            if (parcel.IsAtEnd)
                throw new WorldRuleException($"Parcel {number} is {parcel.Status}; nothing follows after that.");
            Plan(number, Tell(number, parcel.Details, parcel.Scans.Length, plot));
        });
    }

    // What is due at once has happened when this returns, also where the clock stands still.
    private Parcel Plan(string number, ImmutableArray<ParcelStep> steps)
    {
        _world.Append(new ParcelPlanned(number, steps));
        var now = _world.Clock.GetUtcNow();
        while (Book.Get(number) is { Plan: [var next, ..] } parcel && next.Due <= now)
            TakeStep(parcel.Id);
        return Book.Get(number);
    }

    private ImmutableArray<ParcelStep> Tell(string number, ParcelDetails parcel, int told, ParcelScript plot)
    {
        var now = _world.Clock.GetUtcNow();
        Calendar.CheckRoom(now, EndOfTime);
        var story = new ParcelStepBuilder(now, StableHash.Mix(Seeded(number), (ulong)told), _world.State.IsHoliday);
        plot(story, parcel);
        return story.Steps;
    }

    private ulong Seeded(string text) => StableHash.Mix(_world.Options.Seed, StableHash.Of(text));
}
