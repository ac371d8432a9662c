using Vtex.Tracking.Errors;

namespace Vtex.Tracking.Transport;

/// <summary>One API that a client calls: where it is, and what holds for all calls of it.</summary>
/// <param name="BaseAddress">Its root; ends in a slash, or else its last segment would be lost under relative addresses.</param>
/// <param name="TimeProvider">The client's clock.</param>
/// <param name="MaxResponseBytes">How long an answer may be.</param>
/// <param name="Secrets">What no error may repeat.</param>
internal sealed record ApiEndpoint(
    Uri BaseAddress, TimeProvider TimeProvider, int MaxResponseBytes, ClientSecrets Secrets)
{
    /// <summary>Gets whether answers carry what they were made of.</summary>
    public bool KeepRawAnswers { get; init; }

    /// <summary>The type alone: it holds secrets.</summary>
    public override string ToString() => nameof(ApiEndpoint);

    public static Uri WithSlash(Uri address) =>
        address.AbsolutePath[address.AbsolutePath.Length - 1] == '/' ? address : new Uri(address.AbsoluteUri + "/");
}
