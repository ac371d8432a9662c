using FsCheck;
using FsCheck.Fluent;

namespace Vtex.Tracking.Emulator.Tests.World;

/// <summary>One move of the random walk: an action on one of the services, some time after the move before.</summary>
internal sealed record RandomMove(int Service, int Minutes, ServiceAction Action)
{
    public const int Services = 6;

    private static readonly ServiceAction[] Actions =
    [
        new JoinRoute("ana"),
        new JoinRoute("rui", "carro"),
        new PutOnRoute(1),
        new StartDisplacement(),
        new PauseDisplacement(),
        new ResumeDisplacement(),
        new Arrive(),
        new Deliver(new DeliveryReceipt { ReceiverName = "Helena", Pictures = ["https://example.com/1.jpg"] }),
        new Fail(new DeliveryFailure { Reason = "Destinatário ausente" }),
        new EditService(new ServiceEdit { Description = "Fundos" }),
        new DeleteService(),
        new CancelService("Duplicado"),
        new FinishByHand(ServiceStatus.Delivered, "Comprovante entregue em papel"),
        new FinishByHand(ServiceStatus.NotDelivered, "Mercadoria extraviada"),
        new CorrectStatus(ServiceStatus.Active, "Erro de operação do portador"),
        new CorrectStatus(ServiceStatus.Delivered, "Comprovante entregue em papel"),
        new CorrectStatus(ServiceStatus.NotDelivered, "Mercadoria avariada"),
        new CorrectStatus(ServiceStatus.Paused, "Erro de operação do portador"),
        new ReturnToSender(),
        new CancelByCustomer(),
        new Reschedule(new DateOnly(2026, 12, 1), DayPeriod.Night),
        new Rate(4, "Pontual"),
        new Rate(6),
    ];

    /// <summary>Walks lean to the moves that lead far: three of four are on the way to the door.</summary>
    public static Arbitrary<RandomMove[]> Walks() => Gen.ArrayOf(
        from service in Gen.Choose(1, Services)
        from minutes in Gen.Choose(0, 90)
        from action in Gen.OneOf(Gen.Elements(Actions), Gen.Elements(Actions[..9]))
        select new RandomMove(service, minutes, action)).Resize(120).ToArbitrary();
}
