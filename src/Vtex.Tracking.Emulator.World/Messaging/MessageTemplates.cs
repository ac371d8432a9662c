using Vtex.Tracking.Emulator.World.Messages;
using Vtex.Tracking.Emulator.World.Messaging;
using Vtex.Tracking.Emulator.World.State;

namespace Vtex.Tracking.Emulator;

/// <summary>The settings of the messages: for each event and channel, whether it is sent and with which template.</summary>
public sealed class MessageTemplates
{
    private readonly WorldStore _world;
    private readonly MessageRenderer _renderer;

    internal MessageTemplates(WorldStore world, MessageRenderer renderer) => (_world, _renderer) = (world, renderer);

    /// <summary>Gets the names of the tags that templates may hold, such as <c>OrderNumber</c>; another name is empty text.</summary>
    public static IReadOnlyList<string> Tags => MessageTags.Names;

    /// <summary>Gets the settings of a message.</summary>
    /// <param name="about">The event.</param>
    /// <param name="channel">The channel.</param>
    /// <param name="agencyId">The agency. The default is the first one, which is that of services that name none.</param>
    public MessageSettings Get(MessageEvent about, MessageChannel channel, int agencyId = MessageState.DefaultAgency) =>
        _world.Do(() => _world.State.Messages.SettingsOf(agencyId, about, channel));

    /// <summary>Changes the settings of a message. Messages that were sent before stay as they are.</summary>
    /// <param name="about">The event.</param>
    /// <param name="channel">The channel.</param>
    /// <param name="settings">The settings.</param>
    /// <param name="agencyId">The agency. The default is the first one, which is that of services that name none.</param>
    /// <exception cref="WorldRuleException">The settings are not possible, the template cannot be filled in, or there is no such agency; the message says why.</exception>
    public Task SaveAsync(MessageEvent about, MessageChannel channel, MessageSettings settings, int agencyId = MessageState.DefaultAgency)
    {
        ArgumentNullException.ThrowIfNull(settings);
        if (_renderer.FindFault(about, channel, settings) is { } fault)
            throw new WorldRuleException(fault);
        return _world.DoAsync(() => _world.Append(new MessageSettingsSaved(agencyId, about, channel, settings)));
    }
}
