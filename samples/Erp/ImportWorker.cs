using Microsoft.Extensions.Hosting;
using Vtex.Tracking;

namespace Erp;

/// <summary>
/// Imports what lies in the folder. It remembers nothing: how far an order is, VTEX knows, and ImportAsync asks. So it may die
/// anywhere.
/// </summary>
internal sealed class ImportWorker(IVtexOrdersClient orders, OrderFolder folder, ErpOptions options, TimeProvider time) : BackgroundService
{
    private readonly Dictionary<string, Task> _underWay = new(StringComparer.Ordinal);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            foreach (var file in folder.OrderFiles)
            {
                // A file that could not be finished is begun again.
                if (!_underWay.TryGetValue(file, out var import) || import.IsCompleted)
                    _underWay[file] = ImportFileAsync(file, stoppingToken);
            }

            await Task.Delay(options.ScanInterval, time, stoppingToken);
        }
    }

    private async Task ImportFileAsync(string file, CancellationToken stoppingToken)
    {
        var name = Path.GetFileName(file);
        try
        {
            var read = OrderFile.Read(file);
            Console.WriteLine($"{name}: {read.Orders.Count} order{(read.Orders.Count == 1 ? "" : "s")}");
            var invoices = folder.ReadInvoices();
            // All at once: most of the time they wait for the end of their grace period.
            var outcomes = await Task.WhenAll(read.Orders.Select(lines => ImportAsync(lines, invoices, stoppingToken)));
            if (outcomes.All(outcome => outcome.IsDone))
                folder.Finish(file, [.. read.Faults, .. outcomes.Select(outcome => outcome.Fault).OfType<string>()]);
        }
        catch (IOException failure)
        {
            Console.WriteLine($"{name}: {failure.Message}");
        }
    }

    private async Task<Outcome> ImportAsync(
        IReadOnlyList<OrderLine> lines, IReadOnlyDictionary<string, InvoiceFile> invoices, CancellationToken stoppingToken)
    {
        if (!invoices.TryGetValue(lines[0].InvoiceKey, out var invoice))
            return Tell(lines[0].Order, "waits for its invoice", isDone: false);
        try
        {
            var order = OrderMapper.ToOrder(lines);
            var import = new ImportOptions { PollInterval = options.PollInterval, Progress = new Steps() };
            var result = await orders.ImportAsync(order, invoice.ToInvoice(order.Items, options.InvoiceAddress), import, stoppingToken);
            return Tell(result.OrderId, result.IsInvoiced ? "is invoiced" : "has its invoice", isDone: true);
        }
        catch (Exception refusal) when (refusal is VtexOrderConflictException or VtexValidationException)
        {
            return Tell(lines[0].Order, refusal.Message, isDone: true, isFault: true); // no other time would do
        }
        catch (VtexException failure)
        {
            return Tell(lines[0].Order, failure.Message, isDone: false);
        }
    }

    private static Outcome Tell(string order, string message, bool isDone, bool isFault = false)
    {
        Console.WriteLine($"{order}: {message}");
        return new Outcome(isDone, isFault ? $"{order}: {message}" : null);
    }

    private sealed record Outcome(bool IsDone, string? Fault);

    private sealed class Steps : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => Console.WriteLine($"{value.OrderId}: {value.Step}");
    }
}
