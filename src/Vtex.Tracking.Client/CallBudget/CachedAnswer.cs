using System.Net;
using System.Text;

namespace Vtex.Tracking.CallBudget;

/// <summary>An answer in memory. Only its times change.</summary>
internal abstract class CachedAnswer(CallKey key, AnswerTimes times, RawAnswer? raw, long cost)
{
    public CallKey Key { get; } = key;

    /// <summary>Gets the answer as it came, for the store; null when it was not kept.</summary>
    public RawAnswer? Raw { get; } = raw;

    /// <summary>Gets the approximate number of bytes of memory that it takes.</summary>
    public long Cost { get; } = cost;

    /// <summary>Gets or sets the times. They are replaced as a whole, so that no reader sees half of them.</summary>
    public AnswerTimes Times { get; set; } = times;

    protected static Freshness FreshnessOf(AnswerTimes times, AnswerSource source) => new()
    {
        FetchedAt = times.FetchedAt,
        Source = source,
        NextAllowedAt = times.NextAllowedAt,
    };
}

/// <summary>A model in memory, or the knowledge that there is none.</summary>
internal sealed class CachedAnswer<T> : CachedAnswer
    where T : class
{
    // Chosen: the models, the entry and its place, beside what is counted by the length of the body.
    private const long FixedCost = 512;

    // Chosen: text takes two bytes a character as a model, and the rest of the model about one more.
    private const long CostPerByte = 3;

    private readonly T? _model;
    private Given? _given;

    /// <param name="key">The call.</param>
    /// <param name="times">Its times.</param>
    /// <param name="source">Where the answer comes from now.</param>
    /// <param name="model">The model, which nobody else has seen.</param>
    /// <param name="size">The length of the body, in bytes.</param>
    /// <param name="raw">The answer as it came, if a store needs it or the user wants it.</param>
    /// <param name="showsRaw">Whether the user wants it.</param>
    public CachedAnswer(
        CallKey key, AnswerTimes times, AnswerSource source, T model, int size, RawAnswer? raw, bool showsRaw)
        : base(key, times, raw, FixedCost + CostPerByte * size + (raw?.Body.Length ?? 0))
    {
        (model as IAnswer<T>)?.Attach(FreshnessOf(times, source), showsRaw ? raw : null);
        _model = model;
        _given = new Given(times, source, Task.FromResult(model));
    }

    public CachedAnswer(CallKey key, AnswerTimes times, VtexNotFoundException notFound)
        : base(key, times, null, FixedCost) =>
        NotFound = notFound;

    /// <summary>Gets why there is no model; null when there is one.</summary>
    public VtexNotFoundException? NotFound { get; }

    /// <summary>Returns the model as callers get it who are answered from a source.</summary>
    /// <remarks>
    /// Model and task are made once for a source and its times, so that a hit costs nothing. A failure is made anew for
    /// each caller: each writes its own stack into it.
    /// </remarks>
    public Task<T> From(AnswerSource source)
    {
        if (_model is not { } model)
            return Task.FromException<T>(Again(NotFound!));
        var times = Times;
        if (_given is { } given && given.Source == source && ReferenceEquals(given.Times, times))
            return given.Task;
        var answer = model is IAnswer<T> known ? known.WithFreshness(FreshnessOf(times, source)) : model;
        _given = given = new Given(times, source, Task.FromResult(answer));
        return given.Task;
    }

    private static VtexNotFoundException Again(VtexNotFoundException first) => new(first.Message)
    {
        Operation = first.Operation,
        Attempts = first.Attempts,
        StatusCode = first.StatusCode,
        ResponseBody = first.ResponseBody,
    };

    private sealed record Given(AnswerTimes Times, AnswerSource Source, Task<T> Task);
}

/// <summary>Makes the cached answer of "not found": an empty list, and for anything else the failure itself.</summary>
internal static class NotFoundAnswer
{
    public static CachedAnswer<T> Of<T>(
        ReadCall<T> call, AnswerTimes times, AnswerSource source, VtexNotFoundException exception, bool showsRaw)
        where T : class
    {
        if (call.WhenNotFound is not { } empty)
            return new CachedAnswer<T>(call.Key, times with { KeepUntil = times.NextAllowedAt }, exception);

        var body = exception.ResponseBody is { } text ? Encoding.UTF8.GetBytes(text) : [];
        var raw = new RawAnswer
        {
            Status = HttpStatusCode.NotFound,
            Headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase),
            Body = body,
        };
        return new CachedAnswer<T>(call.Key, times, source, empty(), body.Length, raw, showsRaw);
    }
}

/// <summary>The result of a read.</summary>
/// <param name="Answer">The answer.</param>
/// <param name="Source">Where it came from.</param>
/// <param name="Attempts">The number of requests that were sent for it.</param>
internal readonly record struct CallResult<T>(CachedAnswer<T> Answer, AnswerSource Source, int Attempts = 0)
    where T : class
{
    /// <summary>Gets the model as the caller gets it.</summary>
    public Task<T> Value => Answer.From(Source);
}
