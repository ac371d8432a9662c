using Vtex.Tracking.Emulator.World;

namespace Vtex.Tracking.Emulator.Tests.World;

public sealed class ServiceLifecycleTests
{
    private static readonly Dictionary<(ServiceStatus From, ServiceMove Move), ServiceStatus> Legal = new()
    {
        [(ServiceStatus.Active, ServiceMove.Route)] = ServiceStatus.Routed,
        [(ServiceStatus.Routed, ServiceMove.Start)] = ServiceStatus.InProgress,
        [(ServiceStatus.Paused, ServiceMove.Start)] = ServiceStatus.InProgress,
        [(ServiceStatus.InProgress, ServiceMove.Deliver)] = ServiceStatus.Delivered,
        [(ServiceStatus.InProgress, ServiceMove.Fail)] = ServiceStatus.NotDelivered,
    };

    public static TheoryData<string, string> EveryPair()
    {
        var pairs = new TheoryData<string, string>();
        foreach (var status in Enum.GetNames<ServiceStatus>())
        {
            foreach (var move in Enum.GetNames<ServiceMove>())
                pairs.Add(status, move);
        }

        return pairs;
    }

    [Theory]
    [MemberData(nameof(EveryPair))]
    public void Only_the_moves_of_the_table_are_possible(string statusName, string moveName)
    {
        var (status, move) = (Enum.Parse<ServiceStatus>(statusName), Enum.Parse<ServiceMove>(moveName));
        var service = Service(status);

        if (Legal.TryGetValue((status, move), out var next))
        {
            ServiceLifecycle.Check(service, move);
            Assert.Equal(next, ServiceLifecycle.Next(status, move));
            return;
        }

        var refusal = Assert.Throws<WorldRuleException>(() => ServiceLifecycle.Check(service, move));
        Assert.StartsWith($"Service 7 is {status.Describe()};", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Active", "Possible: be put on a route.")]
    [InlineData("Routed", "Possible: start.")]
    [InlineData("Delivered", "No move is possible from there.")]
    public void A_refusal_names_what_is_possible(string statusName, string possible)
    {
        var service = Service(Enum.Parse<ServiceStatus>(statusName));
        var refusal = Assert.Throws<WorldRuleException>(() => ServiceLifecycle.Check(service, ServiceMove.Fail));
        Assert.EndsWith(possible, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_service_under_way_can_be_delivered_or_fail() => Assert.Equal(
        [ServiceMove.Deliver, ServiceMove.Fail], ServiceLifecycle.Moves(ServiceStatus.InProgress));

    private static DeliveryService Service(ServiceStatus status) => new()
    {
        Id = 7,
        CustomerId = 1,
        Created = Moments.Noon,
        Details = Worlds.Service(),
        Status = status,
    };
}
