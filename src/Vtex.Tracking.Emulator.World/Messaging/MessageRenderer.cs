using Vtex.Tracking.Emulator.World.DriverApp;
using Vtex.Tracking.Emulator.World.Messages;
using Vtex.Tracking.Emulator.World.LastMile;
using Vtex.Tracking.Emulator.World.State;

namespace Vtex.Tracking.Emulator.World.Messaging;

/// <summary>Makes the texts of messages out of what the outbox knows of them.</summary>
/// <param name="world">The universe.</param>
/// <param name="renderer">Fills in templates.</param>
/// <param name="addressOf">Gives the address of a recipient's page, by the universe and the link.</param>
internal sealed class MessageRenderer(WorldStore world, IMessageRenderer renderer, Func<string, string, string> addressOf)
{
    private readonly PasswordCodes _codes = new(world.Options.Seed, world.Name);
    private readonly RecipientLinks _links = new(world.Options.Seed, world.Name);

    /// <summary>The name in which a message is sent.</summary>
    public string SenderOf(OutboxEntry entry) => MessageTags.SenderOf(entry, world.Name);

    public RenderedMessage Render(OutboxEntry entry)
    {
        try
        {
            if (entry.Occasion.Code is { } code)
                return Recovery(MessageTags.OfRecovery(entry, world.Name, _codes.Of(code.Driver, code.Sequence)));
            var link = addressOf(world.Name, _links.Of(entry.Occasion.Service!.Id));
            var tags = MessageTags.Of(entry, world.Name, link);
            return entry.Channel == MessageChannel.Sms ? Sms(entry, tags) : Email(entry, tags);
        }
        catch (WorldRuleException failure)
        {
            return new RenderedMessage(null, null, null, failure.Message);
        }
    }

    /// <summary>Finds why settings cannot be used; null when they can.</summary>
    public string? FindFault(MessageEvent about, MessageChannel channel, MessageSettings settings)
    {
        if (settings.Fault(channel) is { } fault)
            return fault;
        if (settings.Subject is { } subject && renderer.FindFault(subject, MessageTags.Samples, isMarkup: false) is { } inSubject)
            return $"The subject cannot be filled in. {inSubject}";
        return settings.Body is { } body && renderer.FindFault(body, MessageTags.Samples, channel == MessageChannel.Email) is { } inBody
            ? $"The body cannot be filled in. {inBody}"
            : null;
    }

    private RenderedMessage Recovery(Dictionary<string, TagValue> tags) => new(
        FixedTemplates.RecoverySubject, renderer.Render(FixedTemplates.RecoveryHtml, tags, isMarkup: true), renderer.Render(FixedTemplates.RecoveryText, tags, isMarkup: false));

    private RenderedMessage Sms(OutboxEntry entry, Dictionary<string, TagValue> tags)
    {
        var template = entry.Settings.Body ?? FixedTemplates.Sms(entry.Occasion.Event, entry.Settings.Template);
        return new RenderedMessage(null, null, renderer.Render(template, tags, isMarkup: false));
    }

    private RenderedMessage Email(OutboxEntry entry, Dictionary<string, TagValue> tags)
    {
        var (about, settings) = (entry.Occasion.Event, entry.Settings);
        var subject = renderer.Render(settings.Subject ?? FixedTemplates.Subject(about), tags, isMarkup: false).ReplaceLineEndings(" ").Trim();
        var html = renderer.Render(settings.Body ?? FixedTemplates.Html(about, settings.Template), tags, isMarkup: true);
        var text = settings.Body is null ? renderer.Render(FixedTemplates.Text(about, settings.Template), tags, isMarkup: false) : HtmlText.Of(html);
        return new RenderedMessage(subject, html, text);
    }
}
