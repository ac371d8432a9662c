namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>The body.</summary>
internal sealed class BodyPart(IReadOnlyList<ValuePattern> patterns) : RequestPart
{
    public override bool Matches(StubRequest request)
    {
        foreach (var pattern in patterns)
        {
            if (!pattern.Matches(request.Reading.Body))
                return false;
        }

        return true;
    }

    public override double Distance(StubRequest request) =>
        patterns.Count == 0 ? 0 : patterns.Average(pattern => pattern.Distance(request.Reading.Body));

    public override string Difference(StubRequest request) => patterns
        .First(pattern => !pattern.Matches(request.Reading.Body)).Difference(request.Reading.Body, Disclosure.Body);
}
