using System.Globalization;
using Vtex.Tracking.Emulator.World;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Shows and moves the clock.</summary>
internal sealed class ClockControl(EmulatorClock clock)
{
    public Task ShowAsync(HttpContext context) => JsonAnswer.WriteAsync(
        context, new ClockAnswer(clock.GetUtcNow(), clock.Speed), WireJson.Types.ClockAnswer);

    public async Task AdvanceAsync(HttpContext context)
    {
        using var body = await JsonBody.ReadAsync(context);
        var faults = new FaultList();
        var reader = ObjectReader.Of(body.RootElement, "$", faults);
        var text = reader.RequiredText("by");
        if (!TimeSpan.TryParseExact(text, "c", CultureInfo.InvariantCulture, out var by) || !CanAdvance(by))
            faults.Add(reader.PathOf("by"), "must be a span of time, forward, such as 06:00:00 or 30.00:00:00 (30 days).");
        faults.ThrowIfAny();

        await clock.AdvanceAsync(by, context.RequestAborted);
        await ShowAsync(context);
    }

    private bool CanAdvance(TimeSpan by) => by >= TimeSpan.Zero && by < DateTimeOffset.MaxValue - clock.GetUtcNow();
}
