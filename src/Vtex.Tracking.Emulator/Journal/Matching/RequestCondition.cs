namespace Vtex.Tracking.Emulator.Journal;

/// <summary>One condition of a matcher.</summary>
/// <param name="Name">What it looks at, such as <c>path</c> or <c>header Accept</c>.</param>
/// <param name="Expected">What is expected there, as a user reads it; secrets are masked when it is shown.</param>
/// <param name="Check">Checks a request.</param>
/// <param name="Actual">Describes what a request has there.</param>
internal sealed record RequestCondition(
    string Name, string Expected, Func<RecordedRequest, Verdict> Check, Func<RecordedRequest, string> Actual);
