using Vtex.Tracking.Emulator.World.DriverApp;
using Vtex.Tracking.Emulator.World.Drivers;
using Vtex.Tracking.Emulator.World.Execution;
using Vtex.Tracking.Emulator.World.Geography;
using Vtex.Tracking.Emulator.World.Services;
using Vtex.Tracking.Emulator.World.State;
using Vtex.Tracking.Emulator.World.Support;
using static Vtex.Tracking.Emulator.WorldRuleException;

namespace Vtex.Tracking.Emulator.World.Driving;

/// <summary>Does what drivers' apps tell, each piece of work at its own time and once.</summary>
/// <param name="world">The universe.</param>
/// <param name="actions">Does the actions.</param>
/// <param name="chats">Opens chats, and writes in them.</param>
/// <param name="addressOf">Gives the address of a picture, by the universe and its number.</param>
internal sealed class DriverWorkHandler(WorldStore world, ActionDispatcher actions, DriverChats chats, Func<string, int, string> addressOf)
{
    private const int MaxWork = 1_000;
    private const int MaxId = 64;

    private static readonly TimeSpan MaxAge = TimeSpan.FromDays(7);
    private static readonly ServiceMove[] Moves = [ServiceMove.Start, ServiceMove.Pause, ServiceMove.Resume, ServiceMove.Arrive, ServiceMove.Deliver, ServiceMove.Fail];

    public DriverChats Chats => chats;

    /// <exception cref="WorldRuleException">The work as a whole is not possible; then nothing was done.</exception>
    public IReadOnlyList<DriverWorkResult> Do(string driver, IReadOnlyList<DriverWork> work) => world.Do(() =>
    {
        CheckTimes(work);
        return (IReadOnlyList<DriverWorkResult>)[.. work.Select(one => Do(driver, one))];
    });

    private DriverWorkResult Do(string driver, DriverWork work)
    {
        if (world.State.DriverApp.HasDone(driver, work.Id))
            return new DriverWorkResult(work.Id, DriverWorkOutcome.Repeated);
        try
        {
            var chat = world.Attempt(() =>
            {
                int? chat = null;
                world.DoAt(work.At, () => chat = Act(driver, work));
                world.Append(new DriverWorkTaken(driver, work.Id));
                return chat;
            });
            return new DriverWorkResult(work.Id, DriverWorkOutcome.Done, ChatId: chat);
        }
        catch (WorldRuleException refusal)
        {
            return new DriverWorkResult(work.Id, DriverWorkOutcome.Refused, refusal.Message);
        }
    }

    // Gives the chat that the work opened, or wrote in.
    private int? Act(string driver, DriverWork work)
    {
        switch (work)
        {
            case DeliveryWork delivery: return Act(driver, delivery);
            case ChatWork message: return Write(driver, message);
            case PictureWork picture: Take(driver, picture); return null;
            case PositionWork { Latitude: >= -90 and <= 90, Longitude: >= -180 and <= 180, BatteryPercent: null or (>= 0 and <= 100) } position:
                world.Append(new PositionReported(driver, new GeoPoint(position.Latitude, position.Longitude), position.BatteryPercent));
                return null;
            default: throw new WorldRuleException("A latitude lies between -90 and 90, a longitude between -180 and 180, and a battery is 0 to 100 % full.");
        }
    }

    private int? Act(string driver, DeliveryWork work)
    {
        Require(Moves.Contains(work.Action.Move), $"A driver's app does not do {work.Action.Move}. It does: {string.Join(", ", Moves)}.");
        var service = world.State.Services.Get(work.ServiceId);
        service.Check(work.Action.Move);
        Own(driver, service);
        if (work.Action is StartDisplacement or ResumeDisplacement)
            CheckAlone(driver, service);
        if (work.Action is StartDisplacement)
            CheckPhotos(service);
        if (work.Action is Fail fail && chats.OpenFor(service, driver, fail.Failure) is { } chat)
            return chat;
        actions.Execute(work.ServiceId, WithPictures(service, work.Action));
        return null;
    }

    private int Write(string driver, ChatWork work)
    {
        var service = world.State.Services.Get(work.ServiceId);
        Require(service.CurrentStop is not null, $"Service {service.Id} is on no route.");
        Own(driver, service);
        return chats.Send(service, work.Content);
    }

    private void CheckPhotos(DeliveryService service) => Require(
        !world.State.Account.Shipper.PhotosBeforeStart || world.State.DriverApp.PicturesOf(service.CurrentStop!.Id).Any(picture => !picture.IsSignature),
        $"The shipper wants a photo before a delivery is started. Take one of service {service.Id} first.");

    // One delivery at a time (chosen): the one before is paused or ended first.
    private void CheckAlone(string driver, DeliveryService service)
    {
        var other = world.State.Routes.All
            .Where(route => route.Details.Driver.Username == driver && route.AtWork)
            .SelectMany(world.State.OpenServices)
            .FirstOrDefault(open => open.Status == ServiceStatus.InProgress && open.Id != service.Id);
        Require(other is null, $"Service {other?.Id} is Em Andamento; pause or end it first.");
    }

    private ServiceAction WithPictures(DeliveryService service, ServiceAction action)
    {
        if (action is not (Deliver or Fail))
            return action;
        var pictures = world.State.DriverApp.PicturesOf(service.CurrentStop!.Id);
        var photos = pictures.Where(picture => !picture.IsSignature).Select(AddressOf).ToList();
        return action switch
        {
            Deliver deliver => deliver with
            {
                Receipt = deliver.Receipt with
                {
                    Pictures = [.. deliver.Receipt.Pictures, .. photos],
                    Signature = pictures.LastOrDefault(picture => picture.IsSignature) is { } signature ? AddressOf(signature) : deliver.Receipt.Signature,
                },
            },
            Fail fail => fail with { Failure = fail.Failure with { Pictures = [.. fail.Failure.Pictures, .. photos] } },
            _ => action,
        };
    }

    private void Take(string driver, PictureWork work)
    {
        var service = world.State.Services.Get(work.ServiceId);
        Require(
            service.Status is ServiceStatus.Routed or ServiceStatus.InProgress or ServiceStatus.Paused,
            "Photos are taken before or during a delivery: while it is Roteirizado, Em Andamento or Pausado.");
        Own(driver, service);
        var app = world.State.DriverApp;
        var mediaType = Pictures.TypeOf(work.Content.Span);
        Pictures.CheckRoom(app, service, work.IsSignature, work.Content.Length);
        world.Append(new PictureTaken(work.ServiceId, app.NextPicture, mediaType, Convert.ToBase64String(work.Content.Span), work.IsSignature));
    }

    private void Own(string driver, DeliveryService service)
    {
        var route = world.State.Routes.Get(service.CurrentStop!.RouteId);
        Require(route.Details.Driver.Username == driver, $"Service {service.Id} is another driver's work.");
    }

    private string AddressOf(Picture picture) => addressOf(world.Name, picture.Number);

    private void CheckTimes(IReadOnlyList<DriverWork> work)
    {
        Require(work.Count <= MaxWork, $"At most {MaxWork} pieces of work are told at once.");
        var now = world.Clock.GetUtcNow();
        DateTimeOffset? before = null;
        foreach (var one in work)
        {
            Require(one.Id is { Length: > 0 and <= MaxId }, $"Each piece of work has an id of 1 to {MaxId} characters.");
            var at = one.At ?? now;
            Require(at <= now, $"The work '{one.Id}' lies ahead of the clock, which shows {now:O}.");
            Require(at >= now - MaxAge, $"The work '{one.Id}' is more than {MaxAge.Days} days old.");
            Require(!(at < before), $"The work '{one.Id}' lies before the one ahead of it; tell work in its order.");
            before = at;
        }
    }
}
