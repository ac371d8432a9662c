using WireMock.Admin.Requests;
using WireMock.Logging;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>Learns from WireMock.Net's log whether a stub has taken a request. Nothing is written anywhere.</summary>
internal sealed class StubLogger : IWireMockLogger
{
    public void DebugRequestResponse(LogEntryModel logEntryModel, bool isAdminRequest)
    {
        if (StubExchange.Current is { } exchange)
            exchange.IsMatched = logEntryModel.MappingGuid is not null;
    }

    public void Debug(string formatString, params object[] args)
    {
    }

    public void Info(string formatString, params object[] args)
    {
    }

    public void Warn(string formatString, params object[] args)
    {
    }

    public void Error(string formatString, params object[] args)
    {
    }

    public void Error(string message, Exception exception)
    {
    }
}
