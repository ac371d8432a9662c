using HandlebarsDotNet;
using HandlebarsDotNet.ValueProviders;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>What stands between the tags of a block.</summary>
internal sealed class TemplateBlock(BlockHelperOptions options, object? context)
{
    /// <summary>Its text.</summary>
    public string Render() => Render(context);

    /// <summary>Its text for an item of a list, which it sees as <c>this</c> and by the name that it gives it.</summary>
    public string RenderItem(object? item)
    {
        using var frame = options.CreateFrame(item);
        var names = new BlockParamsValues(frame, options.BlockVariables);
        names.CreateProperty(0, out var first);
        names[first] = item;
        return Render(frame);
    }

    private string Render(object? value)
    {
        using var writer = new LimitedWriter();
        using var output = new EncodedTextWriter(writer, null!, new TemplateFormatter(), suppressEncoding: true);
        if (value is BindingContext frame)
            options.Template(output, frame);
        else
            options.Template(output, value!);
        return writer.ToString();
    }
}
