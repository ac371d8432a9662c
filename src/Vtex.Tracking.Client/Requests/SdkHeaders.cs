using System.Net.Http.Headers;
using System.Reflection;

namespace Vtex.Tracking.Requests;

/// <summary>Adds the headers that every request has.</summary>
internal static class SdkHeaders
{
    private const string Product = "Vtex.Tracking.Client/";

    private static readonly string UserAgent = Product + SdkVersion.Text;

    /// <summary>As text, which is sent as it is: parsed values would be put together anew for each request.</summary>
    public static void AddTo(HttpRequestHeaders headers)
    {
        headers.TryAddWithoutValidation("User-Agent", UserAgent);
        headers.TryAddWithoutValidation("Accept", "application/json");
    }

    /// <summary>Returns whether a request is one of the SDK, or a copy of one.</summary>
    public static bool AreOn(HttpRequestHeaders headers) =>
        headers.TryGetValues("User-Agent", out var values)
        && values.Any(static value => value.StartsWith(Product, StringComparison.Ordinal));
}

/// <summary>The SDK's version, without what follows a plus: the commit is nobody's business.</summary>
internal static class SdkVersion
{
    public static string Text { get; } = typeof(SdkVersion).Assembly
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";
}
