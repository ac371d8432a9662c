namespace Vtex.Tracking.Emulator.FaultInjection;

/// <summary>The ranges of a fault's values, by the names that C# and the control API share.</summary>
internal static class FaultRules
{
    private const int MaxName = 100;
    private const int MaxHeaders = 50;
    private const int MaxHeaderLength = 8_000;
    private const int MaxBody = 1024 * 1024;

    private static readonly TimeSpan MaxDelay = TimeSpan.FromDays(30);

    // How the body travels is for the server to say.
    private static readonly string[] Framing = ["Content-Length", "Transfer-Encoding", "Connection", "Upgrade", "Trailer"];

    public static IEnumerable<(string Field, string Message)> FindProblems(EmulatorFault fault)
    {
        if (fault.Name is not { Length: > 0 and <= MaxName })
            yield return ("name", $"must have 1 to {MaxName} characters.");
        if (fault.Status is < 200 or > 599)
            yield return ("status", $"must lie between 200 and 599, is {fault.Status}.");
        if (fault.Body?.Length > MaxBody)
            yield return ("body", $"must have at most {MaxBody} characters.");
        if (fault.BodyLimit < 0)
            yield return ("bodyLimit", "must not be negative.");
        if (fault.Delay < TimeSpan.Zero || fault.Delay > MaxDelay)
            yield return ("delay", "must lie between 00:00:00 and 30.00:00:00.");
        if (fault.MaxDelay is { } longest && (longest < fault.Delay || longest > MaxDelay))
            yield return ("maxDelay", "must lie between the delay and 30.00:00:00.");
        if (fault.Connection is { } connection && !Enum.IsDefined(connection))
            yield return ("connection", $"must be one of: {string.Join(", ", Enum.GetNames<ConnectionFault>())}.");
        if (fault.Headers.Count > MaxHeaders)
            yield return ("headers", $"must be at most {MaxHeaders}, are {fault.Headers.Count}.");
        foreach (var (name, value) in fault.Headers.Take(MaxHeaders))
        {
            if (FindHeaderProblem(name, value) is { } problem)
                yield return ($"headers.{name}", problem);
        }

        if (fault.ReplacedFields.Count > MaxHeaders || fault.ReplacedFields.Any(field => field.Key.Length is 0 or > MaxName || field.Value is null))
            yield return ("replacedFields", $"must be at most {MaxHeaders}, each with a path of 1 to {MaxName} characters and a text.");
        if (DoesNothing(fault))
            yield return ("name", "names a fault that changes nothing: give it a status, a body, headers, a delay, a connection fault, a body limit or replaced fields.");
    }

    private static string? FindHeaderProblem(string name, string? value)
    {
        if (name.Length == 0 || !name.All(letter => char.IsAsciiLetterOrDigit(letter) || "!#$%&'*+-.^_`|~".Contains(letter, StringComparison.Ordinal)))
            return "is not the name of a header.";
        if (Framing.Contains(name, StringComparer.OrdinalIgnoreCase))
            return "is set by the server alone.";
        return value is { Length: <= MaxHeaderLength } && value.All(letter => letter is >= ' ' and < (char)127)
            ? null
            : $"must have at most {MaxHeaderLength} printable ASCII characters.";
    }

    private static bool DoesNothing(EmulatorFault fault) =>
        fault is { Status: null, Body: null, Connection: null, BodyLimit: null, Headers.Count: 0, ReplacedFields.Count: 0, HoldsUp: false };
}
