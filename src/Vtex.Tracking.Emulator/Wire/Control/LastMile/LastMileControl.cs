using Vtex.Tracking.Emulator.World.LastMile;
using Vtex.Tracking.Emulator.World.Universes;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Shows recipients their pages, and lets them act there. A wrong link gets the same answer whatever is wrong with it.</summary>
internal sealed class LastMileControl(UniverseRegistry universes)
{
    private const int MaxText = 500;

    private static readonly FidelityHeader Fidelity = new([.. LastMileEntries.All]);

    public void Map(ControlRoutes routes, string path)
    {
        routes.MapGet(path, Fidelity.AddTo(context => AnswerAsync(context, Pages(context))));
        routes.MapPost($"{path}/reschedule", Fidelity.AddTo(RescheduleAsync));
        routes.MapPost($"{path}/cancel", Fidelity.AddTo(CancelAsync));
        routes.MapPost($"{path}/rate", Fidelity.AddTo(RateAsync));
    }

    private async Task RescheduleAsync(HttpContext context)
    {
        var pages = Pages(context);
        var (day, period) = await ControlBody.ReadAsync(context, body =>
        {
            body.Require("day");
            body.Require("period");
            return (body.Day("day") ?? default, body.Period("period") ?? default);
        });
        await pages.RescheduleAsync(Link(context), day, period);
        await AnswerAsync(context, pages);
    }

    private async Task CancelAsync(HttpContext context)
    {
        var pages = Pages(context);
        var reason = await ControlBody.ReadAsync(context, body => body.Text("reason", max: MaxText, min: 1));
        await pages.CancelAsync(Link(context), reason);
        await AnswerAsync(context, pages);
    }

    private async Task RateAsync(HttpContext context)
    {
        var pages = Pages(context);
        var (rating, comment) = await ControlBody.ReadAsync(
            context, body => (body.Int32("rating", Presence.Required, min: 1, max: 5) ?? 1, body.Text("comment", max: MaxText, min: 1)));
        await pages.RateAsync(Link(context), rating, comment);
        await AnswerAsync(context, pages);
    }

    private static Task AnswerAsync(HttpContext context, LastMilePages pages) =>
        ControlAnswer.WriteAsync(context, pages.Find(Link(context)) ?? throw NoPage());

    /// <summary>Finds the pages of the universe, when there is one at the link; the body is not looked at before.</summary>
    /// <exception cref="RequestRefusedException">The link leads nowhere (404).</exception>
    private LastMilePages Pages(HttpContext context)
    {
        var name = ControlTarget.UniverseName(context);
        if (universes.Find(name)?.LastMile is { } pages)
            return pages.Find(Link(context)) is null ? throw NoPage() : pages;
        new RecipientLinks(0, name).Read(Link(context)); // a universe that is not there takes no less time
        throw NoPage();
    }

    private static string Link(HttpContext context) => (string)context.Request.RouteValues["link"]!;

    private static RequestRefusedException NoPage() => RequestRefusedException.NotFound("There is no page at this link.");
}
