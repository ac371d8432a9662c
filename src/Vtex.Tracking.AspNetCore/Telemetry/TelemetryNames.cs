using System.Reflection;

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

/// <summary>The names of the two calls.</summary>
internal static class CarrierOperations
{
    public const string Notify = "notify";

    public const string Tracking = "tracking";
}

/// <summary>The outcomes of calls, as attribute values.</summary>
internal static class CarrierOutcomes
{
    public const string Answered = "answered";

    public const string Invalid = "invalid";

    public const string Unauthorized = "unauthorized";

    public const string Forbidden = "forbidden";

    public const string Failed = "failed";

    public const string Cancelled = "cancelled";

    public static string OfRefusal(int status) => status switch
    {
        StatusCodes.Status401Unauthorized => Unauthorized,
        StatusCodes.Status403Forbidden => Forbidden,
        _ => Invalid,
    };
}

/// <summary>The package's version without the commit, which follows a plus.</summary>
internal static class CarrierAppVersion
{
    public static string Text { get; } = typeof(CarrierAppVersion).Assembly
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";
}
