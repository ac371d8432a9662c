using System.Globalization;
using Microsoft.Extensions.Primitives;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary><c>hasExactly</c> and <c>includes</c>: each pattern must have a value that is like it.</summary>
internal sealed class ManyValuesPattern(IReadOnlyList<ValuePattern> patterns, bool exactly) : ValuesPattern
{
    public override double Distance(StringValues values, DateTimeOffset now)
    {
        if (values.Count == 0)
            return 1;
        var all = values.Select(value => new MatchValue(value ?? "", now)).ToList();
        var nearest = patterns.Count == 0 ? 0 : patterns.Average(pattern => all.Min(pattern.Distance));
        if (!exactly)
            return nearest;
        return (nearest + (all.Count == patterns.Count ? 0 : 1)) / 2;
    }

    public override string Difference(StringValues values, DateTimeOffset now, string name)
    {
        var missing = patterns.FirstOrDefault(pattern => !values.Any(value => pattern.Matches(new MatchValue(value ?? "", now))));
        return missing is null
            ? string.Create(CultureInfo.InvariantCulture, $"{name}: expected exactly {patterns.Count} values, has {values.Count}")
            : missing.Difference(new MatchValue(values.Count == 0 ? null : values.ToString(), now), name);
    }
}
