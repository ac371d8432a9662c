using System.Globalization;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>What a pattern asks of where a request comes from or goes to: <c>host</c>, <c>port</c>, <c>scheme</c>,
/// <c>clientIp</c>.</summary>
/// <param name="name">Which of them.</param>
/// <param name="pattern">What it must be like.</param>
/// <param name="graded">Whether another value can be near to it; a port is the one or another.</param>
internal sealed class AddressPart(string name, ValuePattern pattern, bool graded) : RequestPart
{
    public override double Distance(StubRequest request)
    {
        var distance = pattern.Distance(Value(request));
        return distance > 0 && !graded ? 1 : distance;
    }

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
