namespace Vtex.Tracking.CallBudget;

/// <summary>
/// The answers of one client, bounded in number and bytes; the least recently used go first. Not safe for several
/// threads: <see cref="CallBook"/> sees to that.
/// </summary>
internal sealed class AnswerMemory(int maxAnswers, long maxBytes)
{
    private readonly Dictionary<CallKey, CachedAnswer> _answers = [];
    private CachedAnswer? _newest;
    private CachedAnswer? _oldest;

    public int Count => _answers.Count;

    public long Bytes { get; private set; }

    /// <summary>Finds an answer, fresh or not, and brings its times in line with the clock.</summary>
    public CachedAnswer? Find(in CallKey key, DateTimeOffset now)
    {
        if (!_answers.TryGetValue(key, out var answer))
            return null;
        answer.Times = answer.Times.SeenAt(now);
        if (!ReferenceEquals(answer, _newest))
        {
            Unlink(answer);
            LinkNewest(answer);
        }

        return answer;
    }

    public void Put(CachedAnswer answer)
    {
        Remove(answer.Key);
        if (answer.Cost > maxBytes)
            return;
        _answers.Add(answer.Key, answer);
        LinkNewest(answer);
        Bytes += answer.Cost;
        while (_answers.Count > maxAnswers || Bytes > maxBytes)
            Remove(_oldest!.Key);
    }

    /// <summary>Forgets all answers of some endpoints.</summary>
    public void RemoveAll(IReadOnlyList<string> operations)
    {
        for (var answer = _oldest; answer is not null;)
        {
            var next = answer.Newer;
            if (operations.Contains(answer.Key.Operation))
                Remove(answer.Key);
            answer = next;
        }
    }

    public void Remove(in CallKey key)
    {
        if (!_answers.TryGetValue(key, out var answer))
            return;
        _answers.Remove(key);
        Unlink(answer);
        Bytes -= answer.Cost;
    }

    private void LinkNewest(CachedAnswer answer)
    {
        answer.Older = _newest;
        if (_newest is not null)
            _newest.Newer = answer;
        _newest = answer;
        _oldest ??= answer;
    }

    private void Unlink(CachedAnswer answer)
    {
        if (answer.Newer is not null)
            answer.Newer.Older = answer.Older;
        else
            _newest = answer.Older;
        if (answer.Older is not null)
            answer.Older.Newer = answer.Newer;
        else
            _oldest = answer.Newer;
        answer.Newer = answer.Older = null;
    }
}
