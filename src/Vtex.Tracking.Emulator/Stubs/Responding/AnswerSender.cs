using System.Text;
using Microsoft.AspNetCore.Http.Features;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>Sends an answer: in one piece, with its length, or in pieces over a time.</summary>
internal static class AnswerSender
{
    public const string StubHeader = "Matched-Stub-Id";

    public static async Task SendAsync(StubExchange exchange, StubAnswer answer, DribblePlan? dribble, TimeProvider clock)
    {
        var context = exchange.Context;
        var body = WriteHead(exchange, answer, inPieces: dribble is not null);
        if (body.IsEmpty)
            return;
        if (dribble is null)
            await context.Response.Body.WriteAsync(body, context.RequestAborted);
        else
            await dribble.SendAsync(context, body, clock);
    }

    /// <summary>Sends an answer that goes on after what is there of it.</summary>
    public static async Task BeginAsync(StubExchange exchange, StubAnswer answer)
    {
        var body = WriteHead(exchange, answer, inPieces: true);
        var response = exchange.Context.Response;
        response.ContentLength = null;
        await response.StartAsync(exchange.Context.RequestAborted);
        await response.Body.WriteAsync(body, exchange.Context.RequestAborted);
    }

    public static Task SendFailureAsync(StubExchange exchange, string sentence)
    {
        var answer = new StubAnswer
        {
            Status = StatusCodes.Status500InternalServerError,
            Body = Encoding.UTF8.GetBytes(sentence),
        };
        answer.Headers.ContentType = "text/plain; charset=utf-8";
        return SendAsync(exchange, answer, null, TimeProvider.System);
    }

    // Gives what is to follow the head.
    private static ReadOnlyMemory<byte> WriteHead(StubExchange exchange, StubAnswer answer, bool inPieces)
    {
        var response = exchange.Context.Response;
        response.StatusCode = answer.Status;
        if (answer.Reason is not null)
            exchange.Context.Features.GetRequiredFeature<IHttpResponseFeature>().ReasonPhrase = answer.Reason;
        foreach (var (name, values) in answer.Headers)
        {
            // How the body travels is the server's to say, and a length that is no number would not be let through.
            if (!name.Equals("Content-Length", StringComparison.OrdinalIgnoreCase)
                && !name.Equals("Transfer-Encoding", StringComparison.OrdinalIgnoreCase))
                response.Headers[name] = values;
        }

        if (exchange.StubId is { } id)
            response.Headers[StubHeader] = id.ToString();

        if (answer.Status is StatusCodes.Status204NoContent or StatusCodes.Status205ResetContent or StatusCodes.Status304NotModified)
        {
            response.ContentLength = null;
            return default;
        }

        var body = Fit(answer.Body, answer.Headers.ContentLength);
        response.ContentLength = inPieces && body.Length > 0 ? null : answer.Headers.ContentLength ?? body.Length;
        return HttpMethods.IsHead(exchange.Context.Request.Method) ? default : body;
    }

    // A mapping may claim a length of its own; what lies beyond it is not sent.
    private static ReadOnlyMemory<byte> Fit(ReadOnlyMemory<byte> body, long? length) =>
        length < body.Length ? body[..(int)length.Value] : body;
}
