using System.Globalization;
using HandlebarsDotNet;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>
/// Handlebars with the functions of WireMock. Each template has a language of its own: compiling writes into it, and
/// what one stub leaves there must neither reach another nor stay when the stub goes.
/// </summary>
internal static class TemplateLanguage
{
    /// <summary>The name under which functions find the run they belong to.</summary>
    public const string Run = "run";

    private static readonly Dictionary<string, Func<TemplateCall, object?>> Functions = new(
        TextFunctions.All.Concat(NumberFunctions.All).Concat(TimeFunctions.All).Concat(RandomFunctions.All)
            .Concat(JsonFunctions.All).Concat(ListFunctions.All).Concat(PatternFunctions.All)
            .Concat(JsonChangeFunctions.All).Concat(ArrayFunctions.All).Concat(LayoutFunctions.All).Concat(StringFormatFunction.All)
            .Concat(RefusedFunctions.All),
        StringComparer.Ordinal);

    private static readonly Dictionary<string, Func<TemplateCall, object?>> Conditions = new(LogicFunctions.All, StringComparer.Ordinal);

    public static IHandlebars Create()
    {
        var language = Handlebars.Create(new HandlebarsConfiguration
        {
            NoEscape = true,
            FormatProvider = CultureInfo.InvariantCulture,
        });
        language.Configuration.FormatterProviders.Add(new TemplateFormatter());
        foreach (var (name, function) in Functions)
            AddFunction(language, name, function);
        foreach (var (name, condition) in Conditions)
            AddCondition(language, name, condition);
        return language;
    }

    private static void AddFunction(IHandlebars language, string name, Func<TemplateCall, object?> function)
    {
        AddInline(language, name, function);
        language.RegisterHelper(name, (EncodedTextWriter output, BlockHelperOptions options, Context context, Arguments arguments) =>
        {
            var call = new TemplateCall(RunOf(options.Data), arguments, new TemplateBlock(options, context.Value));
            output.Write(TemplateWords.Of(function(call)), encode: false);
        });
    }

    private static void AddCondition(IHandlebars language, string name, Func<TemplateCall, object?> condition)
    {
        AddInline(language, name, condition);
        language.RegisterHelper(name, (EncodedTextWriter output, BlockHelperOptions options, Context context, Arguments arguments) =>
        {
            if (TemplateWords.IsTrue(condition(new TemplateCall(RunOf(options.Data), arguments, null))))
                options.Template(output, context);
            else
                options.Inverse(output, context);
        });
    }

    private static void AddInline(IHandlebars language, string name, Func<TemplateCall, object?> function) => language.RegisterHelper(
        name,
        (in HelperOptions options, in Context _, in Arguments arguments) =>
            function(new TemplateCall(RunOf(options.Data), arguments, null)) ?? "");

    private static TemplateRun RunOf(HandlebarsDotNet.ValueProviders.DataValues data) => data.Value<TemplateRun>(Run)!;
}
