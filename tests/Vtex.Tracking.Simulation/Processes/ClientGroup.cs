using Vtex.Tracking.CallBudget;

namespace Vtex.Tracking.Simulation.Processes;

/// <summary>The clients of one user that keep the six-hour rule together.</summary>
/// <param name="user">The user.</param>
/// <param name="store">A store of theirs in memory or in a file.</param>
/// <param name="server">A server of stores.</param>
internal sealed class ClientGroup(string user, ICallBudgetStore? store, StoreProcess? server)
{
    private readonly List<Call> _calls = [];
    private int _excuse;

    public string User => user;

    /// <summary>Gets whether they share anything.</summary>
    public bool IsShared => store is not null || server is not null;

    /// <summary>Opens their store as a process does.</summary>
    public ICallBudgetStore? OpenStore(SimulatedWorld world, ClientProcess owner) =>
        server is not null ? server.Open(owner) : store is null ? null : new SimulatedStore(store, world, owner);

    /// <summary>Gets or sets the number of writes that have begun and not ended.</summary>
    public int Writes { get; set; }

    /// <summary>Gets or sets whether a clock of theirs was set: then nobody can say when six hours are over.</summary>
    public bool HasWrongClock { get; set; }

    /// <summary>Gets a number that changes whenever earlier calls stop to forbid others.</summary>
    public int Epoch { get; private set; }

    public void NoteStoreFailure() => Excuse();

    /// <summary>From here on, earlier calls forbid none.</summary>
    public void Excuse() => (_excuse, Epoch) = (_calls.Count, Epoch + 1);

    /// <summary>A read has come in at the service.</summary>
    /// <returns>Its number.</returns>
    public int Arrived(string path, TimeSpan at)
    {
        _calls.Add(new Call(path, at));
        return _calls.Count - 1;
    }

    public void Answered(int number, byte[] body, bool isEmpty) => (_calls[number].Body, _calls[number].IsEmpty) = (body, isEmpty);

    /// <summary>A client was told what a call had brought.</summary>
    /// <returns>Whether there was such a call.</returns>
    public bool Told(string path, ReadOnlySpan<byte> body, bool forbids)
    {
        for (var number = _calls.Count - 1; number >= 0; number--)
        {
            if (!_calls[number].Path.EndsWith(path, StringComparison.Ordinal) || _calls[number].Body is not { } answered || !body.SequenceEqual(answered))
                continue;
            _calls[number].IsTold |= forbids;
            return true;
        }

        return false;
    }

    /// <summary>Finds the earlier call that forbids a new one.</summary>
    public TimeSpan? FindForbidding(string path, TimeSpan now)
    {
        if (Writes > 0 || HasWrongClock)
            return null;
        for (var number = _calls.Count - 1; number >= _excuse; number--)
        {
            var call = _calls[number];
            if (call.IsTold && !call.IsEmpty && call.Path == path && now < call.At + TimeSpan.FromHours(6) - TimeSpan.FromSeconds(1))
                return call.At;
        }

        return null;
    }

    private sealed class Call(string path, TimeSpan at)
    {
        public string Path => path;

        public TimeSpan At => at;

        public byte[]? Body { get; set; }

        public bool IsEmpty { get; set; }

        public bool IsTold { get; set; }
    }
}
