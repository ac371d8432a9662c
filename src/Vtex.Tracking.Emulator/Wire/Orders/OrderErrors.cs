using Vtex.Tracking.Emulator.World.Orders;
using Vtex.Tracking.Emulator.World.Quirks;
using Vtex.Tracking.Emulator.World.Store;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Answers with errors in the form of the Orders API.</summary>
internal static class OrderErrors
{
    private const string Unauthorized = "1";
    private const string WrongStatus = "OMS003";

    /// <summary>Lets a handler answer; what it throws becomes an error.</summary>
    public static RequestDelegate AddTo(RequestDelegate handle) => async context =>
    {
        try
        {
            await handle(context);
        }
        catch (Exception failure) when (!context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            var (status, code, message) = Describe(failure);
            await WrittenAnswer.WriteObjectAsync(
                context,
                json =>
                {
                    json.WriteStartObject("error");
                    json.WriteString("code", code);
                    json.WriteString("message", message);
                    json.WriteNull("exception");
                    json.WriteEndObject();
                },
                status);
        }
    };

    private static (int Status, string Code, string Message) Describe(Exception failure)
    {
        if (failure is WorldRuleException { Violation: { } violation })
        {
            return violation switch
            {
                QuirkStruck quirk => Of(StatusOf(quirk.Id), failure.Message),
                OrderUnknown or InvoiceUnknown => Of(StatusCodes.Status404NotFound, failure.Message),
                OrderStatusWrong { Act: StoreOrderMove.StartHandling } => (StatusCodes.Status409Conflict, WrongStatus, failure.Message),
                _ => Of(StatusCodes.Status400BadRequest, failure.Message),
            };
        }

        var problem = ProblemMiddleware.Describe(failure);
        var faults = string.Concat(problem.Errors.Select(fault => $" {fault.Path} {fault.Message}"));
        return Of(problem.Status, problem.Detail + faults);
    }

    private static int StatusOf(string quirk) =>
        quirk == KnownQuirks.TrackingLost.Id ? StatusCodes.Status502BadGateway
        : quirk == KnownQuirks.DeliveryDate.Id || quirk == KnownQuirks.DeliveryType.Id || quirk == KnownQuirks.MoreThanOrdered.Id ? StatusCodes.Status400BadRequest
        : StatusCodes.Status500InternalServerError;

    private static (int Status, string Code, string Message) Of(int status, string message) =>
        (status, status == StatusCodes.Status401Unauthorized ? Unauthorized : FormattableString.Invariant($"{status}"), message);
}
