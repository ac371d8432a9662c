using Vtex.Tracking.Emulator.World.CallBudget;

namespace Vtex.Tracking.Emulator.Tests.World;

/// <summary>The six-hour rule as one would tell it: remembers every call for ever and looks through all of them.</summary>
internal sealed class NaiveCallBudget(CallBudgetEnforcement enforcement)
{
    private readonly List<(BudgetedCall Call, DateTimeOffset At, bool Served, bool Walking)> _calls = [];

    public DateTimeOffset? Note(BudgetedCall call, DateTimeOffset now)
    {
        if (Walks(call, now))
        {
            _calls.Add((call, now, true, true));
            return null;
        }

        var next = enforcement switch
        {
            CallBudgetEnforcement.PerRequest => Next(now, other => SameRequest(other, call)),
            CallBudgetEnforcement.PerEndpoint => Next(now, other => SameEndpoint(other, call)),
            _ => null,
        };
        _calls.Add((call, now, next is null, false));
        return next;
    }

    public IEnumerable<string> TooOften(DateTimeOffset now)
    {
        var counted = _calls.Where(call => !call.Walking).Select(call => call.Call).Distinct().ToList();
        var requests = counted.GroupBy(call => (call.Identity, call.Endpoint, (string?)call.Parameters))
            .Select(group => Line(group.Key, now, other => SameRequest(other, group.First())));
        var endpoints = counted.GroupBy(call => (call.Identity, call.Endpoint, (string?)null))
            .Select(group => Line(group.Key, now, other => SameEndpoint(other, group.First())));
        return requests.Concat(endpoints).OfType<string>().Order(StringComparer.Ordinal);
    }

    private string? Line((string, string, string?) key, DateTimeOffset now, Func<BudgetedCall, bool> same)
    {
        var count = _calls.Count(call => !call.Walking && same(call.Call) && call.At > now.AddHours(-6));
        return count > 1 ? $"{key} {count} {Next(now, same) ?? now:O}" : null;
    }

    // A page goes on with a walk when all pages since the walk's first were lower, and that was less than six hours ago.
    private bool Walks(BudgetedCall call, DateTimeOffset now)
    {
        if (call.Page is null)
            return false;
        var served = _calls.Where(other => other.Served && SameRequest(other.Call, call)).ToList();
        var first = served.FindLastIndex(other => !other.Walking);
        return first >= 0 && served[first].At > now.AddHours(-6)
            && served.Skip(first).All(other => other.Call.Page < call.Page);
    }

    private DateTimeOffset? Next(DateTimeOffset now, Func<BudgetedCall, bool> same)
    {
        var served = _calls.Where(call => call.Served && !call.Walking && same(call.Call)).Select(call => call.At).ToList();
        return served.Count > 0 && served.Max() > now.AddHours(-6) ? served.Max().AddHours(6) : null;
    }

    private static bool SameRequest(BudgetedCall left, BudgetedCall right) =>
        SameEndpoint(left, right) && left.Parameters == right.Parameters;

    private static bool SameEndpoint(BudgetedCall left, BudgetedCall right) =>
        left.Identity == right.Identity && left.Endpoint == right.Endpoint;
}
