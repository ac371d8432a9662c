using Vtex.Tracking.Emulator.World.Hub;
using Vtex.Tracking.Emulator.World.HubCalls;

namespace Vtex.Tracking.Emulator.Tests.World.Hub;

/// <summary>Carriers' apps in memory, which do as they are told, and remember every call.</summary>
internal sealed class ScriptedLine(Func<DateTimeOffset> now) : ICarrierGateway
{
    private readonly Dictionary<string, CarrierMood> _moods = [];

    public List<ScriptedCall> Calls { get; } = [];

    /// <summary>Looks at every call as it comes, and says what is wrong with it.</summary>
    public Func<ScriptedCall, string?>? Look { get; set; }

    public List<string> Objections { get; } = [];

    public void Set(string carrier, CarrierMood mood) => _moods[carrier] = mood;

    public string? Refusal(Uri baseAddress) => null;

    public async Task<CarrierAnswer<NotifyContent>> NotifyAsync(CarrierContact carrier, NotifyMessage message, CancellationToken cancellationToken)
    {
        var ids = message.Packages.Select(package => package.Id).ToList();
        var mood = Note(carrier, HubCallKind.Notify, ids);
        await MaybeLaterAsync();
        return Failure<NotifyContent>(mood) ?? new CarrierAnswer<NotifyContent>(
            new CallResult(CallFault.None, 200), new NotifyContent(Told(ids, mood).ToDictionary(id => id, id => new NotifyResult("JT-" + id, "u", null))), []);
    }

    public async Task<CarrierAnswer<TrackingContent>> TrackAsync(CarrierContact carrier, IReadOnlyList<string> numbers, CancellationToken cancellationToken)
    {
        var mood = Note(carrier, HubCallKind.Tracking, numbers);
        await MaybeLaterAsync();
        return Failure<TrackingContent>(mood) ?? new CarrierAnswer<TrackingContent>(
            new CallResult(CallFault.None, 200), new TrackingContent(Told(numbers, mood).ToDictionary(number => number, number => Story(number, mood))), []);
    }

    private CarrierMood Note(CarrierContact carrier, HubCallKind kind, IReadOnlyList<string> about)
    {
        var mood = _moods.GetValueOrDefault(carrier.App);
        var call = new ScriptedCall(now(), carrier.App, kind, [.. about], mood is not (CarrierMood.Down or CarrierMood.Broken or CarrierMood.Busy));
        Calls.Add(call);
        if (Look?.Invoke(call) is { } objection)
            Objections.Add($"{call}: {objection}");
        return mood;
    }

    // Some calls are answered on the spot, some a little later on another thread.
    private async ValueTask MaybeLaterAsync()
    {
        if (Calls.Count % 2 == 0)
            await Task.Yield();
    }

    private static CarrierAnswer<T>? Failure<T>(CarrierMood mood)
        where T : class => mood switch
        {
            CarrierMood.Down => CarrierAnswer<T>.Failed(new CallResult(CallFault.ConnectionRefused)),
            CarrierMood.Broken => throw new InvalidOperationException("broken"),
            CarrierMood.Busy => CarrierAnswer<T>.Failed(new CallResult(CallFault.Rejected, 429, RetryAfter: TimeSpan.FromMinutes(30))),
            _ => null,
        };

    private static IEnumerable<string> Told(IEnumerable<string> all, CarrierMood mood) =>
        mood == CarrierMood.Forgetful ? all.Where((_, place) => place % 2 == 1) : all;

    private static TrackingResult Story(string number, CarrierMood mood) => new(
        [new HubTrackingEvent(Moments.Noon, $"Postado {number}", null, null)],
        mood == CarrierMood.Delivering || mood == CarrierMood.Well && number.EndsWith('3'),
        null,
        mood == CarrierMood.Well && number.EndsWith('7'));
}
