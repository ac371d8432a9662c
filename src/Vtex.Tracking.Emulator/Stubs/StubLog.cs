using System.Collections.Specialized;
using Vtex.Tracking.Emulator.Journal;
using WireMock;
using WireMock.Admin.Requests;
using WireMock.Logging;
using WireMock.Types;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>
/// Learns from WireMock.Net's log whether a stub has taken a request, and whether it failed. Nothing is written anywhere.
/// </summary>
internal sealed class StubLogger : WireMockNullLogger, IWireMockLogger
{
    private const string Failure = "HttpStatusCode set to 500";

    void IWireMockLogger.Error(string formatString, params object[] args) => Note(formatString);

    void IWireMockLogger.Error(string message, Exception exception) => Note(message);

    void IWireMockLogger.DebugRequestResponse(LogEntryModel logEntryModel, bool isAdminRequest)
    {
        if (StubExchange.Current is { } exchange)
            exchange.IsMatched = logEntryModel.MappingGuid is not null;
    }

    private static void Note(string message)
    {
        if (StubExchange.Current is { } exchange && message.Contains(Failure, StringComparison.Ordinal))
            exchange.HasFailed = true;
    }
}

/// <summary>Masks secrets in WireMock.Net's log before anybody can read them there.</summary>
internal static class StubLogMask
{
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
        Mask(request.Headers, Masker.None.Header);
        Mask(request.Query, Masker.None.Parameter);
        foreach (var name in request.Cookies?.Keys.ToList() ?? [])
            request.Cookies![name] = Masker.Mask;
        WireMockInternals.MaskAddress(request, Masker.None.Text);
        WireMockInternals.MaskBody(request, Masker.None.Text);
    }

    private static void Mask(IDictionary<string, WireMockList<string>>? values, Func<string, string, string> mask)
    {
        foreach (var (name, list) in values?.ToList() ?? [])
            values![name] = [.. list.Select(value => mask(name, value))];
    }
}
