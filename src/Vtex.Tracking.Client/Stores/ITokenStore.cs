namespace Vtex.Tracking;

/// <summary>
/// Keeps tokens where other processes, or the same app after a restart, find them. The client asks it only when it
/// would have to log in.
/// </summary>
/// <remarks>
/// Implementations are safe for any number of threads. When they throw, or take longer than 5 seconds, the client goes
/// on without them and logs so, but not what they say. What they keep is a secret unless
/// <see cref="VtexTrackingOptions.TokenProtector"/> is set. Chosen by us.
/// </remarks>
public interface ITokenStore
{
    /// <summary>Finds what was kept last.</summary>
    /// <param name="key">The identity, as a text of at most 100 characters that tells nothing about it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The bytes as they were given; null when there are none.</returns>
    ValueTask<byte[]?> GetAsync(string key, CancellationToken cancellationToken = default);

    /// <summary>Keeps a token in the place of what was kept before.</summary>
    /// <param name="key">The identity.</param>
    /// <param name="value">The token in a form of the client's own, protected when a protector is set.</param>
    /// <param name="expiresAt">From when on it is useless and may be forgotten, UTC.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>When it is kept.</returns>
    ValueTask SetAsync(
        string key, byte[] value, DateTimeOffset expiresAt, CancellationToken cancellationToken = default);
}
