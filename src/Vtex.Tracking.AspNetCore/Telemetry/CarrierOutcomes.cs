namespace Vtex.Tracking.AspNetCore.Telemetry;

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
