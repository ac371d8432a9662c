using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Fluid;
using Fluid.Values;
using Vtex.Tracking.Emulator.World.Messaging;

namespace Vtex.Tracking.Emulator.Templates;

/// <summary>
/// Fills in templates with Fluid, which runs no code. What a template may hold is checked before (<see cref="TemplateRules"/>), and steps
/// and output are bounded, so that none takes long or much memory.
/// </summary>
internal sealed class TemplateRenderer : IMessageRenderer
{
    /// <summary>The most statements that are executed for a text. Chosen by us.</summary>
    public const int MaxSteps = 10_000;

    /// <summary>The longest text, in characters. Chosen by us.</summary>
    public const int MaxOutput = 1_000_000;

    private const int MaxKept = 1_000;

    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);
    private static readonly TemplateOptions Options = new() { MaxSteps = MaxSteps, MaxRecursion = 16, CultureInfo = CultureInfo.InvariantCulture };

    private readonly Dictionary<string, IFluidTemplate> _parsed = new(StringComparer.Ordinal);

    public string? FindFault(string template, IReadOnlyDictionary<string, TagValue> tags, bool isMarkup)
    {
        try
        {
            Render(template, tags, isMarkup);
            return null;
        }
        catch (WorldRuleException fault)
        {
            return fault.Message;
        }
    }

    public string Render(string template, IReadOnlyDictionary<string, TagValue> tags, bool isMarkup)
    {
        var context = new TemplateContext(Options);
        foreach (var (name, value) in tags)
        {
            var text = value.IsMarkup && !isMarkup ? "" : value.Text;
            context.SetValue(name, new StringValue(text, encode: !value.IsMarkup));
        }

        using var output = new BoundedWriter(MaxOutput);
        try
        {
            Parse(template).RenderAsync(output, isMarkup ? Html : NullEncoder.Default, context).AsTask().GetAwaiter().GetResult();
        }
        catch (InvalidOperationException failure) when (failure is not WorldRuleException)
        {
            // Fluid stops a template that takes too many steps so.
            throw new WorldRuleException(string.Create(CultureInfo.InvariantCulture, $"The template takes more than {MaxSteps:N0} steps. Shorten its loops."), failure);
        }
        catch (Exception failure) when (failure is not (WorldRuleException or OutOfMemoryException))
        {
            // A number that a filter or a loop cannot take, which may also be the value of a tag.
            throw new WorldRuleException("A filter or a loop cannot take one of its values, such as a length of ten digits.", failure);
        }

        return output.ToString();
    }

    private IFluidTemplate Parse(string template)
    {
        lock (_parsed)
        {
            if (_parsed.TryGetValue(template, out var known))
                return known;
        }

        var parsed = TemplateRules.Parse(template);
        lock (_parsed)
        {
            if (_parsed.Count >= MaxKept)
                _parsed.Clear();
            _parsed[template] = parsed;
        }

        return parsed;
    }
}
