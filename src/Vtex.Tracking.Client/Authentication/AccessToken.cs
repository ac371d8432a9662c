namespace Vtex.Tracking.Authentication;

/// <summary>A token and how long it is good for. Not a record: those print their contents.</summary>
internal sealed class AccessToken
{
    /// <summary>Chosen: long enough for any call in flight, short against the 30 days of a token.</summary>
    private static readonly TimeSpan LongestMargin = TimeSpan.FromMinutes(5);

    /// <summary>Keeps the sums below within what a point in time can express.</summary>
    private static readonly TimeSpan LongestLife = TimeSpan.FromDays(3650);

    /// <param name="value">What goes into the header.</param>
    /// <param name="life">How long it is good for.</param>
    /// <param name="receivedAt">The moment from which its life is counted, on the client's clock.</param>
    public AccessToken(string value, TimeSpan life, DateTimeOffset receivedAt)
    {
        Value = value;
        life = life < LongestLife ? life : LongestLife;
        var tenth = TimeSpan.FromTicks(life.Ticks / 10);
        ExpiresAt = receivedAt + life;
        RenewAt = ExpiresAt - (tenth < LongestMargin ? tenth : LongestMargin);
    }

    public string Value { get; }

    /// <summary>From here on a new token is fetched, though this one still works.</summary>
    public DateTimeOffset RenewAt { get; }

    public DateTimeOffset ExpiresAt { get; }
}
