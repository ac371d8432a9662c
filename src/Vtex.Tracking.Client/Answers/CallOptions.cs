namespace Vtex.Tracking;

/// <summary>Options for a single read. They decide where its answer comes from, never what the answer contains.</summary>
public sealed class CallOptions
{
    /// <summary>Gets or sets how the read uses known answers. The default is <see cref="CacheUse.Default"/>.</summary>
    public CacheUse Cache { get; set; }
}
