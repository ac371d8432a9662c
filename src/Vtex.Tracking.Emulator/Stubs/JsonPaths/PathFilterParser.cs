using System.Text.Json;
using System.Text.Json.Nodes;
using Vtex.Tracking.Emulator.Wire;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>Reads what stands between the parentheses of a filter.</summary>
internal sealed class PathFilterParser(JsonPathScanner scanner, JsonPathParser paths)
{
    private const int DeepestNesting = 64;

    private int _depth;

    /// <summary>Reads up to the closing parenthesis, which it leaves.</summary>
    public PathFilter Read()
    {
        if (++_depth > DeepestNesting)
            throw new FormatException("its filters are nested too deep.");
        var filter = Or();
        _depth--;
        return filter;
    }

    private PathFilter Or()
    {
        var left = And();
        while (TryTake("||"))
        {
            var (one, other) = (left, And());
            left = (root, node) => one(root, node) || other(root, node);
        }

        return left;
    }

    private PathFilter And()
    {
        var left = Single();
        while (TryTake("&&"))
        {
            var (one, other) = (left, Single());
            left = (root, node) => one(root, node) && other(root, node);
        }

        return left;
    }

    private PathFilter Single()
    {
        if (TryTake("!"))
        {
            var inner = Single();
            return (root, node) => !inner(root, node);
        }

        if (!TryTake("("))
            return Comparison();
        var grouped = Read();
        scanner.Expect(")");
        scanner.SkipBlanks();
        return grouped;
    }

    private PathFilter Comparison()
    {
        var left = Operand();
        var operation = scanner.Signs() is { Length: > 0 } signs ? signs : scanner.Word().ToLowerInvariant();
        if (operation.Length == 0)
        {
            return left.IsPath
                ? (root, node) => left.Value(root, node) is not null
                : throw scanner.Unexpected();
        }

        scanner.SkipBlanks();
        if (operation == "=~")
            return Regex(left);
        var compare = PathComparison.Of(operation)
            ?? throw new FormatException($"the operator '{operation}' is not supported.");
        var right = Operand();
        return (root, node) => compare(left.Value(root, node), right.Value(root, node));
    }

    private PathFilter Regex(PathOperand left)
    {
        var pattern = scanner.SlashedRegex();
        var flags = scanner.Word();
        scanner.SkipBlanks();
        var faults = new FaultList();
        if (JavaRegex.Read(flags.Length == 0 ? pattern : $"(?{flags}){pattern}", "$", faults) is not { } regex)
            throw new FormatException("its regular expression is not understood.");
        return (root, node) => left.Value(root, node) is { ValueKind: JsonValueKind.String } text && regex.Matches(text.GetString()!);
    }

    private PathOperand Operand()
    {
        scanner.SkipBlanks();
        var operand = scanner.Peek is '@' or '$'
            ? Path()
            : new PathOperand(JsonSerializer.SerializeToElement(Literal()));
        scanner.SkipBlanks();
        return operand;
    }

    private PathOperand Path()
    {
        var fromRoot = scanner.Take() == '$';
        return new PathOperand(paths.Steps("", inFilter: true), fromRoot);
    }

    private JsonNode? Literal()
    {
        scanner.SkipBlanks();
        return scanner.Peek switch
        {
            '\'' or '"' => JsonValue.Create(scanner.Quoted()),
            '[' => List(),
            var next when char.IsAsciiLetter(next) => scanner.Word() switch
            {
                "true" => JsonValue.Create(true),
                "false" => JsonValue.Create(false),
                "null" => null,
                var word => throw new FormatException($"'{word}' is not expected."),
            },
            _ => Number(),
        };
    }

    private JsonArray List()
    {
        var items = new JsonArray();
        scanner.Expect("[");
        scanner.SkipBlanks();
        while (scanner.Peek != ']')
        {
            items.Add(Literal());
            scanner.SkipBlanks();
            if (!TryTake(",") && scanner.Peek != ']')
                throw scanner.Unexpected();
        }

        scanner.Expect("]");
        return items;
    }

    private JsonValue Number() => JsonNumbers.TryParse(scanner.NumberText(), out var number)
        ? JsonValue.Create(number)
        : throw scanner.Unexpected();

    private bool TryTake(string token)
    {
        scanner.SkipBlanks();
        if (!scanner.TryTake(token))
            return false;
        scanner.SkipBlanks();
        return true;
    }
}
