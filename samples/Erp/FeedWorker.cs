using System.Globalization;
using Microsoft.Extensions.Hosting;
using Vtex.Tracking;
using Vtex.Tracking.Orders.Models;

namespace Erp;

/// <summary>Follows the feed, and prints what becomes of each order. A change is only a hint: the order itself says what holds.</summary>
internal sealed class FeedWorker(IVtexOrdersClient orders, ErpOptions options, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromMinutes(1);

    private static readonly FeedConfiguration AllChanges = new()
    {
        Filter = new FeedFilter { Type = "FromWorkflow" },
        Queue = new FeedQueue { VisibilityTimeoutInSeconds = 240, MessageRetentionPeriodInSeconds = 345_600 },
    };

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            try
            {
                await FollowAsync(stoppingToken);
            }
            catch (VtexException failure)
            {
                Console.WriteLine($"feed: {failure.Message}");
                await Task.Delay(PauseAfterFailure, time, stoppingToken);
            }
        }
    }

    // Configuring it again keeps the changes that wait.
    private async Task FollowAsync(CancellationToken stoppingToken)
    {
        await orders.Feed.ConfigureAsync(AllChanges, stoppingToken);
        await foreach (var change in orders.Feed.ReadAsync(new() { PollInterval = options.PollInterval }, stoppingToken))
        {
            if (change.OrderId is { } id)
                await TellAsync(id, stoppingToken);
        }
    }

    private async Task TellAsync(string id, CancellationToken stoppingToken)
    {
        try
        {
            var order = await orders.GetAsync(id, stoppingToken);
            Console.WriteLine($"{id} is {order.Status?.Value}");
            foreach (var package in order.PackageAttachment?.Packages ?? [])
                Console.WriteLine($"{id}, invoice {package.InvoiceNumber}: {Describe(package)}");
        }
        catch (VtexNotFoundException)
        {
            Console.WriteLine($"{id} is gone");
        }
    }

    private static string Describe(OrderPackage package)
    {
        if (package.CourierStatus is { Finished: true } delivered)
            return string.Create(CultureInfo.InvariantCulture, $"delivered on {delivered.DeliveredDate:yyyy-MM-dd HH:mm}");
        var latest = package.CourierStatus?.Data?.MaxBy(change => change.LastChange)?.Description;
        return latest ?? (package.TrackingNumber is { Length: > 0 } number ? $"tracking number {number}" : "not on its way yet");
    }
}
