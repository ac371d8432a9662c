using Vtex.Tracking.Emulator.World.Time;

namespace Vtex.Tracking.Emulator.Exploring;

/// <summary>Notes the calls of a run, in the order in which they are made, and which of them are under way.</summary>
internal sealed class CallCounter
{
    private readonly Lock _gate = new();
    private readonly List<SeenCall> _calls = [];

    public IReadOnlyList<SeenCall> Calls
    {
        get
        {
            lock (_gate)
                return [.. _calls];
        }
    }

    public CallActivity Activity { get; } = new();

    public HttpMessageHandler Around(HttpMessageHandler inner) => new Handler(this, inner);

    private void Begin(HttpRequestMessage request)
    {
        lock (_gate)
            _calls.Add(SeenCall.Of(request));
        Activity.Begin();
    }

    private sealed class Handler(CallCounter counter, HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            counter.Begin(request);
            try
            {
                return await base.SendAsync(request, cancellationToken);
            }
            finally
            {
                counter.Activity.End();
            }
        }
    }
}
