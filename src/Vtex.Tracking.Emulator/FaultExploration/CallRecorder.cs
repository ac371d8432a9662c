using Vtex.Tracking.Emulator.World.Time;

namespace Vtex.Tracking.Emulator.FaultExploration;

/// <summary>Records the calls of a run, in the order in which they are made, and which of them are under way.</summary>
internal sealed class CallRecorder
{
    private readonly Lock _gate = new();
    private readonly List<RecordedCall> _calls = [];

    public IReadOnlyList<RecordedCall> Calls
    {
        get
        {
            lock (_gate)
                return [.. _calls];
        }
    }

    public CallActivity Activity { get; } = new();

    public HttpMessageHandler Wrap(HttpMessageHandler inner) => new Handler(this, inner);

    private void Begin(HttpRequestMessage request)
    {
        lock (_gate)
            _calls.Add(new RecordedCall(request.Method.Method, request.RequestUri!.AbsolutePath, request.Headers.Authorization?.ToString()));
        Activity.Begin();
    }

    private sealed class Handler(CallRecorder recorder, HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            recorder.Begin(request);
            try
            {
                return await base.SendAsync(request, cancellationToken);
            }
            finally
            {
                recorder.Activity.End();
            }
        }
    }
}

/// <summary>A call that a run made.</summary>
internal sealed record RecordedCall(string Method, string Path, string? Authorization)
{
    /// <summary>Returns method and path.</summary>
    public override string ToString() => $"{Method} {Path}";
}
