namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>A body that comes in pieces of like size, spread evenly over a time.</summary>
internal sealed record DribblePlan(int Pieces, TimeSpan Duration)
{
    public async Task SendAsync(HttpContext context, ReadOnlyMemory<byte> body, TimeProvider clock)
    {
        await context.Response.StartAsync(context.RequestAborted);
        for (var piece = 0; piece < Pieces; piece++)
        {
            var pause = Duration * ((piece + 1.0) / Pieces) - Duration * ((double)piece / Pieces);
            if (pause > TimeSpan.Zero)
                await Task.Delay(pause, clock, context.RequestAborted);
            await context.Response.Body.WriteAsync(body[Start(piece, body.Length)..Start(piece + 1, body.Length)], context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
        }
    }

    private int Start(int piece, int length) => (int)((long)length * piece / Pieces);
}
