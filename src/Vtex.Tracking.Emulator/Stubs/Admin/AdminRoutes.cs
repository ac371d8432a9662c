using Vtex.Tracking.Emulator.Wire;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>Maps the operations of the admin API, each behind the same guard.</summary>
internal sealed class AdminRoutes(PathTable routes)
{
    public void Get(string path, RequestDelegate handle) => Map(HttpMethods.Get, path, handle);

    public void Post(string path, RequestDelegate handle) => Map(HttpMethods.Post, path, handle);

    public void Put(string path, RequestDelegate handle) => Map(HttpMethods.Put, path, handle);

    public void Patch(string path, RequestDelegate handle) => Map(HttpMethods.Patch, path, handle);

    public void Delete(string path, RequestDelegate handle) => Map(HttpMethods.Delete, path, handle);

    private void Map(string method, string path, RequestDelegate handle) => routes.Map(
        method, AdminAddress.Root + path, context => AdminAnswer.GuardAsync(context, handle));
}
