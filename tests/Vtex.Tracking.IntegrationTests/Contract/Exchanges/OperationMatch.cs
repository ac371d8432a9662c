namespace Vtex.Tracking.IntegrationTests.Contract;

/// <summary>An operation with the values that a path gave its parameters.</summary>
internal sealed record OperationMatch(Operation Operation, IReadOnlyDictionary<string, string> PathValues)
{
    public static OperationMatch? Try(Operation operation, string path)
    {
        var (template, parts) = (operation.Path.Split('/'), path.Split('/'));
        if (template.Length != parts.Length)
            return null;

        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (expected, actual) in template.Zip(parts))
        {
            if (expected.StartsWith('{'))
                values.Add(expected.Trim('{', '}'), Uri.UnescapeDataString(actual));
            else if (expected != actual)
                return null;
        }

        return new OperationMatch(operation, values);
    }
}
