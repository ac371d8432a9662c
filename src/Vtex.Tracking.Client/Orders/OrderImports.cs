using Vtex.Tracking.Configuration;
using Vtex.Tracking.Orders.Models;
using Vtex.Tracking.Telemetry;

namespace Vtex.Tracking.Orders;

/// <summary>Imports orders.</summary>
internal sealed class OrderImports(OrderCalls calls, OrdersSettings settings, ClientObserver observer)
{
    public Task<ImportResult> ImportAsync(
        ExternalOrder order, Invoice invoice, ImportOptions? options, CancellationToken cancellationToken)
    {
        Argument.NotNull(order);
        Argument.NotNull(invoice);
        var given = options ?? new ImportOptions();
        if (given.MaxWait <= TimeSpan.Zero || given.PollInterval <= TimeSpan.Zero || given.PollInterval > OrderTimes.Longest || given.InvoicedWait < TimeSpan.Zero)
            throw new ArgumentOutOfRangeException(nameof(options), "Times must be more than zero, and PollInterval at most a day.");
        var affiliate = settings.AffiliateOf(given.AffiliateId);
        return calls.Refusal(order, invoice) is { } refusal
            ? Task.FromException<ImportResult>(refusal)
            : new OrderImport(calls, settings, observer, order, invoice, given, affiliate).RunAsync(cancellationToken);
    }
}

/// <summary>
/// One import. A loop: look at the order, take the step that is missing, look again. Nothing is remembered that a crash
/// could lose.
/// </summary>
internal sealed class OrderImport(
    OrderCalls calls,
    OrdersSettings settings,
    ClientObserver observer,
    ExternalOrder order,
    Invoice invoice,
    ImportOptions options,
    string affiliate)
{
    private readonly string _orderId = $"{affiliate}-{order.MarketplaceOrderId}";
    private readonly PlacementOptions _placement = new() { AffiliateId = affiliate, SalesChannel = options.SalesChannel };
    private readonly ImportFailures _failures = new(settings, options.MaxWait);
    private OrderReceipt? _receipt;
    private ImportStep? _step;
    private OrderStatus? _status;
    private bool _wasSeen;
    private long _since;

    public async Task<ImportResult> RunAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var seen = await LookAsync(cancellationToken).ConfigureAwait(false);
            // An order that was there and is not found now is not placed again.
            var step = seen is null && _wasSeen ? ImportStep.Waiting : ImportPlan.Next(seen, invoice);
            _wasSeen |= seen is not null;
            Enter(step, seen?.Status);
            var isLate = settings.TimeProvider.GetElapsedTime(_since) >= (step is ImportStep.WaitingForInvoiced ? options.InvoicedWait : options.MaxWait);
            if (step is ImportStep.Done || (step is ImportStep.WaitingForInvoiced && isLate))
                return Result(seen!);
            if (step is ImportStep.Waiting && isLate)
                throw ImportPlan.Conflict(seen?.Status ?? default, "it has not moved on within MaxWait");
            await GoOnAsync(step, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Reads the order; null when there is none.</summary>
    /// <exception cref="VtexRateLimitedException">The rate is limited for longer than an order may wait.</exception>
    private async Task<Order?> LookAsync(CancellationToken cancellationToken)
    {
        var began = settings.TimeProvider.GetTimestamp();
        while (true)
        {
            TimeSpan pause;
            try
            {
                return await calls.GetAsync(_orderId, cancellationToken).ConfigureAwait(false);
            }
            catch (VtexNotFoundException)
            {
                return null;
            }
            catch (VtexRateLimitedException limited)
                when (settings.TimeProvider.GetElapsedTime(began) + RateLimitPause.Of(limited) <= options.MaxWait)
            {
                pause = RateLimitPause.Of(limited);
            }

            await observer.WaitAsync(Wait.ForRateLimit, pause, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task GoOnAsync(ImportStep step, CancellationToken cancellationToken)
    {
        if (step is ImportStep.Waiting or ImportStep.WaitingForInvoiced)
        {
            await observer.WaitAsync(Wait.ForOrder, options.PollInterval, cancellationToken).ConfigureAwait(false);
            return;
        }

        // A request whose fate is unknown may still take effect. Until that is unlikely the order is only looked at.
        if (_failures.Remaining(step) is { } remaining)
        {
            await observer.WaitAsync(Wait.ForWrite, remaining, cancellationToken).ConfigureAwait(false);
            return;
        }

        try
        {
            await TakeAsync(step, cancellationToken).ConfigureAwait(false);
        }
        catch (VtexException failure) when (_failures.MayPass(step, failure, out var pause))
        {
            observer.Log.ImportStepFailed(failure.Operation, FailureName.Of(failure.StatusCode, failure.InnerException), pause);
            await observer.WaitAsync(Wait.ForNextAttempt(failure.Operation), pause, cancellationToken).ConfigureAwait(false);
        }
        catch (VtexRequestRejectedException) when (step is not ImportStep.Placing)
        {
            // Another import of the same order may have been first.
            var seen = await LookAsync(cancellationToken).ConfigureAwait(false);
            if (seen is null || ImportPlan.Next(seen, invoice) == step)
                throw;
        }
    }

    private async Task TakeAsync(ImportStep step, CancellationToken cancellationToken)
    {
        switch (step)
        {
            case ImportStep.Placing:
                await calls.PlaceAsync(order, _placement, cancellationToken).ConfigureAwait(false);
                break;
            case ImportStep.Authorizing:
                await calls.FulfillAsync(_orderId, order.MarketplaceOrderId, _placement, cancellationToken).ConfigureAwait(false);
                break;
            case ImportStep.StartingHandling:
                await calls.StartHandlingAsync(_orderId, cancellationToken).ConfigureAwait(false);
                break;
            default:
                _receipt = await calls.InvoiceAsync(_orderId, invoice, cancellationToken).ConfigureAwait(false);
                break;
        }

        _failures.Taken(step);
    }

    private void Enter(ImportStep step, OrderStatus? status)
    {
        if (step != _step || status != _status)
            _since = settings.TimeProvider.GetTimestamp();
        _status = status;
        if (step == _step)
            return;
        _step = step;
        observer.Log.ImportStep(step.ToString());
        options.Progress?.Report(new ImportProgress(_orderId, step, status, settings.TimeProvider.GetUtcNow()));
    }

    private ImportResult Result(Order seen)
    {
        if (_step is not ImportStep.Done)
            Enter(ImportStep.Done, seen.Status);
        return new ImportResult
        {
            OrderId = _orderId,
            Order = seen,
            IsInvoiced = seen.Status == OrderStatus.Invoiced,
            Receipt = _receipt,
        };
    }
}
