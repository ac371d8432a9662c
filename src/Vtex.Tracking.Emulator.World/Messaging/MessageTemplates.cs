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
    public MessageSettings Get(MessageEvent about, MessageChannel channel) =>
        _world.Do(() => _world.State.Messages.SettingsOf(MessageState.DefaultAgency, about, channel));

    /// <summary>Changes the settings of a message. Messages that were sent before stay as they are.</summary>
    /// <param name="about">The event.</param>
    /// <param name="channel">The channel.</param>
    /// <param name="settings">The settings.</param>
    /// <exception cref="WorldRuleException">The settings are not possible, or the template cannot be filled in; the message says why.</exception>
    public Task SaveAsync(MessageEvent about, MessageChannel channel, MessageSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        if (_renderer.FindFault(about, channel, settings) is { } fault)
            throw new WorldRuleException(fault);
        return _world.DoAsync(() => _world.Append(new MessageSettingsSaved(MessageState.DefaultAgency, about, channel, settings)));
    }
}
