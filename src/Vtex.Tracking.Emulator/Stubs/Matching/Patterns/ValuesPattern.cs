using Microsoft.Extensions.Primitives;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>What the values of one name must be like, such as those of a header that comes several times.</summary>
internal abstract class ValuesPattern
{
    /// <summary>How far the values are from this: 0 is a match. None at all means that the name is absent.</summary>
    public abstract double Distance(StringValues values, DateTimeOffset now);

    public virtual bool Matches(StringValues values, DateTimeOffset now) => Distance(values, now) == 0;

    /// <summary>In what they differ, for people.</summary>
    public abstract string Difference(StringValues values, DateTimeOffset now, string name);
}
