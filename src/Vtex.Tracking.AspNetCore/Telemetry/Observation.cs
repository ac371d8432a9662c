using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging;

namespace Vtex.Tracking.AspNetCore.Telemetry;

/// <summary>Observes one call to its end.</summary>
internal sealed class Observation(ILogger logger, string operation, CarrierAppAddress address, Activity? activity)
    : IDisposable
{
    private int _asked;

    public CarrierAppAddress Address => address;

    /// <summary>Reports how many packages or numbers a valid request names.</summary>
    public void Asked(int count)
    {
        _asked = count;
        activity?.SetTag(AttributeNames.Asked, count);
        CarrierMetrics.Asked(operation, address.Account, count);
    }

    public void Answered(int count)
    {
        // A tracking number that is not known is the most ordinary thing; a package without an answer is not.
        if (count < _asked && operation == CarrierOperations.Notify)
            logger.LeftOut(operation, address.Account, count, _asked);
        else
            logger.Answered(operation, address.Account, count, _asked);
        activity?.SetTag(AttributeNames.Answered, count);
        End(CarrierOutcomes.Answered, error: null);
    }

    public void Refused(Problem problem)
    {
        var outcome = CarrierOutcomes.OfRefusal(problem.Status);
        if (outcome == CarrierOutcomes.Invalid && logger.IsEnabled(LogLevel.Warning))
            logger.Invalid(operation, address.Account, problem.Status, PlacesOf(problem));
        else if (outcome != CarrierOutcomes.Invalid)
            logger.NotAllowed(operation, address.Account, problem.Status);
        End(outcome, problem.Status.ToString(CultureInfo.InvariantCulture));
    }

    public void Failed(Exception exception)
    {
        logger.Failed(exception, operation, address.Account);
        activity?.SetStatus(ActivityStatusCode.Error);
        End(CarrierOutcomes.Failed, exception.GetType().FullName);
    }

    public void Cancelled()
    {
        logger.Cancelled(operation, address.Account);
        End(CarrierOutcomes.Cancelled, error: null);
    }

    public void Dispose() => activity?.Dispose();

    private static string PlacesOf(Problem problem) =>
        string.Join(", ", problem.Errors.Select(fault => fault.Path).DefaultIfEmpty("the body"));

    private void End(string outcome, string? error)
    {
        activity?.SetTag(AttributeNames.Outcome, outcome);
        if (error is not null)
            activity?.SetTag(AttributeNames.Error, error);
        var isAllowed = outcome is not (CarrierOutcomes.Unauthorized or CarrierOutcomes.Forbidden);
        CarrierMetrics.Request(operation, isAllowed ? address.Account : null, outcome);
    }
}
