
using Vtex.Tracking.Secrets;

namespace Vtex.Tracking.Requests;

/// <summary>A request that knows the call it is made for. A type of its own, since options would take a dictionary.</summary>
internal sealed class ApiRequest : HttpRequestMessage
{
    /// <param name="method">What to do.</param>
    /// <param name="path">Where, from the API's root on; the transport completes it.</param>
    public ApiRequest(HttpMethod method, string path)
        : base(method, default(Uri)) => Path = path;

    /// <param name="method">What to do.</param>
    /// <param name="address">Where; complete.</param>
    public ApiRequest(HttpMethod method, Uri address)
        : base(method, address) => Path = "";

    /// <summary>Gets or sets what the address adds to the API's root; empty once it is complete.</summary>
    public string Path { get; }

    /// <summary>The same for the first request and for its copies.</summary>
    public ApiCall? Call { get; set; }

    /// <summary>The right to send this request once; null while it has not reached the transport.</summary>
    public SendPermit? Permit { get; set; }
}

/// <summary>The state of one call beyond its request. Travels with the request and all its copies.</summary>
/// <param name="operation">The operation by its name in the contract.</param>
/// <param name="isWrite">Whether repeating it could do something twice. A login could not.</param>
/// <param name="wantsAnswer">Whether a success says something beyond its status.</param>
internal sealed class ApiCall(string operation, bool isWrite, bool wantsAnswer)
{
    private int _attempts;
    private int _settled;

    public string Operation { get; } = operation;

    public bool IsWrite { get; } = isWrite;

    public bool WantsAnswer { get; } = wantsAnswer;

    /// <summary>Gets the number of requests that were handed to the network for this call.</summary>
    public int Attempts => Volatile.Read(ref _attempts);

    /// <summary>Gets whether a request is out whose fate is unknown.</summary>
    public bool IsOut => Attempts != Volatile.Read(ref _settled);

    /// <summary>
    /// Gets or sets whether handlers of the user may repeat it: a read, where the user has switched the SDK's own
    /// repetition off.
    /// </summary>
    public bool MayBeRepeatedByOthers { get; set; }

    /// <summary>
    /// Gets or sets whether the latest request has an answer, so that it arrived whatever handlers make of that.
    /// </summary>
    public bool WasAnswered { get; set; }

    /// <summary>The secrets of the client that makes it.</summary>
    public required ClientSecrets Secrets { get; init; }

    /// <summary>Gets the number of bytes that an answer may have.</summary>
    public required int MaxAnswerBytes { get; init; }

    /// <summary>Gets the host and port that the request goes to.</summary>
    public required string Server { get; init; }

    /// <summary>Gets or sets the failure of the attempt before this one, in a word or two; null at the first.</summary>
    public string? FormerFailure { get; set; }

    /// <summary>The proxy that the latest failure came through, as host and port; null when there was none.</summary>
    public string? Proxy { get; set; }

    /// <summary>A request is about to be handed to the network.</summary>
    public void GoesOut()
    {
        WasAnswered = false;
        Interlocked.Increment(ref _attempts);
    }

    /// <summary>The request that was handed on last did not get as far as the network.</summary>
    public void WasNotSent() => Interlocked.Decrement(ref _attempts);

    /// <summary>Notes that no request so far took effect.</summary>
    public void Settle() => Volatile.Write(ref _settled, Attempts);

    public static ApiCall? Of(HttpRequestMessage request) => (request as ApiRequest)?.Call;
}

/// <summary>The names of operations that differ from others, as in the contract.</summary>
internal static class OperationNames
{
    public const string Login = "Login";
    public const string CreateDeliveryLabel = "CreateDeliveryLabel";
    public const string GetTrackingEvents = "GetTrackingEvents";
    public const string NotifyPackages = "NotifyPackages";

    private static readonly HashSet<string> OfOrders =
    [
        "PlaceOrder", "FulfillOrder", "ListOrders", "GetOrder", "StartHandling", "CancelOrder", "DenyCancellation",
        "InvoiceOrder", "UpdateInvoice", "UpdateTracking",
        "GetFeedConfiguration", "ConfigureFeed", "DeleteFeedConfiguration", "GetFeedItems", "CommitFeedItems",
        "GetHookConfiguration", "ConfigureHook", "DeleteHookConfiguration", "TestExpression",
    ];

    /// <summary>Returns whether an operation is one of the Orders API.</summary>
    public static bool IsOfOrders(string operation) => OfOrders.Contains(operation);
}

/// <summary>Finds the secrets of requests.</summary>
internal static class RequestSecrets
{
    /// <summary>Returns the secrets that the exception of one request must not repeat.</summary>
    public static SecretText Of(this ClientSecrets secrets, HttpRequestMessage request, HttpRequestMessage? sent = null) =>
        secrets.Of(
            (GuardedContent.Unwrapped(request.Content) as ReplayableContent)?.Json ?? default, request.Headers.Authorization, sent?.Headers.Authorization);
}
