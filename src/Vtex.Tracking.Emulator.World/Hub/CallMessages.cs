using System.Globalization;

namespace Vtex.Tracking.Emulator.World.Hub;

/// <summary>Puts what the hub saw of an answer into words.</summary>
internal static class CallMessages
{
    private const int MaxDepth = 64;

    /// <summary>"answered 200 with all 5 numbers", or what is odd about the answer.</summary>
    /// <param name="report">What the hub saw.</param>
    /// <param name="asked">The number of packages or tracking numbers that the call was about.</param>
    public static string Describe(CallReport report, int asked)
    {
        var words = Describe(report.Result);
        if (report.Result.Fault == CallFault.Recorded)
            return words;
        var beginning = report.LeftOut == 0
            ? $"{words} with {(asked == 1 ? "the number" : $"all {Count(asked, "number")}")}"
            : $"{words} but left out {Invariant(report.LeftOut)} of {Count(asked, "number")}";
        if (report.Notes.Count == 0)
            return beginning;
        return beginning + (report.LeftOut == 0 ? ", but " : "; ") + string.Join("; ", report.Notes.Select(Describe));
    }

    /// <summary>Describes the outcome of a call, such as "answered 503" or "no answer within 10 s".</summary>
    public static string Describe(CallResult result) => result switch
    {
        { Fault: CallFault.Recorded } => result.Detail!,
        { Fault: CallFault.TimedOut, Status: null, Timeout: { } timeout } => $"no answer within {Seconds(timeout)}",
        { Status: null } => Obstacle(result),
        { Fault: CallFault.None } => $"answered {Invariant(result.Status.Value)}",
        { Fault: CallFault.Rejected, Status: >= 300 and < 400 } => $"answered {Invariant(result.Status.Value)}, a redirect, which the hub does not follow",
        { Fault: CallFault.Rejected, RetryAfter: { } wait } => $"answered {Invariant(result.Status.Value)} and asked not to be called for {wait.TotalSeconds.ToString("0", CultureInfo.InvariantCulture)} s",
        { Fault: CallFault.Rejected } => $"answered {Invariant(result.Status.Value)}",
        { Fault: > CallFault.Rejected } => $"answered {Invariant(result.Status.Value)} {Body(result)}",
        _ => $"answered {Invariant(result.Status.Value)} but {Obstacle(result)}",
    };

    /// <summary>Describes an oddity of an answer, as a phrase.</summary>
    public static string Describe(CallNote note) => note.Kind switch
    {
        CallNoteKind.NoContentType => "declared no content type",
        CallNoteKind.OtherContentType => $"declared its JSON as {note.Detail}",
        CallNoteKind.Compressed => $"compressed it with {note.Detail}, which was not asked for",
        CallNoteKind.OtherCharset => $"wrote its JSON in {note.Detail} instead of UTF-8",
        CallNoteKind.ValueUnreadable when note.Expected == ExpectedValue.Date => $"{Count(note, "date")} that cannot be read ({Places(note)})",
        CallNoteKind.ValueUnreadable => $"{Count(note, "value")} where {Noun(note.Expected)} was expected ({Places(note)})",
        CallNoteKind.ValueConverted => $"{Count(note, "value")} where {Noun(note.Expected)} was expected, used all the same ({Places(note)})",
        CallNoteKind.TooDeep => $"{Count(note, "value")} where at most {Invariant(MaxDepth)} levels was expected ({Places(note)})",
        CallNoteKind.TextNotUnicode => $"{Count(note, "text")} that {(note.Count == 1 ? "is" : "are")} not valid Unicode ({Places(note)})",
        CallNoteKind.TextTooLong => $"{Count(note, "text")} that {(note.Count == 1 ? "is" : "are")} too long",
        CallNoteKind.NoUrl => $"gave {Count(note, "number")} without an address to follow the package at",
        CallNoteKind.PackageNotNotified => $"answered for {Count(note, "package")} that it was not notified of: {Shown(note)}",
        _ => $"{Event(note)}: {Shown(note)}",
    };

    public static string HostNotAllowed(string host) =>
        $"The emulator may not call {host}: only this machine (localhost, 127.0.0.1), and hosts that TrackingEmulatorOptions.CarrierHosts names.";

    public static string Count(int count, string thing) => $"{Invariant(count)} {thing}{(count == 1 ? "" : "s")}";

    /// <summary>The first few of names that an app told, so far as they look like ids.</summary>
    public static string Names(IReadOnlyCollection<string> names) => Shown(new CallNote(default).At(names));

    private static string Shown(CallNote note)
    {
        var shown = string.Join(", ", note.Names!.Select(name => name.Length == 0 ? "one that does not look like an id" : name));
        return note.More is { } more ? $"{shown} and {Invariant(more)} more" : shown;
    }

    private static string Places(CallNote note) => string.Join(", ", note.Names!) + (note.More is null ? "" : ", …");

    private static string Event(CallNote note) => note.Kind switch
    {
        CallNoteKind.MemberDoubled => "members that came twice, of which the last counts",
        CallNoteKind.OrderText => $"{TextRule.Describe(note.Text!.Value)} in {note.Detail} of the order",
        CallNoteKind.OddNumber => $"a number {CarrierNumber.Describe(note.Number!.Value)}",
        CallNoteKind.SameNumber => "the number of another package",
        CallNoteKind.SimilarNumber => "a number that differs from another package's only in case or white space",
        CallNoteKind.NotHttpUrl => "an address that is not an http URL",
        CallNoteKind.EventsGone => "told no events any more",
        CallNoteKind.EventsBackwards => "event dates go backwards",
        CallNoteKind.EventUndated => "events without a date",
        CallNoteKind.EventDate => $"packages with an event {DateRule.Describe(note.Date!.Value)}",
        CallNoteKind.EventText => $"packages with {TextRule.Describe(note.Text!.Value)} in events[].{note.Detail}",
        CallNoteKind.DeliveryDate => $"packages delivered {DateRule.Describe(note.Date!.Value)}, which is not taken",
        CallNoteKind.DeliveryUndated => "delivered without a date",
        CallNoteKind.DateOfUndelivered => "a date of delivery though it is not delivered",
        CallNoteKind.DeliveredAndReturned => "delivered and returned at once",
        CallNoteKind.NumberNotAsked => "answered for what was not asked for",
        _ => throw new ArgumentOutOfRangeException(nameof(note), note.Kind, "There are no words for it."),
    };

    private static string Obstacle(CallResult result) => result.Fault switch
    {
        CallFault.NoGateway => "this universe has no way to call anybody",
        CallFault.HostNotAllowed => HostNotAllowed(result.Detail!),
        CallFault.HostUnknown => "the name of its host is not known",
        CallFault.HostUnreachable => "its host cannot be reached",
        CallFault.ConnectionRefused => "refused the connection",
        CallFault.ConnectionBroken => "broke the connection off",
        CallFault.ConnectionNotSecure => "no secure connection could be made",
        CallFault.NotHttp => "did not answer with HTTP",
        CallFault.HeadersTooLong => "sent headers of more than 64 KiB",
        CallFault.BodyTooLong => "sent more than 32 MiB",
        CallFault.TimedOut => $"did not come to its end within {Seconds(result.Timeout!.Value)}",
        CallFault.Exception => $"the call failed with {result.Detail}",
        _ => "no answer",
    };

    private static string Body(CallResult result) => result.Fault switch
    {
        CallFault.CodingUnreadable => $"with a body compressed with {result.Detail}, which cannot be read",
        CallFault.CodingIncomplete => $"with a body compressed with {result.Detail} that ends too early",
        CallFault.CharsetUnknown => $"with a body in the charset {result.Detail}, which is not supported",
        CallFault.BodyEmpty => "without a body",
        CallFault.NotByPackage => $"with {Json(result.Detail)} where a map by package id was expected",
        CallFault.NotByNumber => $"with {Json(result.Detail)} where a map by tracking number was expected",
        CallFault.JsonIncomplete => "with JSON that ends too early",
        CallFault.JsonBroken => "with broken JSON",
        CallFault.NotJson when result.Detail is null => "with what is not JSON",
        CallFault.NotJson => $"with {result.Detail}, which is not JSON",
        _ => throw new ArgumentOutOfRangeException(nameof(result), result.Fault, "There are no words for it."),
    };

    // The kinds of System.Text.Json.
    private static string Json(string? kind) => kind switch
    {
        "Object" => "an object",
        "Array" => "an array",
        "String" => "a text",
        "Number" => "a number",
        "True" or "False" => "a truth value",
        "Null" => "null",
        _ => "nothing",
    };

    private static string Noun(ExpectedValue? expected) => expected switch
    {
        ExpectedValue.Text => "a text",
        ExpectedValue.Flag => "true or false",
        ExpectedValue.Integer => "a whole number",
        ExpectedValue.Number => "a number",
        ExpectedValue.Date => "an ISO 8601 date",
        ExpectedValue.List => "a list",
        ExpectedValue.Object => "an object",
        _ => "a JSON value",
    };

    private static string Count(CallNote note, string thing) => Count(note.Count ?? 0, thing);

    private static string Seconds(TimeSpan span) => span.TotalSeconds.ToString("0.### s", CultureInfo.InvariantCulture);

    private static string Invariant(int number) => number.ToString(CultureInfo.InvariantCulture);
}
