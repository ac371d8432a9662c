using System.Collections.Specialized;
using Vtex.Tracking.Emulator.Journal;
using WireMock;
using WireMock.Logging;
using WireMock.Types;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>Masks secrets in WireMock.Net's log before anybody can read them there.</summary>
internal static class StubLogMask
{
    private const string Masked = "***";

    private static readonly string[] SecretHeaders = ["Authorization", "Proxy-Authorization", "Cookie", "Set-Cookie"];

    private static readonly string[] SecretWords = ["appkey", "apptoken", "api-key", "apikey", "password", "token", "secret"];

    public static void Mask(object? sender, NotifyCollectionChangedEventArgs change)
    {
        if (change.Action != NotifyCollectionChangedAction.Add || change.NewItems is null)
            return;
        foreach (var entry in change.NewItems.OfType<ILogEntry>())
        {
            if (entry.RequestMessage is RequestMessage request)
                Mask(request);
        }
    }

    private static void Mask(RequestMessage request)
    {
        foreach (var name in request.Headers?.Keys.Where(IsSecret).ToList() ?? [])
            request.Headers![name] = new WireMockList<string>(Masked);
        foreach (var name in request.Cookies?.Keys.ToList() ?? [])
            request.Cookies![name] = Masked;
        foreach (var name in request.Query?.Keys.Where(IsSecret).ToList() ?? [])
            request.Query![name] = new WireMockList<string>(Masked);
        WireMockInternals.MaskAddress(request, Masker.None.Text);
        WireMockInternals.MaskBody(request, Masker.None.Text);
    }

    private static bool IsSecret(string name) => SecretHeaders.Contains(name, StringComparer.OrdinalIgnoreCase)
        || SecretWords.Any(word => name.Contains(word, StringComparison.OrdinalIgnoreCase));
}
