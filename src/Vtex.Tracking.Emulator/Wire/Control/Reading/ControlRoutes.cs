using Vtex.Tracking.Emulator.World.Platform;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>
/// The paths of the control API, each with the parameters of a query that it takes; others are refused. They belong to an area of
/// the platform, or to the emulator alone.
/// </summary>
internal sealed class ControlRoutes(PathTable paths, PlatformGate gate, Func<HttpContext, PlatformArea>? areaOf = null)
{
    /// <summary>The same paths, for those of an area of the platform.</summary>
    public ControlRoutes In(PlatformArea area) => In(_ => area);

    /// <summary>The same paths, for those whose area a request decides.</summary>
    public ControlRoutes In(Func<HttpContext, PlatformArea> areaOf) => new(paths, gate, areaOf);

    public void MapGet(string pattern, RequestDelegate handle, params string[] parameters) =>
        paths.MapGet(pattern, Checked(handle, parameters));

    /// <summary>Maps a request whose handler reads the body.</summary>
    public void MapPost(string pattern, RequestDelegate handle, params string[] parameters) =>
        paths.MapPost(pattern, Checked(handle, parameters));

    /// <summary>Maps a request that takes no fields: a body may be there, and be empty.</summary>
    public void MapPostWithoutFields(string pattern, RequestDelegate handle) =>
        paths.MapPost(pattern, Checked(WithoutFields(handle), []));

    public void MapDelete(string pattern, RequestDelegate handle) =>
        paths.MapDelete(pattern, Checked(WithoutFields(handle), []));

    private static RequestDelegate WithoutFields(RequestDelegate handle) => async context =>
    {
        await ControlBody.ReadNothingAsync(context);
        await handle(context);
    };

    private RequestDelegate Checked(RequestDelegate handle, string[] parameters) => context =>
    {
        gate.Check(context, areaOf);
        if (context.Request.Query.Count > 0)
            QueryReader.RefuseOthers(context.Request.Query, parameters);
        return handle(context);
    };
}

/// <summary>The requested part of a numbered list: the first number, and the most entries.</summary>
internal sealed record PortionQuery(int From, int Limit)
{
    private const int DefaultLimit = 100;
    private const int MaxLimit = 1_000;

    /// <summary>The names of the parameters.</summary>
    public static string[] Names { get; } = ["from", "limit"];

    /// <exception cref="RequestRefusedException">A parameter breaks its rule.</exception>
    public static PortionQuery Read(HttpRequest request)
    {
        var faults = new FaultList();
        var query = new QueryReader(request.Query, faults);
        var portion = new PortionQuery(
            query.Int32("from", 1, 1, int.MaxValue), query.Int32("limit", DefaultLimit, 1, MaxLimit));
        faults.ThrowIfAny();
        return portion;
    }
}
