using System.Globalization;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>Functions of numbers.</summary>
internal static class NumberFunctions
{
    public static Dictionary<string, Func<TemplateCall, object?>> All { get; } = new(StringComparer.Ordinal)
    {
        // Of two whole numbers the result is whole.
        ["math"] = call => IsWhole(call.At(0)) && IsWhole(call.At(2))
            ? (object)(long)Math.Round(Calculate(call), MidpointRounding.AwayFromZero)
            : Calculate(call),
        ["numberFormat"] = Format,
    };

    private static double Calculate(TemplateCall call)
    {
        var (left, right) = (TemplateCall.Number(call.At(0), "math"), TemplateCall.Number(call.At(2), "math"));
        if (left is not { } first || right is not { } second)
            throw new StubFailedException("The template calls math without two numbers.");
        return TemplateWords.Of(call.At(1)) switch
        {
            "+" => first + second,
            "-" => first - second,
            "*" or "x" => first * second,
            "/" or "%" when second == 0 => throw new StubFailedException("The template divides by zero."),
            "/" => first / second,
            "%" => first % second,
            var other => throw new StubFailedException($"The template calls math with {other}, which is none of + - * / %."),
        };
    }

    private static bool IsWhole(object? value) =>
        long.TryParse(TemplateWords.Of(value), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);

    private static string Format(TemplateCall call)
    {
        var number = TemplateCall.Number(call.At(0), "numberFormat") ?? 0;
        var culture = CultureOf(TemplateWords.Of(call.At(2)));
        return TemplateWords.Of(call.At(1)) switch
        {
            "" => number.ToString("#,##0.###", culture),
            "integer" => number.ToString("#,##0", culture),
            "percent" => number.ToString("#,##0%", culture),
            "currency" => number.ToString("C", culture),
            var pattern => number.ToString(pattern, culture),
        };
    }

    private static CultureInfo CultureOf(string locale)
    {
        try
        {
            return CultureInfo.GetCultureInfo(locale.Length == 0 ? "en-US" : locale.Replace('_', '-'));
        }
        catch (CultureNotFoundException)
        {
            throw new StubFailedException($"The template asks for the locale {locale}, which is not known.");
        }
    }
}
