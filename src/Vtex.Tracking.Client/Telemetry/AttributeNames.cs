namespace Vtex.Tracking.Telemetry;

/// <summary>
/// The attributes of activities and measurements. Those without our prefix are OpenTelemetry's conventions for HTTP
/// clients; <c>url.full</c> is left out on purpose, for its query may be personal.
/// </summary>
internal static class AttributeNames
{
    public const string Operation = "vtex.operation";
    public const string Method = "http.request.method";
    public const string ServerAddress = "server.address";
    public const string ServerPort = "server.port";
    public const string Template = "url.template";
    public const string Status = "http.response.status_code";
    public const string Error = "error.type";
    public const string Resends = "http.request.resend_count";
    public const string CacheSource = "vtex.cache.source";
    public const string Outcome = "vtex.outcome";
}
