using System.Reflection;
using StackExchange.Redis;

namespace Vtex.Tracking.Simulation.Servers;

/// <summary>Runs a script, or the command TIME, on a server of any kind.</summary>
internal delegate Task<RedisResult> RunScript(string script, RedisKey[] keys, RedisValue[] values);

/// <summary>A connection of StackExchange.Redis with what the store uses of it, over a server of any kind.</summary>
internal static class RedisConnection
{
    public static IConnectionMultiplexer To(RunScript run)
    {
        var database = Interfaces.Make<IDatabase>((method, given) => method.Name switch
        {
            nameof(IDatabase.ScriptEvaluateAsync) when given[0] is string script => run(script, given[1] as RedisKey[] ?? [], given[2] as RedisValue[] ?? []),
            nameof(IDatabase.ExecuteAsync) => run((string)given[0]!, [], []),
            _ => throw new NotSupportedException(method.Name),
        });
        return Interfaces.Make<IConnectionMultiplexer>((method, _) => method.Name switch
        {
            nameof(IConnectionMultiplexer.GetDatabase) => database,
            nameof(IConnectionMultiplexer.ConfigureAsync) => Task.FromResult(true),
            _ => throw new NotSupportedException(method.Name),
        });
    }
}

/// <summary>Makes objects of interfaces that have more members than anybody wants to write.</summary>
public class Interfaces : DispatchProxy
{
    private Func<MethodInfo, object?[], object?> _answer = null!;

    public static T Make<T>(Func<MethodInfo, object?[], object?> answer)
        where T : class
    {
        var made = Create<T, Interfaces>();
        ((Interfaces)(object)made)._answer = answer;
        return made;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => _answer(targetMethod!, args ?? []);
}
