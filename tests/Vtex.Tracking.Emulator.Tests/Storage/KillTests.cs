namespace Vtex.Tracking.Emulator.Tests.Storage;

[Trait("Category", "Slow")]
public sealed class KillTests
{
    private const int Lanes = 4;
    private const int RoundsPerLane = 25;

    [Fact]
    public async Task Nothing_that_was_acknowledged_is_lost_when_the_process_is_killed_a_hundred_times()
    {
        var seed = Random.Shared.Next();
        TestContext.Current.TestOutputHelper!.WriteLine($"seed {seed}");
        var lanes = Enumerable.Range(0, Lanes).Select(lane => Task.Run(() => RunLaneAsync($"loja-{lane}", new Random(seed + lane))));

        var rounds = await Task.WhenAll(lanes);

        // Otherwise the test would say nothing: each process that was killed at work had changed something before.
        TestContext.Current.TestOutputHelper.WriteLine($"{rounds.Sum(round => round.Acknowledged)} changes acknowledged");
        Assert.All(rounds, round => Assert.InRange(round.Acknowledged, Math.Max(1, round.KilledAtWork), int.MaxValue));
    }

    private static async Task<(int Acknowledged, int KilledAtWork)> RunLaneAsync(string username, Random random)
    {
        using var folder = new TestFolder();
        var client = new BusyClient(username, random);
        var killedAtWork = 0;
        for (var round = 0; round < RoundsPerLane; round++)
        {
            // Mostly in the midst of work; at times while the universe is being opened.
            var atWork = random.Next(6) > 0;
            if (atWork)
                killedAtWork++;
            await RunUntilKilledAsync(folder, client, atWork, random);
            await CheckAsync(folder, client);
        }

        var acknowledged = client.Posted.Count(posted => posted.Acknowledged) + client.Delivered.Values.Count(delivered => delivered);
        return (acknowledged, killedAtWork);
    }

    private static async Task RunUntilKilledAsync(TestFolder folder, BusyClient client, bool atWork, Random random)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        using var child = await ChildEmulator.StartAsync(folder.Path, cancellationToken);
        var entered = new TaskCompletionSource();
        var work = client.WorkUntilKilledAsync(child, entered, cancellationToken);

        if (atWork)
            await entered.Task;
        await Task.Delay(TimeSpan.FromMilliseconds(random.Next(0, 60)), TimeProvider.System, cancellationToken);
        child.Kill();
        await work;
    }

    private static async Task CheckAsync(TestFolder folder, BusyClient client)
    {
        await using var emulator = folder.Open();
        if (emulator.Restored.Count == 0)
        {
            Assert.DoesNotContain(client.Posted, posted => posted.Acknowledged);
            return;
        }

        var services = emulator.GetOrCreateUniverse(client.Username).State.Services;
        foreach (var (invoices, acknowledged) in client.Posted)
        {
            var found = invoices.Count(invoice => services.FindByInvoice(invoice).Count == 1);
            Assert.True(found == invoices.Length || (found == 0 && !acknowledged), $"{found} of {invoices.Length}, {acknowledged}");
        }

        foreach (var (id, acknowledged) in client.Delivered)
        {
            var status = services.Get(id).Status;
            Assert.True(status == ServiceStatus.Delivered || (status == ServiceStatus.InProgress && !acknowledged), $"{id} {status}");
        }

        client.Drive(services.All.Where(service => service.Status == ServiceStatus.Routed).Select(service => service.Id));
    }
}
