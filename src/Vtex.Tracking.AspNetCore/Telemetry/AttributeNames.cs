namespace Vtex.Tracking.AspNetCore.Telemetry;

/// <summary>The attributes of activities and measurements. <c>error.type</c> is OpenTelemetry's own.</summary>
internal static class AttributeNames
{
    public const string Operation = "vtex.operation";
    public const string App = "vtex.app";
    public const string Version = "vtex.app.version";
    public const string Account = "vtex.account";
    public const string Workspace = "vtex.workspace";
    public const string Asked = "vtex.asked";
    public const string Answered = "vtex.answered";
    public const string Outcome = "vtex.outcome";
    public const string Error = "error.type";
}
