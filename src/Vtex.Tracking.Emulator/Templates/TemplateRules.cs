using System.Globalization;
using Fluid;
using Fluid.Ast;
using Fluid.Values;

namespace Vtex.Tracking.Emulator.Templates;

/// <summary>
/// The language of templates: tags in double braces, a few filters, conditions, and loops over short ranges. Whatever could make a text grow out of
/// another (assignments, joining filters) or reach outside (inclusion) does not exist. Chosen by us.
/// </summary>
internal static class TemplateRules
{
    /// <summary>The longest range of a loop. Chosen by us.</summary>
    public const int MaxRange = 1_000;

    private const int MaxError = 200;

    private static readonly string[] Statements = ["if", "unless", "case", "for", "break", "continue", "comment", "raw"];
    private static readonly string[] Filters = ["capitalize", "default", "downcase", "escape", "strip", "truncate", "upcase"];

    private static readonly FluidParser Parser = CreateParser();

    /// <exception cref="WorldRuleException">The template has a fault, or holds what none may.</exception>
    public static IFluidTemplate Parse(string template)
    {
        TemplateSize.Check(template);
        if (!Parser.TryParse(template, out var parsed, out var error))
            throw new WorldRuleException($"{Shown(error)}. A template may use {{{{tag}}}} and the statements {string.Join(", ", Statements)}.");
        new Checker().VisitTemplate(parsed);
        return parsed;
    }

    // Without the source that Fluid repeats, which is as long as the template.
    private static string Shown(string error)
    {
        var line = error.AsSpan(0, error.IndexOf('\n', StringComparison.Ordinal) is >= 0 and var end ? end : error.Length).TrimEnd();
        return line.Length <= MaxError ? line.ToString() : $"{line[..MaxError]}…";
    }

    private static FluidParser CreateParser()
    {
        var parser = new FluidParser();
        foreach (var name in parser.RegisteredTags.Keys.Except(Statements, StringComparer.Ordinal).ToList())
            parser.RegisteredTags.Remove(name);
        return parser;
    }

    private sealed class Checker : AstVisitor
    {
        protected override Expression VisitFilterExpression(FilterExpression filterExpression)
        {
            if (!Filters.Contains(filterExpression.Name, StringComparer.Ordinal))
                throw new WorldRuleException($"There is no filter '{filterExpression.Name}'. There are: {string.Join(", ", Filters)}.");
            return base.VisitFilterExpression(filterExpression);
        }

        protected override Expression VisitRangeExpression(RangeExpression rangeExpression)
        {
            if (Bound(rangeExpression.From) is not { } from || Bound(rangeExpression.To) is not { } to || to - from >= MaxRange)
            {
                throw new WorldRuleException(string.Create(
                    CultureInfo.InvariantCulture, $"The range of a loop has two numbers as its ends, and at most {MaxRange:N0} values, such as (1..10)."));
            }

            return base.VisitRangeExpression(rangeExpression);
        }

        private static decimal? Bound(Expression expression) =>
            expression is LiteralExpression { Value: NumberValue number } && Math.Abs(number.ToNumberValue()) <= int.MaxValue ? number.ToNumberValue() : null;
    }
}
