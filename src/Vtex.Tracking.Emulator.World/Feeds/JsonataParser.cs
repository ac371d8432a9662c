using System.Globalization;

namespace Vtex.Tracking.Emulator.World.Feeds;

/// <summary>Reads an expression from left to right; each operator binds as in JSONata.</summary>
internal sealed class JsonataParser(string text)
{
    private const int MaxDepth = 50;

    private static readonly string[][] Levels =
        [["or"], ["and"], ["!=", "<=", ">=", "=", "<", ">", "in"], ["+", "-", "&"], ["*", "/"]];

    private static readonly string[] Functions = ["exists", "not", "count", "sum", "contains", "lowercase", "uppercase", "string"];

    private int _place;
    private int _depth;

    /// <exception cref="FormatException">It cannot be read; the message says where.</exception>
    public JsonataNode Read()
    {
        var root = ReadLevel(0);
        SkipBlanks();
        return _place < text.Length ? throw Fault("is not understood") : root;
    }

    private JsonataNode ReadLevel(int level)
    {
        if (level == Levels.Length)
            return ReadPostfix();
        if (++_depth > MaxDepth * (Levels.Length + 1))
            throw Fault("is nested too deeply");
        var left = ReadLevel(level + 1);
        while (TakeOperator(Levels[level]) is { } found)
            left = new JsonataBinary(found, left, ReadLevel(level + 1));
        _depth--;
        return left;
    }

    private JsonataNode ReadPostfix()
    {
        var node = ReadPrimary();
        while (true)
        {
            if (Take('.'))
                node = new JsonataPath(node, ReadPrimary());
            else if (Take('['))
                node = new JsonataFilter(node, ReadUntil(']'));
            else
                return node;
        }
    }

    private JsonataNode ReadPrimary()
    {
        SkipBlanks();
        if (_place == text.Length)
            throw Fault("ends too early");
        var first = text[_place];
        if (first is '"' or '\'')
            return new JsonataLiteral(ReadText(first));
        if (first == '`')
            return new JsonataName(ReadText(first));
        if (char.IsAsciiDigit(first) || (first == '-' && _place + 1 < text.Length && char.IsAsciiDigit(text[_place + 1])))
            return ReadNumber();
        if (Take('('))
            return ReadUntil(')');
        if (Take('['))
            return new JsonataList(ReadMany(']'));
        if (Take('$'))
            return ReadDollar();
        return ReadName();
    }

    private JsonataNode ReadDollar()
    {
        var name = TakeWord();
        if (name.Length == 0)
            return new JsonataContext();
        if (!Functions.Contains(name, StringComparer.Ordinal) || !Take('('))
            throw Fault("has a function or variable that is not known");
        return new JsonataCall(name, ReadMany(')'));
    }

    private JsonataNode ReadName() => TakeWord() switch
    {
        "" => throw Fault("is not understood"),
        "true" => new JsonataLiteral(true),
        "false" => new JsonataLiteral(false),
        "null" => new JsonataLiteral(JsonNothing.Null),
        { } name => new JsonataName(name),
    };

    private JsonataLiteral ReadNumber()
    {
        var start = _place++;
        while (_place < text.Length && (char.IsAsciiDigit(text[_place]) || (text[_place] == '.' && _place + 1 < text.Length && char.IsAsciiDigit(text[_place + 1]))))
            _place++;
        return decimal.TryParse(text.AsSpan(start, _place - start), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? new JsonataLiteral(number)
            : throw Fault("has a number that cannot be read");
    }

    private string ReadText(char quote)
    {
        var read = new System.Text.StringBuilder();
        for (_place++; _place < text.Length && text[_place] != quote; _place++)
        {
            if (text[_place] == '\\' && _place + 1 < text.Length && text[_place + 1] is '"' or '\'' or '\\' or '/')
                _place++;
            read.Append(text[_place]);
        }

        return _place++ < text.Length ? read.ToString() : throw Fault("has a text without an end");
    }

    private JsonataNode ReadUntil(char end)
    {
        if (++_depth > MaxDepth * (Levels.Length + 1))
            throw Fault("is nested too deeply");
        var node = ReadLevel(0);
        _depth--;
        return Take(end) ? node : throw Fault($"misses a '{end}'");
    }

    private List<JsonataNode> ReadMany(char end)
    {
        var nodes = new List<JsonataNode>();
        if (Take(end))
            return nodes;
        do
            nodes.Add(ReadLevel(0));
        while (Take(','));
        return Take(end) ? nodes : throw Fault($"misses a '{end}'");
    }

    private string? TakeOperator(string[] operators)
    {
        SkipBlanks();
        foreach (var one in operators)
        {
            var end = _place + one.Length;
            if (string.CompareOrdinal(text, _place, one, 0, one.Length) != 0
                || (char.IsAsciiLetter(one[0]) && end < text.Length && IsOfWord(text[end])))
                continue;
            _place = end;
            return one;
        }

        return null;
    }

    private string TakeWord()
    {
        var start = _place;
        while (_place < text.Length && IsOfWord(text[_place]))
            _place++;
        return text[start.._place];
    }

    private bool Take(char wanted)
    {
        SkipBlanks();
        if (_place == text.Length || text[_place] != wanted)
            return false;
        _place++;
        return true;
    }

    private void SkipBlanks()
    {
        while (_place < text.Length && char.IsWhiteSpace(text[_place]))
            _place++;
    }

    private static bool IsOfWord(char letter) => char.IsLetterOrDigit(letter) || letter == '_';

    private FormatException Fault(string what) => new(string.Create(CultureInfo.InvariantCulture, $"{what}, at character {_place + 1}."));
}
