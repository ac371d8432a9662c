using System.Globalization;
using HandlebarsDotNet;
using HandlebarsDotNet.Compiler;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>One call of a function in a template.</summary>
internal sealed class TemplateCall
{
    private readonly List<object?> _arguments;
    private readonly IReadOnlyDictionary<string, object?> _options;
    private readonly TemplateBlock? _block;

    public TemplateCall(TemplateRun run, in Arguments arguments, TemplateBlock? block)
    {
        Run = run;
        _arguments = [.. arguments.AsEnumerable().Where(argument => argument is not HashParameterDictionary).Select(Defined)];
        _options = arguments.Hash;
        _block = block;
    }

    public TemplateRun Run { get; }

    public bool IsBlock => _block is not null;

    public IReadOnlyList<object?> Arguments => _arguments;

    /// <summary>What the function works on: its first argument, or what stands between its tags.</summary>
    public object? Subject => _block is null ? At(0) : _block.Render();

    public string SubjectText => TemplateWords.Of(Subject);

    /// <summary>The text of an item: what a block makes of it, or its own.</summary>
    public string Render(object? item) => _block?.RenderItem(item) ?? TemplateWords.Of(item);

    public object? At(int position) => position < _arguments.Count ? _arguments[position] : null;

    /// <summary>An argument after the subject, from 1; a block has its subject between its tags, so that its arguments begin earlier.</summary>
    public object? After(int position) => At(_block is null ? position : position - 1);

    public string AfterText(int position) => TemplateWords.Of(After(position));

    public object? Option(string name) => _options.TryGetValue(name, out var value) ? Defined(value) : null;

    public string? OptionText(string name) => Option(name) is { } value ? TemplateWords.Of(value) : null;

    public bool IsOn(string name) => TemplateWords.IsTrue(Option(name)) && OptionText(name) != "false";

    public static long? Whole(object? value, string name)
    {
        if (value is null)
            return null;
        return decimal.TryParse(TemplateWords.Of(value), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && number == decimal.Truncate(number) && number is >= long.MinValue and <= long.MaxValue
            ? (long)number
            : throw new StubFailedException($"The template needs a whole number for {name}.");
    }

    public static double? Number(object? value, string name)
    {
        if (value is null)
            return null;
        return double.TryParse(TemplateWords.Of(value), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new StubFailedException($"The template needs a number for {name}.");
    }

    /// <summary>Gives a value a name for the rest of the answer.</summary>
    public object? Assign(object? name, object? value)
    {
        Run.Model[TemplateWords.Of(name)] = value;
        return null;
    }

    private static object? Defined(object? value) => value is UndefinedBindingResult ? null : value;
}
