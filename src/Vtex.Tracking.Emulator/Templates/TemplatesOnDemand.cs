using Vtex.Tracking.Emulator.World.Messaging;

namespace Vtex.Tracking.Emulator.Templates;

/// <summary>Loads the library that fills in templates when the first text is read.</summary>
internal sealed class TemplatesOnDemand : IMessageRenderer
{
    private readonly Lazy<IMessageRenderer> _renderer = new(() => new TemplateRenderer());

    public string? FindFault(string template, IReadOnlyDictionary<string, TagValue> tags, bool isMarkup) =>
        _renderer.Value.FindFault(template, tags, isMarkup);

    public string Render(string template, IReadOnlyDictionary<string, TagValue> tags, bool isMarkup) =>
        _renderer.Value.Render(template, tags, isMarkup);
}
