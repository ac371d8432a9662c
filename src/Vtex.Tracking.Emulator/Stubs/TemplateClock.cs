using HandlebarsDotNet;
using HandlebarsDotNet.Helpers;
using HandlebarsDotNet.Helpers.Enums;
using HandlebarsDotNet.Helpers.Utils;
using Vtex.Tracking.Emulator.World.Time;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>Gives templates the emulated time: that of the universe which the request belongs to.</summary>
internal sealed class TemplateClock : IDateTimeService
{
    private static readonly TemplateClock Shared = new();

    private static DateTimeOffset Time => (StubExchange.Current?.Clock ?? TimeProvider.System).GetUtcNow();

    /// <summary>Replaces the helpers <c>DateTime.Now</c> and <c>DateTime.UtcNow</c>, which read the machine's clock.</summary>
    public static void AddTo(IHandlebars templates) => HandlebarsHelpers.Register(templates, options =>
    {
        options.Categories = [Category.DateTime];
        options.DateTimeService = Shared;
    });

    /// <summary>Gets the time of Brasília, whatever the machine's time zone.</summary>
    public DateTime Now() => BrasiliaTime.Of(Time);

    public DateTime UtcNow() => Time.UtcDateTime;
}
