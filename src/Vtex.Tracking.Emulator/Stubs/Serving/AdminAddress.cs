namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>
/// Where the admin API of one universe is: under the universe's own path, or at the plain path with a header. The one is
/// made the other before routing, so that every operation is mapped once.
/// </summary>
internal sealed record AdminAddress(string Universe)
{
    public const string Root = "/__admin";
    public const string Control = "/_emulator";

    private const string Universes = $"{Control}/universes/";

    /// <summary>Whether a request is for the emulator itself, and so neither for stubs nor for the journal.</summary>
    public static bool Holds(PathString path) =>
        path.StartsWithSegments(Root, StringComparison.Ordinal) || path.StartsWithSegments(Control, StringComparison.Ordinal);

    /// <summary>Leads <c>/_emulator/universes/{name}/__admin/…</c> to <c>/__admin/…</c>, and keeps the name.</summary>
    public static void Resolve(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        if (!path.StartsWith(Universes, StringComparison.Ordinal))
            return;
        var end = path.IndexOf('/', Universes.Length);
        if (end <= Universes.Length || !new PathString(path[end..]).StartsWithSegments(Root, StringComparison.Ordinal))
            return;

        // An escaped slash stays escaped in a path, as routing has it.
        var name = path[Universes.Length..end].Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
        context.Features.Set(new AdminAddress(name));
        context.Request.Path = path[end..];
    }
}
