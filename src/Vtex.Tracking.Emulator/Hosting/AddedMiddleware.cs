namespace Vtex.Tracking.Emulator.Hosting;

/// <summary>The middleware that users add, also while requests are answered.</summary>
internal sealed class AddedMiddleware
{
    private readonly Lock _lock = new();
    private volatile Func<HttpContext, RequestDelegate, Task>[] _all = [];

    public void Add(Func<HttpContext, RequestDelegate, Task> middleware)
    {
        lock (_lock)
            _all = [.. _all, middleware];
    }

    public Task InvokeAsync(HttpContext context, RequestDelegate last) => InvokeAsync(_all, 0, context, last);

    private static Task InvokeAsync(Func<HttpContext, RequestDelegate, Task>[] all, int at, HttpContext context, RequestDelegate last) =>
        at == all.Length ? last(context) : all[at](context, passed => InvokeAsync(all, at + 1, passed, last));
}
