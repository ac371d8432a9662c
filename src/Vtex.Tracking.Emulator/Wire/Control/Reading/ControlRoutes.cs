namespace Vtex.Tracking.Emulator.Wire;

/// <summary>The paths of the control API, each with the parameters of a query that it takes; others are refused.</summary>
internal sealed class ControlRoutes(PathTable paths)
{
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

    private static RequestDelegate Checked(RequestDelegate handle, string[] parameters) => context =>
    {
        if (context.Request.Query.Count > 0)
            QueryReader.RefuseOthers(context.Request.Query, parameters);
        return handle(context);
    };
}
