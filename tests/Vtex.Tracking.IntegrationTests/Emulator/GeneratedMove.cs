using FsCheck;
using FsCheck.Fluent;
using Vtex.Tracking.Emulator;
using Vtex.Tracking.IntegrationTests.Contract;

namespace Vtex.Tracking.IntegrationTests.Emulator;

/// <summary>Something that a driver tries with one of the services of a route.</summary>
/// <param name="Service">Which service, from 0.</param>
/// <param name="Kind">What is tried.</param>
/// <param name="Text">What the driver writes.</param>
public sealed record GeneratedMove(int Service, GeneratedMoveKind Kind, string Text)
{
    internal static Gen<GeneratedMove> Any(int services) =>
        from service in Gen.Choose(0, services - 1)
        from kind in Gen.Elements(
            GeneratedMoveKind.Start, GeneratedMoveKind.Start, GeneratedMoveKind.Deliver, GeneratedMoveKind.Fail)
        from text in TextGenerator.Any(0, 40)
        select new GeneratedMove(service, kind, text);

    /// <summary>Tries it; that the world forbids it is no fault.</summary>
    internal async Task TryAsync(Driver driver, int id)
    {
        try
        {
            await ActAsync(driver, id);
        }
        catch (WorldRuleException)
        {
            // The next answer shows the world unchanged.
        }
    }

    private Task ActAsync(Driver driver, int id) => Kind switch
    {
        GeneratedMoveKind.Start => driver.StartAsync(id),
        GeneratedMoveKind.Deliver => driver.DeliverAsync(
            id, new DeliveryReceipt { ReceiverName = Text, Comment = Text, ReceiverDocument = Text, Pictures = [Text] }),
        _ => driver.FailAsync(id, new DeliveryFailure { Reason = Text, Description = Text }),
    };
}
