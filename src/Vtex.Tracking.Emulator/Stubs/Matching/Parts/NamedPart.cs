using Microsoft.Extensions.Primitives;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>What a pattern asks of things that have names: headers, cookies, parameters.</summary>
/// <param name="kind">What they are, in the singular.</param>
/// <param name="patterns">The patterns by name.</param>
/// <param name="find">Finds the values of a name.</param>
internal sealed class NamedPart(
    string kind,
    IReadOnlyList<(string Name, ValuesPattern Pattern)> patterns,
    Func<StubRequest, string, StringValues> find) : RequestPart
{
    public override bool Matches(StubRequest request)
    {
        foreach (var (name, pattern) in patterns)
        {
            if (!pattern.Matches(find(request, name), request.Received))
                return false;
        }

        return true;
    }

    public override double Distance(StubRequest request) => patterns.Count == 0
        ? 0
        : patterns.Average(entry => entry.Pattern.Distance(find(request, entry.Name), request.Received));

    public override string Difference(StubRequest request)
    {
        foreach (var (name, pattern) in patterns)
        {
            var values = find(request, name);
            if (!pattern.Matches(values, request.Received))
                return pattern.Difference(values, request.Received, $"{kind} {name}");
        }

        return kind;
    }
}
