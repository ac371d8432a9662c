using Vtex.Tracking.Emulator.World.Lifecycle;
using Vtex.Tracking.Emulator.World.Services;
using static Vtex.Tracking.Emulator.ServiceStatus;

namespace Vtex.Tracking.Emulator.Tests.World;

public sealed class ServiceLifecycleTests
{
    [Fact]
    public void The_table_has_each_move_once_in_the_order_of_the_moves() =>
        Assert.Equal(Enum.GetValues<ServiceMove>(), ServiceLifecycle.Table.Select(row => row.Move));

    [Theory]
    [InlineData(Active, "Route, Edit, Delete, Cancel, FinishByHand, CancelByCustomer, Reschedule")]
    [InlineData(Routed, "Start, Cancel, FinishByHand, CancelByCustomer")]
    [InlineData(InProgress, "Pause, Arrive, Deliver, Fail, Cancel, FinishByHand")]
    [InlineData(Paused, "Resume, Cancel, FinishByHand")]
    [InlineData(Delivered, "Correct, Rate")]
    [InlineData(NotDelivered, "Route, Cancel, Correct, ReturnToSender, Reschedule")]
    [InlineData(CancelledByBackOffice, "Correct")]
    [InlineData(CancelledByCustomer, "Correct")]
    [InlineData(ReturnedToSender, "Correct")]
    public void From_each_status_these_moves_are_possible(ServiceStatus status, string moves) =>
        Assert.Equal(moves, string.Join(", ", ServiceLifecycle.Moves(status)));

    [Fact]
    public void A_refusal_names_what_is_possible()
    {
        var refusal = Assert.Throws<WorldRuleException>(() => Service(Routed).Check(ServiceMove.Deliver));
        Assert.Equal(
            "Service 7 is Roteirizado; the move Deliver is not possible from there. " +
            "Possible: Start, Cancel, FinishByHand, CancelByCustomer.",
            refusal.Message);
    }

    [Fact]
    public void A_move_with_a_choice_refuses_what_it_cannot_lead_to()
    {
        var refusal = Assert.Throws<WorldRuleException>(() =>
            Service(Delivered).Check(ServiceMove.Correct, Paused));
        Assert.Equal(
            "The move Correct cannot lead service 7 from Realizado to Pausado. " +
            "Possible: Ativo, Não Realizado, Cancelado pelo BackOffice, Retornado ao Remetente.",
            refusal.Message);
    }

    [Fact]
    public void A_correction_must_correct() => Assert.Throws<WorldRuleException>(() =>
        Service(Delivered).Check(ServiceMove.Correct, Delivered));

    private static DeliveryService Service(ServiceStatus status) => new()
    {
        Id = 7,
        CustomerId = 1,
        Created = Moments.Noon,
        Details = Worlds.Service(),
        Status = status,
    };
}
