namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>Reads a JSON path.</summary>
internal sealed class JsonPathParser(JsonPathScanner scanner)
{
    /// <exception cref="FormatException">It is no JSON path, or has something that is not supported.</exception>
    public static JsonPath Parse(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
            throw new FormatException("it is empty.");
        var rooted = text[0] is '$' or '@' ? text : $"$.{text}";
        var scanner = new JsonPathScanner(rooted);
        scanner.Take();
        var path = new JsonPathParser(scanner).Steps(text, inFilter: false);
        return scanner.AtEnd ? path : throw scanner.Unexpected();
    }

    /// <summary>Reads the steps that follow a <c>$</c> or an <c>@</c>.</summary>
    public JsonPath Steps(string text, bool inFilter)
    {
        var steps = new List<PathStep>();
        while (scanner.Peek is '.' or '[')
        {
            if (scanner.Peek == '[')
            {
                steps.Add(Bracket());
                continue;
            }

            scanner.Take();
            if (scanner.Peek == '.')
            {
                scanner.Take();
                steps.Add(new DescentStep());
                if (scanner.Peek == '[')
                    continue;
            }

            steps.Add(Dotted(inFilter));
        }

        return new JsonPath(text, [.. steps]);
    }

    private PathStep Dotted(bool inFilter)
    {
        if (scanner.TryTake("*"))
            return new WildcardStep();
        var name = scanner.Name(inFilter);
        if (name.Length == 0)
            throw scanner.Unexpected();
        if (!scanner.TryTake("("))
            return new NameStep([name]);
        scanner.Expect(")");
        return name is "length" or "size"
            ? new LengthStep()
            : throw new FormatException($"the function {name}() is not supported.");
    }

    private PathStep Bracket()
    {
        scanner.Expect("[");
        scanner.SkipBlanks();
        var step = scanner.Peek switch
        {
            '*' => Wildcard(),
            '?' => Filter(),
            '\'' or '"' => new NameStep(List(scanner.Quoted)),
            _ => Places(),
        };
        scanner.SkipBlanks();
        scanner.Expect("]");
        return step;
    }

    private WildcardStep Wildcard()
    {
        scanner.Take();
        return new WildcardStep();
    }

    private FilterStep Filter()
    {
        scanner.Take();
        scanner.SkipBlanks();
        scanner.Expect("(");
        var filter = new PathFilterParser(scanner, this).Read();
        scanner.Expect(")");
        return new FilterStep(filter);
    }

    private PathStep Places()
    {
        int? first = scanner.Peek == ':' ? null : scanner.Integer();
        if (scanner.TryTake(":"))
            return new SliceStep(first, scanner.Peek == ']' ? null : scanner.Integer());
        List<int> places = [first ?? 0];
        while (scanner.TryTake(","))
            places.Add(scanner.Integer());
        return new IndexStep(places);
    }

    private List<T> List<T>(Func<T> read)
    {
        List<T> items = [];
        do
        {
            scanner.SkipBlanks();
            items.Add(read());
            scanner.SkipBlanks();
        }
        while (scanner.TryTake(","));
        return items;
    }
}
