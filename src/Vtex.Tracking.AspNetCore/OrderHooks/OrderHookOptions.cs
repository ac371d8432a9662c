namespace Vtex.Tracking.AspNetCore;

/// <summary>
/// Options of an order hook: by what VTEX is known, and how much may wait. Without <see cref="Headers"/> and
/// <see cref="AllowAnonymous"/> the app starts in Development only.
/// </summary>
public sealed class OrderHookOptions
{
    /// <summary>
    /// Gets the headers that every notification, and the ping, must carry: name and secret value, as the configuration of
    /// the hook has them. Others get HTTP 401. The default is none.
    /// </summary>
    public IDictionary<string, string> Headers { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Gets or sets whether everybody may call when <see cref="Headers"/> has none. The default is false; in Development it
    /// becomes true then, with a warning (chosen).
    /// </summary>
    public bool AllowAnonymous { get; set; }

    /// <summary>
    /// Gets or sets how many changes may wait for the handler. The default is 10,000; at least 1. When it is full the answer
    /// is HTTP 503, and VTEX sends the change again later.
    /// </summary>
    public int Capacity { get; set; } = 10_000;

    /// <summary>
    /// Gets or sets how many of the latest changes are remembered, so that they are not handled again when they come again.
    /// The default is 100,000; at least 1.
    /// </summary>
    public int RememberedChanges { get; set; } = 100_000;

    /// <summary>Gets or sets how often the handler is called for one change at most. The default is 3; at least 1.</summary>
    public int MaxAttempts { get; set; } = 3;

    /// <summary>Gets or sets how long to wait between these calls. The default is 5 seconds; not negative, and at most 24 hours.</summary>
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Gets or sets the largest body, in bytes. The default is 64 KiB; larger ones get HTTP 413.</summary>
    public int MaxBodyBytes { get; set; } = 64 * 1024;
}
