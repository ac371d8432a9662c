namespace Vtex.Tracking.Emulator.Hosting;

/// <summary>Puts the guard before all else and, where the options name origins, the answers that their browsers ask for.</summary>
internal static class BrowserGuardExtensions
{
    private static readonly TimeSpan PreflightLifetime = TimeSpan.FromMinutes(10);

    public static void AddBrowserGuard(this IServiceCollection services, TrackingEmulatorOptions options)
    {
        if (options.AllowedOrigins.Count > 0)
            services.AddCors();
    }

    public static void UseBrowserGuard(this WebApplication app, TrackingEmulatorOptions options)
    {
        var allowed = new AllowedCallers(options);
        app.Use(next => new BrowserGuard(next, allowed).InvokeAsync);
        if (allowed.Origins.Count > 0)
        {
            app.UseCors(policy => policy
                .WithOrigins([.. allowed.Origins])
                .AllowAnyMethod()
                .AllowAnyHeader()
                .WithExposedHeaders("Location", "Retry-After", "Content-Disposition", FidelityHeader.Name)
                .SetPreflightMaxAge(PreflightLifetime));
        }
    }
}
