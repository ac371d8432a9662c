namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>Finds what an admin request is about.</summary>
internal sealed class AdminTarget(StubBooks books)
{
    /// <summary>The stubs of the universe that the path or the header names; those that hold for all when none is named.</summary>
    public UniverseStubs Stubs(HttpContext context) => books.FindOrDefault(UniverseOf(context));

    /// <summary>The same, to put something in.</summary>
    public UniverseStubs Opened(HttpContext context) => books.OpenOrDefault(UniverseOf(context));

    public static string? UniverseOf(HttpContext context)
    {
        if (context.Features.Get<AdminAddress>() is { } address)
            return address.Universe;
        return (string?)context.Request.Headers[RequestUniverse.Header] is { Length: > 0 } name ? name : null;
    }

    /// <exception cref="AdminRefusalException">The path does not end in a UUID (400).</exception>
    public static Guid Id(HttpContext context)
    {
        var text = (string?)context.Request.RouteValues["id"];
        return Guid.TryParse(text, out var id)
            ? id
            : throw new AdminRefusalException(
                StatusCodes.Status400BadRequest, new AdminError(AdminError.BadInput, $"{text} is not a valid UUID"));
    }
}
