namespace Vtex.Tracking.PostgreSql;

/// <summary>
/// Checks the names of schemas: only what PostgreSQL takes without quotes, so that no quoting can go wrong.
/// </summary>
internal static class SchemaName
{
    /// <summary>PostgreSQL cuts longer names, and two that differ at the end would be one.</summary>
    private const int MaxLength = 63;

    public static bool IsValid(string? name) =>
        name is { Length: > 0 and <= MaxLength }
        && !char.IsAsciiDigit(name[0])
        && name.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '_')
        && !name.StartsWith("pg_", StringComparison.Ordinal);
}
