using Vtex.Tracking.AspNetCore;

namespace Jacaranda;

/// <summary>The web app of a carrier. Its configuration names the callers, under <c>Carrier</c>; until then everybody may call.</summary>
public static class Site
{
    private const string UsualAddress = "http://127.0.0.1:3000";

    public static WebApplication Build(string[] args, TimeProvider clock)
    {
        var builder = WebApplication.CreateBuilder(args);
        if (string.IsNullOrEmpty(builder.Configuration[WebHostDefaults.ServerUrlsKey]))
            builder.WebHost.UseUrls(UsualAddress);
        builder.Services.AddSingleton(clock);
        builder.Services.AddSingleton<ParcelBook>();
        builder.Services.AddVtexCarrierApp<JacarandaExpress>(
            builder.Configuration.GetSection("Carrier"), options => options.AllowAnonymous = true);

        var app = builder.Build();
        app.MapVtexCarrierApp();
        return app;
    }
}
