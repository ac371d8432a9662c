using System.Globalization;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>What a pattern asks of where a request comes from or goes to: <c>host</c>, <c>port</c>, <c>scheme</c>,
/// <c>clientIp</c>.</summary>
internal sealed class AddressPart(string name, ValuePattern pattern) : RequestPart
{
    public override double Distance(StubRequest request) => pattern.Distance(Value(request));

    public override string Difference(StubRequest request) => pattern.Difference(Value(request), name);

    private MatchValue Value(StubRequest request) => new(
        name switch
        {
            "host" => new HostString(request.Host).Host,
            "port" => Port(request).ToString(CultureInfo.InvariantCulture),
            "scheme" => request.Scheme,
            _ => request.ClientIp,
        },
        request.Received);

    private static int Port(StubRequest request) =>
        new HostString(request.Host).Port ?? (request.Scheme == "https" ? 443 : 80);
}
