namespace Vtex.Tracking.Emulator.Exploring;

/// <summary>A call that a run made.</summary>
internal sealed record SeenCall(string Method, string Path, string? Authorization)
{
    public static SeenCall Of(HttpRequestMessage request) =>
        new(request.Method.Method, request.RequestUri!.AbsolutePath, request.Headers.Authorization?.ToString());

    /// <summary>Returns method and path.</summary>
    public override string ToString() => $"{Method} {Path}";
}
