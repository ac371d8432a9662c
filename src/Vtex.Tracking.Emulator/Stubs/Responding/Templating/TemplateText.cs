using HandlebarsDotNet;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>A text of a mapping: as it stands, or a template that is compiled when it is first needed, and once.</summary>
internal sealed class TemplateText
{
    private readonly string _text;
    private readonly Lazy<HandlebarsTemplate<TextWriter, object, object>>? _template;

    private TemplateText(string text, bool isTemplate)
    {
        _text = text;
        if (isTemplate)
            _template = new(() => TemplateLanguage.Create().Compile(new StringReader(TemplateSource.Translate(text))));
    }

    public bool IsTemplate => _template is not null;

    /// <summary>The text as it stands in the mapping.</summary>
    public string Source => _text;

    public static TemplateText Of(string text, bool templated) =>
        new(text, templated && text.Contains("{{", StringComparison.Ordinal));

    /// <exception cref="StubFailedException">The template cannot be read, or fails.</exception>
    public string Render(TemplateRun run)
    {
        if (_template is null)
            return _text;
        try
        {
            using var writer = new LimitedWriter();
            _template.Value(writer, run.Model, new Dictionary<string, object?>(StringComparer.Ordinal) { [TemplateLanguage.Run] = run });
            return writer.ToString();
        }
        catch (Exception exception) when (exception is not (StubFailedException or OperationCanceledException))
        {
            throw new StubFailedException(SentenceOf(exception));
        }
    }

    // What a function says of its own failure is clearer than what the language makes of it.
    private static string SentenceOf(Exception exception)
    {
        for (var inner = exception.InnerException; inner is not null; inner = inner.InnerException)
        {
            if (inner is StubFailedException)
                return inner.Message;
        }

        return $"The template failed: {exception.Message}";
    }
}
