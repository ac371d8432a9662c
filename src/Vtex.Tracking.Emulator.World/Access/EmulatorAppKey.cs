using Vtex.Tracking.Emulator.World.Access;

namespace Vtex.Tracking.Emulator;

/// <summary>An app key that may call the emulated carrier's app, with its token.</summary>
/// <param name="Key">The key: <c>X-VTEX-API-AppKey</c>. Compared exactly.</param>
/// <param name="Token">
/// The token: <c>X-VTEX-API-AppToken</c>. Compared exactly. It is empty where the key came from a data folder or an
/// import: those hold a digest only.
/// </param>
public sealed record EmulatorAppKey(string Key, string Token)
{
    /// <summary>
    /// Gets whether it has the permission "Transportation read only". The default is true; without it calls get HTTP 403
    /// (documented).
    /// </summary>
    public bool TransportationReadOnly { get; init; } = true;

    /// <summary>
    /// Gets the permissions for the Orders API. The default is null: all of them (chosen by us). Calls without the permission they
    /// need get HTTP 403 (documented).
    /// </summary>
    public IReadOnlyList<OrderRight>? OrderPermissions { get; init; }

    /// <summary>The digest of the token of a key that was read from a file.</summary>
    internal PasswordDigest? StoredDigest { get; init; }

    internal PasswordDigest Digest => Token.Length == 0 && StoredDigest is { } kept ? kept : PasswordDigest.Of(Key, Token);

    /// <summary>Determines whether the key has one of these permissions.</summary>
    internal bool Allows(IReadOnlyList<OrderRight> wanted) =>
        OrderPermissions is null
        || OrderPermissions.Contains(OrderRight.OrdersFullAccess) || wanted.Any(OrderPermissions.Contains);

    /// <summary>Compares key and token, in constant time.</summary>
    internal bool Is(string key, string token) => Digest.Matches(key, token);

    /// <summary>The key without the token, so that none lands in a log.</summary>
    public override string ToString() => $"EmulatorAppKey {{ Key = {Key} }}";
}
