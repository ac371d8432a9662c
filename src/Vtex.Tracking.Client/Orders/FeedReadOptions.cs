namespace Vtex.Tracking;

/// <summary>Options for reading the feed as a stream. All times go by the clock of the client's options.</summary>
public sealed class FeedReadOptions
{
    /// <summary>Gets or sets how many changes one read takes at most, from 1 to 10 (documented). The default is 10.</summary>
    public int BatchSize { get; set; } = 10;

    /// <summary>Gets or sets how long to wait when the feed holds nothing that can be seen. The default is 30 seconds (chosen).</summary>
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Gets or sets how long changes stay hidden after they were read. The default is null: the configuration of the feed is read
    /// for it, once. What the feed does is decided by <see cref="IOrderFeedClient.ConfigureAsync"/>, not by this.
    /// </summary>
    public TimeSpan? VisibilityTimeout { get; set; }

    /// <summary>
    /// Gets or sets whether the stream ends when a read finds nothing, as a job that runs every few minutes wants it. The default is
    /// false. Changes that are hidden are not waited for.
    /// </summary>
    public bool EndWhenEmpty { get; set; }
}
