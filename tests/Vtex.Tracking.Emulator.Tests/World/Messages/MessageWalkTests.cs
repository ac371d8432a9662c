using FsCheck;
using FsCheck.Fluent;
using Vtex.Tracking.Emulator.World.Routes;
using Vtex.Tracking.Emulator.World.Services;

namespace Vtex.Tracking.Emulator.Tests.World.Messages;

/// <summary>Whatever happens, the outbox is what the events say.</summary>
public sealed class MessageWalkTests
{
    [Fact]
    public void Each_event_has_its_messages_and_a_replay_has_the_same() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(100), Prop.ForAll(RandomMove.Walks(), Walk));

    private static void Walk(RandomMove[] moves)
    {
        var universe = Letters.Create();
        var scheduled = new ServiceScheduling { ShipperTime = Moments.Noon, Afternoon = true };
        universe.Services.Create([.. Enumerable.Range(1, RandomMove.Services).Select(id => Letters.Service($"{id}", id % 2 == 0 ? scheduled : null))]);
        foreach (var move in moves)
        {
            universe.Clock.AdvanceAsync(TimeSpan.FromMinutes(move.Minutes)).Wait();
            try
            {
                universe.Do(() => universe.Actions.Execute(move.Service, move.Action));
            }
            catch (WorldRuleException)
            {
                // the rules refuse many
            }
        }

        Assert.Equal(Expected(universe.Events).Order(), Told(universe).Order());
        var again = Letters.Create();
        again.Replay(universe.Events);
        again.Clock.SetAsync(universe.Clock.GetUtcNow()).Wait();
        Assert.Equal(universe.Outbox.Messages.Select(Describe), again.Outbox.Messages.Select(Describe));
    }

    private static IEnumerable<(MessageEvent, int)> Told(Universe universe) =>
        universe.Outbox.Search(new OutboxQuery { Channel = MessageChannel.Sms }).Select(message => (message.Event, message.ServiceId!.Value));

    private static string Describe(OutboxMessage message) => $"{message} {message.At:O} {message.To} {message.Subject} {message.Html} {message.Text}";

    // What the rules of the page say, from the events alone.
    private static IEnumerable<(MessageEvent Event, int Service)> Expected(IReadOnlyList<WorldEvent> events)
    {
        var stops = new Dictionary<int, int>(); // the open stop of each service
        var started = new HashSet<int>();
        foreach (var happened in events)
        {
            switch (happened)
            {
                case ServiceCreated e: yield return (MessageEvent.BeforeRouting, e.ServiceId); break;
                case RouteScheduled e:
                    foreach (var id in e.ServiceIds)
                        stops[id] = e.RouteId;
                    break;
                case StopAdded e: stops[e.ServiceId] = e.RouteId; break;
                case StopRemoved or StopWithdrawn: stops.Remove(happened.AboutService!.Value); break;
                case DisplacementStarted e:
                    if (started.Add(stops[e.ServiceId]))
                    {
                        foreach (var (id, _) in stops.Where(stop => stop.Value == stops[e.ServiceId]))
                            yield return (MessageEvent.RouteStarted, id);
                    }

                    yield return (MessageEvent.DeliveryStarted, e.ServiceId);
                    break;
                case DisplacementResumed e: yield return (MessageEvent.DeliveryStarted, e.ServiceId); break;
                case ServiceDelivered e: stops.Remove(e.ServiceId); yield return (MessageEvent.Delivered, e.ServiceId); break;
                case ServiceFailed e: stops.Remove(e.ServiceId); yield return (MessageEvent.NotDelivered, e.ServiceId); break;
                case DeadlineMissed e: yield return (MessageEvent.PastDeadline, e.ServiceId); break;
                case ServiceCancelled or ServiceFinishedByHand or StatusCorrected or ServiceDeleted: stops.Remove(((ServiceEvent)happened).ServiceId); break;
            }
        }
    }
}
