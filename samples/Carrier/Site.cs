using Vtex.Tracking.AspNetCore;

namespace Jacaranda;

/// <summary>The web app of a carrier. The section <c>Carrier</c> of its configuration names the callers; without it everybody may call.</summary>
public static class Site
{
    private const string DefaultAddress = "http://127.0.0.1:3000";

    public static WebApplication Build(string[] args, TimeProvider clock)
    {
        var builder = WebApplication.CreateBuilder(args);
        if (string.IsNullOrEmpty(builder.Configuration[WebHostDefaults.ServerUrlsKey]))
            builder.WebHost.UseUrls(DefaultAddress);
        builder.Services.AddSingleton(clock);
        builder.Services.AddSingleton<ParcelStore>();
        builder.Services.AddVtexCarrierApp<JacarandaExpress>(
            builder.Configuration.GetSection("Carrier"), options => options.AllowAnonymous = true);

        var app = builder.Build();
        app.MapVtexCarrierApp();
        return app;
    }
}
