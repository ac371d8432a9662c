using System.Globalization;

namespace Vtex.Tracking.Emulator.World.Feeds;

/// <summary>
/// An expression of the part of JSONata that filters need: paths with predicates, comparisons, <c>and</c>, <c>or</c>, <c>in</c>,
/// arithmetic, <c>&amp;</c>, and a few functions. What it looks at are texts, decimals, booleans, lists and dictionaries.
/// </summary>
internal sealed class Jsonata
{
    public const int MaxLength = 2_000;
    public const string Known =
        "names and paths (a.b), predicates ([…]), texts, numbers, true, false, null, = != < <= > >= in and or + - * / &, parentheses, lists, "
        + "and $exists, $not, $count, $sum, $contains, $lowercase, $uppercase, $string";

    private const int MaxSteps = 100_000;

    private readonly JsonataNode _root;

    private Jsonata(JsonataNode root) => _root = root;

    /// <summary>Reads an expression.</summary>
    /// <param name="text">The expression.</param>
    /// <param name="fault">Why it cannot be read; null when it can.</param>
    public static Jsonata? Read(string text, out string? fault)
    {
        if (text.Length > MaxLength)
        {
            fault = string.Create(CultureInfo.InvariantCulture, $"has more than {MaxLength} characters.");
            return null;
        }

        try
        {
            fault = null;
            return new Jsonata(new JsonataParser(text).Read());
        }
        catch (FormatException failure)
        {
            fault = $"{failure.Message} The emulator evaluates a part of JSONata: {Known}.";
            return null;
        }
    }

    /// <summary>Evaluates it, at most so far that it takes no long time; null for nothing.</summary>
    public object? Evaluate(object? document)
    {
        var run = new JsonataRun(MaxSteps);
        return run.Value(_root, document);
    }

    /// <summary>Determines whether it holds for a document.</summary>
    public bool Holds(object? document) => JsonataRun.IsTrue(Evaluate(document));
}

internal abstract record JsonataNode;

internal sealed record JsonataLiteral(object? Value) : JsonataNode;

/// <summary>The null of JSON, which is something, other than what is not there.</summary>
internal sealed class JsonNothing
{
    public static JsonNothing Null { get; } = new();
}

internal sealed record JsonataName(string Name) : JsonataNode;

internal sealed record JsonataContext : JsonataNode;

internal sealed record JsonataPath(JsonataNode From, JsonataNode Step) : JsonataNode;

internal sealed record JsonataFilter(JsonataNode From, JsonataNode Condition) : JsonataNode;

internal sealed record JsonataBinary(string Operator, JsonataNode Left, JsonataNode Right) : JsonataNode;

internal sealed record JsonataList(IReadOnlyList<JsonataNode> Items) : JsonataNode;

internal sealed record JsonataCall(string Function, IReadOnlyList<JsonataNode> Arguments) : JsonataNode;
