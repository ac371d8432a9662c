using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;

namespace Vtex.Tracking.Client.Tests.DependencyInjection;

/// <summary>Handlers that an app has put around the SDK's HTTP client, and that repeat what fails or is slow.</summary>
public enum Surrounding
{
    /// <summary>The standard resilience handler for every HTTP client, as Aspire's service defaults have it.</summary>
    StandardForAll,

    /// <summary>The same, on the builder of the SDK's registration.</summary>
    Standard,

    /// <summary>The standard hedging handler for every HTTP client.</summary>
    HedgingForAll,

    /// <summary>The same, on the builder.</summary>
    Hedging,

    /// <summary>Sends the same message up to four times.</summary>
    Retrying,

    /// <summary>Sends copies that share nothing with the message.</summary>
    Copying,

    /// <summary>Sends two copies at once and takes the first that ends.</summary>
    Racing,

    /// <summary>Sends the message up to four times, from another flow of execution.</summary>
    Detached,
}

internal static class Surroundings
{
    /// <summary>Call it before the SDK is registered.</summary>
    public static void BeforeRegistration(this Surrounding surrounding, IServiceCollection services, bool isSlow)
    {
        if (surrounding == Surrounding.StandardForAll)
            services.ConfigureHttpClientDefaults(http => http.AddStandardResilienceHandler(options => Set(options, isSlow)));
        if (surrounding == Surrounding.HedgingForAll)
            services.ConfigureHttpClientDefaults(http => http.AddStandardHedgingHandler().Configure(options => Set(options, isSlow)));
    }

    public static void On(this Surrounding surrounding, IHttpClientBuilder http, bool isSlow)
    {
        switch (surrounding)
        {
            case Surrounding.Standard:
                http.AddStandardResilienceHandler(options => Set(options, isSlow));
                break;
            case Surrounding.Hedging:
                http.AddStandardHedgingHandler().Configure(options => Set(options, isSlow));
                break;
            case Surrounding.Retrying or Surrounding.Copying or Surrounding.Racing or Surrounding.Detached:
                http.AddHttpMessageHandler(() => new StubbornHandler(surrounding));
                break;
        }
    }

    /// <summary>Repeats at once. Only a server that never answers is given up soon; the machine may be slow.</summary>
    private static void Set(HttpStandardResilienceOptions options, bool isSlow)
    {
        options.Retry.Delay = TimeSpan.FromMilliseconds(1);
        options.Retry.UseJitter = false;
        options.TotalRequestTimeout.Timeout = TimeSpan.FromSeconds(60);
        if (isSlow)
            options.AttemptTimeout.Timeout = TimeSpan.FromSeconds(1);
    }

    private static void Set(HttpStandardHedgingResilienceOptions options, bool isSlow)
    {
        options.Hedging.Delay = TimeSpan.FromMilliseconds(20);
        options.TotalRequestTimeout.Timeout = TimeSpan.FromSeconds(60);
        if (isSlow)
            options.Endpoint.Timeout.Timeout = TimeSpan.FromSeconds(1);
    }
}
