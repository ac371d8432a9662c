using System.Globalization;
using System.Text.RegularExpressions;
using HandlebarsDotNet;
using HandlebarsDotNet.Helpers;
using HandlebarsDotNet.Helpers.Enums;
using HandlebarsDotNet.Helpers.Utils;
using Vtex.Tracking.Emulator.World.Time;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>Parses templates as they will be parsed when they are filled in, so that they are refused before that.</summary>
internal static partial class TemplateSyntax
{
    private static readonly IHandlebars Parser = CreateParser();

    /// <summary>The helpers that templates may call.</summary>
    public static Category[] Helpers =>
    [
        Category.Boolean, Category.Constants, Category.DateTime, Category.Enumerable, Category.Humanizer, Category.JsonPath,
        Category.Math, Category.Object, Category.Random, Category.Regex, Category.String, Category.Url, Category.XPath,
    ];

    /// <summary>Finds why a template cannot be parsed; null when it can.</summary>
    /// <param name="template">A template in which <see cref="TemplateRules"/> finds nothing without bounds.</param>
    public static string? FindProblem(string template)
    {
        try
        {
            Parser.Compile(template);
            return null;
        }
        catch (HandlebarsException wrong)
        {
            var reason = wrong.InnerException is HandlebarsException cause ? cause : wrong;
            return $"is not a Handlebars template{Place(reason.Message)}: {reason.Message.Split('\n')[0].TrimEnd()}";
        }
        catch (Exception wrong) when (wrong is ArgumentException or InvalidOperationException)
        {
            // Its parser checks the arguments of if, unless and each, and repeated names, no better than this.
            return "is not a Handlebars template: a tag has arguments that are missing or given twice, or a block has two elses.";
        }
    }

    // What a block may do depends on the helpers that are known.
    private static IHandlebars CreateParser()
    {
        var parser = Handlebars.Create(new HandlebarsConfiguration { FormatProvider = CultureInfo.InvariantCulture });
        HandlebarsHelpers.Register(parser, options => options.Categories = Helpers);
        return parser;
    }

    private static string Place(string message) => Occurrence().Match(message) is { Success: true } place
        ? FormattableString.Invariant($" (line {Number(place, "line") + 1}, character {Number(place, "character")})")
        : "";

    private static int Number(Match place, string name) => int.Parse(place.Groups[name].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"Occured at: (?<line>[0-9]{1,9}):(?<character>[0-9]{1,9})", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Occurrence();
}

/// <summary>Gives templates the emulated time: that of the universe which the request belongs to.</summary>
internal sealed class TemplateClock : IDateTimeService
{
    private static readonly TemplateClock Shared = new();

    private static DateTimeOffset Time => (StubExchange.Current?.Clock ?? TimeProvider.System).GetUtcNow();

    /// <summary>Replaces the helpers <c>DateTime.Now</c> and <c>DateTime.UtcNow</c>, which read the machine's clock.</summary>
    public static void AddTo(IHandlebars templates) => HandlebarsHelpers.Register(templates, options =>
    {
        options.Categories = [Category.DateTime];
        options.DateTimeService = Shared;
    });

    /// <summary>Gets the time of Brasília, whatever the machine's time zone.</summary>
    public DateTime Now() => BrasiliaTime.Of(Time);

    public DateTime UtcNow() => Time.UtcDateTime;
}
