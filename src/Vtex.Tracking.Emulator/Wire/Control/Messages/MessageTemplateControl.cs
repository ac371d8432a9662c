using Vtex.Tracking.Emulator.World.Lifecycle;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Shows and changes the settings of messages.</summary>
internal sealed class MessageTemplateControl(ControlTarget target)
{
    private const string Agency = "agency";

    public void Map(ControlRoutes routes, string path)
    {
        routes.MapGet(path, ListAsync, Agency);
        routes.MapPost($"{path}/{{event}}/{{channel}}", SaveAsync, Agency);
    }

    private Task ListAsync(HttpContext context)
    {
        var templates = target.Universe(context).MessageTemplates;
        var agency = ReadAgency(context);
        var settings =
            from about in Enum.GetValues<MessageEvent>()
            where about != MessageEvent.PasswordRecovery // its text is fixed
            from channel in Enum.GetValues<MessageChannel>()
            select MessageTemplateState.Of(about, channel, templates.Get(about, channel, agency));
        return ControlAnswer.WriteAsync(context, new MessageTemplateListState(MessageTemplates.Tags, settings));
    }

    private async Task SaveAsync(HttpContext context)
    {
        var templates = target.Universe(context).MessageTemplates;
        var (about, channel) = (Named<MessageEvent>(context, "event"), Named<MessageChannel>(context, "channel"));
        var agency = ReadAgency(context);
        var known = templates.Get(about, channel, agency);
        var settings = await ControlBody.ReadAsync(context, body => Read(body, known));
        await templates.SaveAsync(about, channel, settings, agency);
        await ControlAnswer.WriteAsync(context, MessageTemplateState.Of(about, channel, settings));
    }

    private static MessageSettings Read(ObjectReader body, MessageSettings known)
    {
        var template = body.Named("template", Enum.GetValues<MessageTemplate>().Select(one => ($"{one}", (MessageTemplate?)one))) ?? known.Template;
        return new MessageSettings
        {
            Active = body.Boolean("active") ?? known.Active,
            Template = template,
            Subject = body.Text("subject", max: MessageSettings.MaxSubject, min: 1) ?? known.Subject,
            Body = body.Text("body", max: MessageSettings.MaxBody, min: 1) ?? (template == MessageTemplate.Custom ? known.Body : null),
            Hours = body.Int32("hours", min: 1, max: 12) ?? known.Hours,
        };
    }

    private static int ReadAgency(HttpContext context)
    {
        var faults = new FaultList();
        var agency = new QueryReader(context.Request.Query, faults).Int32(Agency, 1, 1, int.MaxValue);
        faults.ThrowIfAny();
        return agency;
    }

    private static T Named<T>(HttpContext context, string name)
        where T : struct, Enum
    {
        var text = (string)context.Request.RouteValues[name]!;
        return Array.Find(Enum.GetNames<T>(), one => StatusNames.Same(one, text)) is { } known
            ? Enum.Parse<T>(known)
            : throw RequestRefusedException.NotFound($"There is no {name} of that name. There are: {string.Join(", ", Enum.GetNames<T>())}.");
    }
}

/// <summary>The settings of a message.</summary>
internal sealed record MessageTemplateState(
    MessageEvent Event, MessageChannel Channel, bool Active, MessageTemplate Template, string? Subject, string? Body, int Hours)
{
    public static MessageTemplateState Of(MessageEvent about, MessageChannel channel, MessageSettings settings) =>
        new(about, channel, settings.Active, settings.Template, settings.Subject, settings.Body, settings.Hours);
}

/// <summary>The tags that templates may hold, and the settings of all messages.</summary>
internal sealed record MessageTemplateListState(IEnumerable<string> Tags, IEnumerable<MessageTemplateState> Data);
