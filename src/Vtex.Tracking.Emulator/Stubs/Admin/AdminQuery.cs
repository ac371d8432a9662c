using System.Globalization;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>Reads the query of an admin request.</summary>
internal static class AdminQuery
{
    /// <summary>The part of a list that <c>limit</c> and <c>offset</c> ask for.</summary>
    /// <exception cref="AdminRefusalException">One of them is no whole number from 0 (400).</exception>
    public static IReadOnlyList<T> Page<T>(HttpRequest request, IReadOnlyList<T> all)
    {
        var offset = Number(request, "offset") ?? 0;
        return [.. all.Skip(offset).Take(Number(request, "limit") ?? int.MaxValue)];
    }

    /// <exception cref="AdminRefusalException">It is no time in ISO 8601 (400).</exception>
    public static DateTimeOffset? Time(HttpRequest request, string name)
    {
        if (Text(request, name) is not { } text)
            return null;
        return Wire.WireTime.TryParse(text, out var time)
            ? time
            : throw Refuse(new AdminError(AdminError.BadInput, $"{text} is not a valid ISO8601 date", name));
    }

    /// <exception cref="AdminRefusalException">It is no UUID (400).</exception>
    public static Guid? Id(HttpRequest request, string name)
    {
        if (Text(request, name) is not { } text)
            return null;
        return Guid.TryParse(text, out var id)
            ? id
            : throw Refuse(new AdminError(AdminError.BadQuery, $"Query parameter {name} value '{text}' is not a valid UUID"));
    }

    public static bool IsTrue(HttpRequest request, string name) =>
        string.Equals(Text(request, name), "true", StringComparison.OrdinalIgnoreCase);

    private static int? Number(HttpRequest request, string name)
    {
        if (Text(request, name) is not { } text)
            return null;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Refuse(new AdminError(AdminError.BadQuery, $"Query parameter {name} value '{text}' is not a whole number from 0"));
    }

    private static string? Text(HttpRequest request, string name) =>
        (string?)request.Query[name] is { Length: > 0 } text ? text : null;

    private static AdminRefusalException Refuse(AdminError error) => new(StatusCodes.Status400BadRequest, error);
}
