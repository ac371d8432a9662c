using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Vtex.Tracking.AspNetCore.Telemetry;

/// <summary>Reports calls to logs, metrics and traces.</summary>
internal sealed class CarrierObserver(ILoggerFactory? loggerFactory)
{
    private static readonly ActivitySource Activities =
        new(CarrierAppTelemetry.ActivitySourceName, CarrierAppVersion.Text);

    private readonly ILogger _logger =
        loggerFactory?.CreateLogger(CarrierAppTelemetry.LogCategory) ?? NullLogger.Instance;

    /// <summary>A call begins.</summary>
    public Observation Begin(string operation, CarrierAppAddress address) =>
        new(_logger, operation, address, Activities.HasListeners() ? Start(operation, address) : null);

    private static Activity? Start(string operation, CarrierAppAddress address)
    {
        var tags = new ActivityTagsCollection
        {
            { AttributeNames.Operation, operation },
            { AttributeNames.App, address.App },
            { AttributeNames.Version, address.Version },
            { AttributeNames.Account, address.Account },
            { AttributeNames.Workspace, address.Workspace },
        };
        // The server's own activity is its parent, so it is no server activity itself.
        return Activities.StartActivity($"carrier {operation}", ActivityKind.Internal, default(ActivityContext), tags);
    }
}
