using System.Text;
using Microsoft.AspNetCore.Http;

namespace Vtex.Tracking.AspNetCore.Tests.Infrastructure;

/// <summary>The handler without any web app around it.</summary>
internal static class BareHandler
{
    public static async Task<Answer> RunAsync(
        Func<HttpContext, Task> handle, byte[] body, Action<HttpContext>? prepare = null)
    {
        var context = new DefaultHttpContext();
        context.Request.ContentType = "application/json";
        context.Request.Body = new MemoryStream(body);
        context.Response.Body = new MemoryStream();
        foreach (var name in (string[])["app", "version", "account", "workspace"])
            context.Request.RouteValues[name] = name;
        prepare?.Invoke(context);
        await handle(context);
        var text = Encoding.UTF8.GetString(((MemoryStream)context.Response.Body).ToArray());
        return new Answer(context.Response.StatusCode, context.Response.ContentType, text);
    }
}
