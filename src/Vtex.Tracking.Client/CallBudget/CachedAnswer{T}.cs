namespace Vtex.Tracking.CallBudget;

/// <summary>A model in memory, or the knowledge that there is none.</summary>
internal sealed class CachedAnswer<T> : CachedAnswer
    where T : class
{
    /// <summary>Chosen: the models, the entry and its place, beside what is counted by the length of the body.</summary>
    private const long FixedCost = 512;

    /// <summary>Chosen: text takes two bytes a character as a model, and the rest of the model about one more.</summary>
    private const long CostPerByte = 3;

    private readonly VtexNotFoundException? _notFound;
    private readonly Task<T>? _found;

    public CachedAnswer(CallKey key, AnswerTimes times, T value, RawAnswer? raw, int size)
        : base(key, times, raw, FixedCost + CostPerByte * size + (raw?.Body.Length ?? 0)) =>
        _found = Task.FromResult(value);

    public CachedAnswer(CallKey key, AnswerTimes times, VtexNotFoundException notFound)
        : base(key, times, null, FixedCost) =>
        _notFound = notFound;

    public VtexNotFoundException? NotFound => _notFound;

    /// <summary>The model, as all callers get it; the task is made once, so that giving it away costs nothing.</summary>
    /// <remarks>A failure is made anew for each caller: each writes its own stack into it.</remarks>
    public Task<T> Value => _found ?? Task.FromException<T>(Again(_notFound!));

    private static VtexNotFoundException Again(VtexNotFoundException first) => new(first.Message)
    {
        Operation = first.Operation,
        StatusCode = first.StatusCode,
        ResponseBody = first.ResponseBody,
    };
}
