#if NETSTANDARD2_0
namespace Vtex.Tracking;

/// <summary>
/// The cancellable overload that .NET Standard 2.0 lacks. The instance method wins where there is one.
/// </summary>
internal static class HttpContentExtensions
{
    public static Task<Stream> ReadAsStreamAsync(this HttpContent content, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return content.ReadAsStreamAsync();
    }
}
#endif
