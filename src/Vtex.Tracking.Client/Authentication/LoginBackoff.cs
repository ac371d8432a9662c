namespace Vtex.Tracking.Authentication;

/// <summary>
/// Keeps a client whose credentials are refused from hammering the service, which might lock the user out. Not safe for
/// several threads; its owner's lock guards it.
/// </summary>
internal sealed class LoginBackoff
{
    // Chosen.
    private static readonly TimeSpan First = TimeSpan.FromSeconds(5);

    // Chosen: a corrected password is taken up soon enough.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    private DateTimeOffset _since;
    private DateTimeOffset _until;

    /// <summary>Gets or sets how many refusals there were in a row.</summary>
    public int Refusals { get; private set; }

    /// <returns>When the pause ends; null when there is none.</returns>
    /// <remarks>A clock that was set back ends the pause, or else it could become any length.</remarks>
    public DateTimeOffset? EndAt(DateTimeOffset now) => now >= _since && now < _until ? _until : null;

    /// <summary>The service has refused; begins a pause, longer than the one before.</summary>
    public void Begin(DateTimeOffset now)
    {
        var doubled = First.Ticks << Math.Min(Refusals, 20);
        _since = now;
        _until = now + TimeSpan.FromTicks(Math.Min(doubled, Longest.Ticks));
        Refusals++;
    }

    /// <summary>The service has let somebody in.</summary>
    public void Reset()
    {
        Refusals = 0;
        _until = default;
    }
}
