using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Vtex.Tracking.AspNetCore.Telemetry;

namespace Vtex.Tracking.AspNetCore.Access;

/// <summary>Warns at the start when nobody is refused, which is seldom meant.</summary>
internal sealed class OpenAccessWarning(IOptions<CarrierAppOptions> options, ILoggerFactory loggerFactory) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (options.Value.IsOpen)
            loggerFactory.CreateLogger(CarrierAppTelemetry.LogCategory).EverybodyMayCall();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
