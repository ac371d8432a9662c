using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Vtex.Tracking.WireBenchmarks;

/// <summary>The baseline: Kestrel and nothing else, answering the bytes of a file from memory. Posts are read and forgotten.</summary>
internal static class BareServer
{
    public static async Task RunAsync(int port, string folder)
    {
        var answers = Directory.GetFiles(folder).ToDictionary(file => "/" + Path.GetFileName(file), File.ReadAllBytes);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(server =>
        {
            server.AddServerHeader = false;
            server.Listen(IPAddress.Loopback, port);
        });
        await using var app = builder.Build();
        app.Run(context => AnswerAsync(context, answers));
        await app.RunAsync();
    }

    private static async Task AnswerAsync(HttpContext context, Dictionary<string, byte[]> answers)
    {
        if (HttpMethods.IsPost(context.Request.Method))
        {
            await context.Request.Body.CopyToAsync(Stream.Null);
            context.Response.ContentLength = 0;
            return;
        }

        var body = answers[context.Request.Path];
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.ContentLength = body.Length;
        await context.Response.BodyWriter.WriteAsync(body);
    }
}
