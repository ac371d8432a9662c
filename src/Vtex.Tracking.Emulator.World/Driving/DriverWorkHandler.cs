using Vtex.Tracking.Emulator.World.DriverApp;
using Vtex.Tracking.Emulator.World.Drivers;
using Vtex.Tracking.Emulator.World.Execution;
using Vtex.Tracking.Emulator.World.Geography;
using Vtex.Tracking.Emulator.World.Services;
using Vtex.Tracking.Emulator.World.State;
using static Vtex.Tracking.Emulator.WorldRuleException;

namespace Vtex.Tracking.Emulator.World.Driving;

/// <summary>Does what drivers' apps tell, each piece of work at its own time and once.</summary>
/// <param name="world">The universe.</param>
/// <param name="actions">Does the actions.</param>
/// <param name="addressOf">Gives the address of a picture, by the universe and its number.</param>
internal sealed class DriverWorkHandler(WorldStore world, ActionDispatcher actions, Func<string, int, string> addressOf)
{
    private const int MaxWork = 1_000;
    private const int MaxId = 64;

    private static readonly TimeSpan MaxAge = TimeSpan.FromDays(7);
    private static readonly ServiceMove[] Moves = [ServiceMove.Start, ServiceMove.Pause, ServiceMove.Resume, ServiceMove.Arrive, ServiceMove.Deliver, ServiceMove.Fail];

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
            world.Attempt(() =>
            {
                world.DoAt(work.At, () => Act(driver, work));
                world.Append(new DriverWorkTaken(driver, work.Id));
                return true;
            });
            return new DriverWorkResult(work.Id, DriverWorkOutcome.Done);
        }
        catch (WorldRuleException refusal)
        {
            return new DriverWorkResult(work.Id, DriverWorkOutcome.Refused, refusal.Message);
        }
    }

    private void Act(string driver, DriverWork work)
    {
        switch (work)
        {
            case DeliveryWork delivery: Act(driver, delivery); break;
            case PictureWork picture: Take(driver, picture); break;
            case PositionWork { Latitude: >= -90 and <= 90, Longitude: >= -180 and <= 180, BatteryPercent: null or (>= 0 and <= 100) } position:
                world.Append(new PositionReported(driver, new GeoPoint(position.Latitude, position.Longitude), position.BatteryPercent));
                break;
            default: throw new WorldRuleException("A latitude lies between -90 and 90, a longitude between -180 and 180, and a battery is 0 to 100 % full.");
        }
    }

    private void Act(string driver, DeliveryWork work)
    {
        Require(Moves.Contains(work.Action.Move), $"A driver's app does not do {work.Action.Move}. It does: {string.Join(", ", Moves)}.");
        var service = world.State.Services.Get(work.ServiceId);
        service.Check(work.Action.Move);
        Own(driver, service);
        if (work.Action is StartDisplacement or ResumeDisplacement)
            CheckAlone(driver, service);
        actions.Execute(work.ServiceId, WithPictures(service, work.Action));
    }

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

/// <summary>The bounds of photos and signatures. Chosen by us.</summary>
internal static class Pictures
{
    /// <summary>The largest picture, in bytes: 1 MiB.</summary>
    public const int MaxBytes = 1024 * 1024;

    private const int MaxPhotos = 5;
    private const long MaxTotal = 64L * 1024 * 1024;

    private static ReadOnlySpan<byte> Jpeg => [0xFF, 0xD8, 0xFF];

    private static ReadOnlySpan<byte> Png => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>The media type of a picture, by its first bytes.</summary>
    /// <exception cref="WorldRuleException">It is too large, or no picture.</exception>
    public static string TypeOf(ReadOnlySpan<byte> content)
    {
        Require(content.Length <= MaxBytes, $"A picture has at most {MaxBytes} bytes; this one has {content.Length}. Make it smaller.");
        if (content.StartsWith(Jpeg))
            return "image/jpeg";
        if (content.StartsWith(Png))
            return "image/png";
        return content.Length > 12 && content.StartsWith("RIFF"u8) && content[8..12].SequenceEqual("WEBP"u8)
            ? "image/webp"
            : throw new WorldRuleException("A picture must be a JPEG, a PNG or a WebP.");
    }

    /// <exception cref="WorldRuleException">There is no room for another picture.</exception>
    public static void CheckRoom(DriverAppState app, DeliveryService service, bool isSignature, int bytes)
    {
        var known = app.PicturesOf(service.CurrentStop!.Id).Count(picture => !picture.IsSignature);
        Require(isSignature || known < MaxPhotos, $"A delivery has at most {MaxPhotos} photos.");
        Require(app.PictureLength / 4 * 3 + bytes <= MaxTotal, "The pictures of the universe have 64 MiB already; reset it, or use smaller ones.");
    }
}
