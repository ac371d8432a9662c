namespace Vtex.Tracking.Emulator.World.Messaging;

/// <summary>Fills in templates. It runs no code of a template, and bounds what a template can take.</summary>
internal interface IMessageRenderer
{
    /// <summary>Finds why a template cannot be filled in; null when it can.</summary>
    string? FindFault(string template, IReadOnlyDictionary<string, TagValue> tags, bool isMarkup);

    /// <summary>Fills in a template.</summary>
    /// <param name="template">The template, with tags in double braces.</param>
    /// <param name="tags">The values by the names of the tags; other names are empty text.</param>
    /// <param name="isMarkup">Whether the result is HTML, in which values are encoded.</param>
    /// <exception cref="WorldRuleException">The template cannot be filled in; the message says why.</exception>
    string Render(string template, IReadOnlyDictionary<string, TagValue> tags, bool isMarkup);
}

/// <summary>The value of a tag.</summary>
/// <param name="Text">The text, or the HTML.</param>
/// <param name="IsMarkup">Whether it is HTML that stays as it is in HTML; elsewhere it is empty.</param>
internal readonly record struct TagValue(string Text, bool IsMarkup = false);

/// <summary>A message that is filled in.</summary>
/// <param name="Subject">The subject of an e-mail.</param>
/// <param name="Html">The HTML of an e-mail.</param>
/// <param name="Text">The plain text.</param>
/// <param name="Problem">Why it could not be filled in; then the others are null.</param>
internal sealed record RenderedMessage(string? Subject, string? Html, string? Text, string? Problem = null);

/// <summary>Fills in nothing: the messages of a universe that is outside an emulator.</summary>
internal sealed class NullMessageRenderer : IMessageRenderer
{
    public string? FindFault(string template, IReadOnlyDictionary<string, TagValue> tags, bool isMarkup) => null;

    public string Render(string template, IReadOnlyDictionary<string, TagValue> tags, bool isMarkup) => template;
}
