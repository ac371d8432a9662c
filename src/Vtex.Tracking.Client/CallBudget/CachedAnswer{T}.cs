namespace Vtex.Tracking.CallBudget;

/// <summary>A model in memory, or the knowledge that there is none.</summary>
internal sealed class CachedAnswer<T> : CachedAnswer
    where T : class
{
    /// <summary>Chosen: the models, the entry and its place, beside what is counted by the length of the body.</summary>
    private const long FixedCost = 512;

    /// <summary>Chosen: text takes two bytes a character as a model, and the rest of the model about one more.</summary>
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
