namespace Vtex.Tracking.Emulator.FaultInjection;

/// <summary>The ranges of a fault's values, by the names that C# and the control API share.</summary>
internal static class FaultRules
{
    private const int MaxName = 100;
    private const int MaxFields = 50;
    private const int MaxHeaderLength = 8_000;
    private const int MaxBody = 1024 * 1024;

    private static readonly TimeSpan MaxDelay = TimeSpan.FromDays(30);
    private static readonly TimeSpan MaxDuration = TimeSpan.FromDays(365);

    // How the body travels is for the server to say.
    private static readonly string[] Framing = ["Content-Length", "Transfer-Encoding", "Connection", "Upgrade", "Trailer"];

    public static IEnumerable<(string Field, string Message)> FindProblems(EmulatorFault fault) =>
        Rules(fault).Where(rule => rule.IsBroken).Select(rule => (rule.Field, rule.Message)).Concat(HeaderProblems(fault));

    private static (bool IsBroken, string Field, string Message)[] Rules(EmulatorFault fault) =>
    [
        (fault.Name is not { Length: > 0 and <= MaxName }, "name", $"must have 1 to {MaxName} characters."),
        (fault.Status is < 200 or > 599, "status", $"must lie between 200 and 599, is {fault.Status}."),
        (fault.Body?.Length > MaxBody, "body", $"must have at most {MaxBody} characters."),
        (fault.BodyLimit < 0, "bodyLimit", "must not be negative."),
        (fault.Delay < TimeSpan.Zero || fault.Delay > MaxDelay, "delay", "must lie between 00:00:00 and 30.00:00:00."),
        (fault.MaxDelay < fault.Delay || fault.MaxDelay > MaxDelay, "maxDelay", "must lie between the delay and 30.00:00:00."),
        (fault.Duration <= TimeSpan.Zero || fault.Duration > MaxDuration, "duration", "must be more than 00:00:00, and at most 365.00:00:00."),
        (fault.Connection is { } connection && !Enum.IsDefined(connection), "connection", $"must be one of: {string.Join(", ", Enum.GetNames<ConnectionFault>())}."),
        (fault.Headers.Count > MaxFields, "headers", $"must be at most {MaxFields}, are {fault.Headers.Count}."),
        (fault.ReplacedFields.Count > MaxFields || fault.ReplacedFields.Any(field => field is { Key.Length: 0 or > MaxName } or { Value: null }),
            "replacedFields", $"must be at most {MaxFields}, each with a path of 1 to {MaxName} characters and a text."),
        (fault is { Status: null, Body: null, Connection: null, BodyLimit: null, Headers.Count: 0, ReplacedFields.Count: 0, HoldsUp: false },
            "name", "names a fault that changes nothing: give it a status, body, headers, delay, connection fault, body limit or replaced fields."),
    ];

    private static IEnumerable<(string Field, string Message)> HeaderProblems(EmulatorFault fault) =>
        from header in fault.Headers.Take(MaxFields)
        let problem = FindHeaderProblem(header.Key, header.Value)
        where problem is not null
        select ($"headers.{header.Key}", problem);

    /// <summary>Checks whether a text can be the name of a header.</summary>
    public static bool IsHeaderName(string name) =>
        name.Length > 0 && name.All(letter => char.IsAsciiLetterOrDigit(letter) || "!#$%&'*+-.^_`|~".Contains(letter, StringComparison.Ordinal));

    /// <summary>Checks whether a text can be the value of a header: printable ASCII.</summary>
    public static bool IsHeaderValue(string value) => value.All(letter => letter is >= ' ' and < (char)127);

    private static string? FindHeaderProblem(string name, string? value)
    {
        if (!IsHeaderName(name))
            return "is not the name of a header.";
        if (Framing.Contains(name, StringComparer.OrdinalIgnoreCase))
            return "is set by the server alone.";
        return value is { Length: <= MaxHeaderLength } && IsHeaderValue(value)
            ? null : $"must have at most {MaxHeaderLength} printable ASCII characters.";
    }
}
