using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Vtex.Tracking.AspNetCore.Telemetry;

namespace Vtex.Tracking.AspNetCore.Access;

/// <summary>Lets everybody call in Development while nothing says who may, and warns of it.</summary>
internal sealed class DevelopmentAccess(ILoggerFactory? loggerFactory = null, IHostEnvironment? environment = null)
    : IPostConfigureOptions<CarrierAppOptions>
{
    public void PostConfigure(string? name, CarrierAppOptions options)
    {
        if (environment?.IsDevelopment() != true || options is not { HasNoCallers: true, AllowAnonymous: false })
            return;
        options.AllowAnonymous = true;
        loggerFactory?.CreateLogger(CarrierAppTelemetry.LogCategory).EverybodyMayCall();
    }
}
