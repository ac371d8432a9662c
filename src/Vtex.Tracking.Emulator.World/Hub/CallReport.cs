using Vtex.Tracking.Emulator.World.Brazil;

namespace Vtex.Tracking.Emulator.World.Hub;

/// <summary>The hub's findings about an answer, in codes and numbers. <see cref="CallMessages"/> has the words.</summary>
/// <param name="Result">What came.</param>
/// <param name="LeftOut">The number of packages or tracking numbers that it left out.</param>
/// <param name="Notes">What is odd about it.</param>
internal sealed record CallReport(CallResult Result, int LeftOut, IReadOnlyList<CallNote> Notes);

/// <summary>The outcome of a call.</summary>
/// <param name="Fault">What went wrong.</param>
/// <param name="Status">The status code of HTTP; null when no answer came.</param>
/// <param name="Detail">A name that belongs to the fault: of a host, an encoding, a media type, a kind of JSON, an exception.</param>
/// <param name="Timeout">The timeout that has passed, when that is the fault.</param>
/// <param name="RetryAfter">The time for which the app asked not to be called again.</param>
internal sealed record CallResult(
    CallFault Fault, int? Status = null, string? Detail = null, TimeSpan? Timeout = null, TimeSpan? RetryAfter = null);

/// <summary>The kinds of failure of a call. The names are part of the format of logs.</summary>
internal enum CallFault
{
    None,

    /// <summary>Words that a log of version 1 has in place of facts; they are the detail.</summary>
    Recorded,

    // No answer, or not all of it.
    NoGateway,
    HostNotAllowed,
    HostUnknown,
    HostUnreachable,
    ConnectionRefused,
    ConnectionBroken,
    ConnectionNotSecure,
    NotHttp,
    HeadersTooLong,
    BodyTooLong,
    TimedOut,
    Exception,

    // An answer that says no.
    Rejected,

    // A body that cannot be read.
    CodingUnreadable,
    CodingIncomplete,
    CharsetUnknown,
    BodyEmpty,
    NotByPackage,
    NotByNumber,
    JsonIncomplete,
    JsonBroken,
    NotJson,
}

/// <summary>Something odd about an answer that could be read.</summary>
internal sealed record CallNote(CallNoteKind Kind)
{
    /// <summary>So many names are kept; of the others, the number alone.</summary>
    public const int MaxNames = 3;

    private const int MaxNameLength = 40;

    /// <summary>The number of times that it was seen; null where the names say it.</summary>
    public int? Count { get; init; }

    /// <summary>The first ids or paths that it was seen at; an empty one does not look like an id and is not repeated.</summary>
    public IReadOnlyList<string>? Names { get; init; }

    /// <summary>The number of those that are not named.</summary>
    public int? More { get; init; }

    /// <summary>A name that belongs to the kind: of a media type, an encoding, a field.</summary>
    public string? Detail { get; init; }

    public ExpectedValue? Expected { get; init; }

    public DateFault? Date { get; init; }

    public TextFault? Text { get; init; }

    public NumberFault? Number { get; init; }

    /// <summary>The note with the ids that it was seen at.</summary>
    public CallNote At(IReadOnlyCollection<string> ids) => this with
    {
        Names = [.. ids.Take(MaxNames).Select(id => IsId(id) ? id : "")],
        More = ids.Count > MaxNames ? ids.Count - MaxNames : null,
    };

    // What an app told unasked may be anything; the number of a person or an address is not repeated.
    private static bool IsId(string name) =>
        name.Length is > 0 and <= MaxNameLength
        && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.')
        && !CheckDigits.AreCpf(name);
}

/// <summary>Kinds of oddities. The names are part of the format of logs.</summary>
internal enum CallNoteKind
{
    // Of the answer as a whole.
    NoContentType,
    OtherContentType,
    Compressed,
    OtherCharset,

    // Of values.
    ValueUnreadable,
    ValueConverted,
    TextNotUnicode,
    TextTooLong,
    TooDeep,
    MemberDoubled,

    // Of the answer to a notification.
    OrderText,
    OddNumber,
    SameNumber,
    SimilarNumber,
    NotHttpUrl,
    NoUrl,
    PackageNotNotified,

    // Of the answer about tracking numbers.
    EventsGone,
    EventsBackwards,
    EventUndated,
    EventDate,
    EventText,
    DeliveryDate,
    DeliveryUndated,
    DateOfUndelivered,
    DeliveredAndReturned,
    NumberNotAsked,
}

/// <summary>The types that may have been expected in place of an odd value. The names are part of the format of logs.</summary>
internal enum ExpectedValue
{
    Any,
    Text,
    Flag,
    Integer,
    Number,
    Date,
    List,
    Object,
}
