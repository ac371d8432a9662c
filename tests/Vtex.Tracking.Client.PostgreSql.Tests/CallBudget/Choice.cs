namespace Vtex.Tracking.Client.PostgreSql.Tests;

/// <summary>Turns one generated number into several choices, so that it shrinks as one.</summary>
internal sealed class Choice(int seed)
{
    private int _rest = seed;

    public int Below(int count)
    {
        var chosen = _rest % count;
        _rest /= count;
        return chosen;
    }

    public T Of<T>(params T[] from) => from[Below(from.Length)];
}
