using System.Net.Http.Headers;

namespace Vtex.Tracking.Authentication;

/// <summary>A token and how long it is good for. Not a record: those print their contents.</summary>
internal sealed class AccessToken
{
    // Chosen: long enough for any call in flight, short against the 30 days of a token.
    private static readonly TimeSpan MaxMargin = TimeSpan.FromMinutes(5);

    /// <summary>Keeps the sums below within what a point in time can express.</summary>
    private static readonly TimeSpan MaxLifetime = TimeSpan.FromDays(3650);

    private bool _isAccepted;

    /// <param name="value">The token itself.</param>
    /// <param name="life">How long it is good for.</param>
    /// <param name="receivedAt">The moment from which its life is counted, on the client's clock.</param>
    public AccessToken(string value, TimeSpan life, DateTimeOffset receivedAt)
    {
        Value = value;
        Header = new("Bearer", value);
        life = life < MaxLifetime ? life : MaxLifetime;
        var tenth = TimeSpan.FromTicks(life.Ticks / 10);
        ExpiresAt = receivedAt + life;
        RenewAt = ExpiresAt - (tenth < MaxMargin ? tenth : MaxMargin);
    }

    /// <summary>Out of a store.</summary>
    public AccessToken(string value, DateTimeOffset renewAt, DateTimeOffset expiresAt)
    {
        Value = value;
        Header = new("Bearer", value);
        RenewAt = renewAt;
        ExpiresAt = expiresAt;
    }

    public string Value { get; }

    /// <summary>Gets the header of each request; made once, since it never changes.</summary>
    public AuthenticationHeaderValue Header { get; }

    /// <summary>Gets or sets whether the service has let a call pass with it.</summary>
    public bool IsAccepted
    {
        get => Volatile.Read(ref _isAccepted);
        set => Volatile.Write(ref _isAccepted, value);
    }

    /// <summary>Gets when a new token is fetched, though this one still works.</summary>
    public DateTimeOffset RenewAt { get; }

    public DateTimeOffset ExpiresAt { get; }

    /// <summary>
    /// Returns whether it can be sent at all; the framework would complain otherwise, and repeat it in doing so.
    /// </summary>
    public static bool FitsIntoHeader(string value) =>
        value.Length > 0 && value.All(character => character is > ' ' and <= '~');
}
