using Microsoft.Extensions.Primitives;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>Any one of the values must be like a pattern.</summary>
/// <param name="pattern">The pattern.</param>
/// <param name="mustBeThere">Whether an absent name can match nothing but <c>absent</c>, as with cookies.</param>
internal sealed class OneValuePattern(ValuePattern pattern, bool mustBeThere) : ValuesPattern
{
    public override bool Matches(StringValues values, DateTimeOffset now)
    {
        if (values.Count == 0)
            return MatchesAbsence(now);
        foreach (var value in values)
        {
            if (pattern.Matches(new MatchValue(value ?? "", now)))
                return true;
        }

        return false;
    }

    public override double Distance(StringValues values, DateTimeOffset now)
    {
        if (values.Count == 0)
            return MatchesAbsence(now) ? 0 : 1;
        return values.Min(value => pattern.Distance(new MatchValue(value ?? "", now)));
    }

    public override string Difference(StringValues values, DateTimeOffset now, string name) =>
        pattern.Difference(new MatchValue(values.Count == 0 ? null : values.ToString(), now), name);

    private bool MatchesAbsence(DateTimeOffset now) =>
        mustBeThere ? pattern is AbsentPattern : pattern.Matches(new MatchValue(null, now));
}
