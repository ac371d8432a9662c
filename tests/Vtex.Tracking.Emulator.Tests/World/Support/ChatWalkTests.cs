using FsCheck;
using FsCheck.Fluent;
using Vtex.Tracking.Emulator.Tests.World.Messages;
using static Vtex.Tracking.Emulator.Tests.World.Support.CallCentre;

namespace Vtex.Tracking.Emulator.Tests.World.Support;

/// <summary>Whatever drivers, attendants and the back office do, chats go on as the rules say; a model of a few lines knows what is to come.</summary>
public sealed class ChatWalkTests
{
    private const int Services = 2;

    private enum Act
    {
        Start,
        Fail,
        FailWithoutChat,
        Pause,
        Resume,
        Deliver,
        Write,
        Take,
        Answer,
        Close,
        Cancel,
        FinishByHand,
        Wait,
    }

    [Fact]
    public void Chats_go_on_as_the_rules_say_and_a_replay_has_the_same() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(150).WithReplay(20_261_130, 1_601, 100),
        Prop.ForAll(Gen.ArrayOf(Gen.Two(Gen.Choose(0, 1_000))).Resize(60).ToArbitrary(), steps => WalkAsync(steps).Wait()));

    private static async Task WalkAsync((int Act, int Service)[] steps)
    {
        var universe = Letters.Create();
        var app = await OpenAsync(universe, Services);
        var user = await universe.AttendantAsync();
        var model = new Model();
        for (var step = 0; step < steps.Length; step++)
        {
            var act = (Act)(steps[step].Act % Enum.GetValues<Act>().Length);
            var service = 1 + steps[step].Service % Services;
            var now = universe.Clock.GetUtcNow();
            var expected = model.Expect(act, service, now);
            Assert.True(expected == await DoAsync(universe, app, user, act, service, $"{step}", model.LatestOf(service)), $"{step}: {act} {service}, {!expected}");
            if (expected)
                model.Do(act, service, now);
            model.Compare(universe.Chats.List());
        }

        var again = Letters.Create();
        again.Replay(universe.Events);
        Assert.Equivalent(universe.Chats.List(), again.Chats.List(), strict: true);
    }

    private static async Task<bool> DoAsync(Universe universe, DriverSession app, int user, Act act, int service, string id, int chat)
    {
        if (act == Act.Wait)
        {
            await universe.Clock.AdvanceAsync(TimeSpan.FromMinutes(8));
            return true;
        }

        DriverWork? work = act switch
        {
            Act.Start => Start(id, service),
            Act.Fail => Failure(id, service: service),
            Act.FailWithoutChat => Failure(id, "Mercadoria avariada", service),
            Act.Pause => new DeliveryWork(id, null, service, new PauseDisplacement()),
            Act.Resume => new DeliveryWork(id, null, service, new ResumeDisplacement()),
            Act.Deliver => new DeliveryWork(id, null, service, new Deliver()),
            Act.Write => Message(id, new ChatContent("Oi"), service),
            _ => null,
        };
        if (work is not null)
            return (await app.DoAsync(work)).Outcome == DriverWorkOutcome.Done;
        try
        {
            await (act switch
            {
                Act.Take => universe.Chats.TakeAsync(chat, user),
                Act.Answer => universe.Chats.SendAsync(chat, user, new ChatContent("Olá")),
                Act.Close => universe.Chats.CloseAsync(chat, user, 1, isReversed: true),
                Act.Cancel => universe.BackOffice.CancelAsync(service),
                _ => universe.ExecuteAsync(service, new FinishByHand(ServiceStatus.NotDelivered, "Mercadoria avariada")),
            });
            return true;
        }
        catch (WorldRuleException)
        {
            return false;
        }
    }

    private sealed class Model
    {
        private readonly ServiceStatus[] _status = [.. Enumerable.Repeat(ServiceStatus.Routed, Services + 1)];
        private readonly bool[] _asked = new bool[Services + 1];
        private readonly List<ModelChat> _chats = [];

        public int LatestOf(int service) => _chats.FindLastIndex(chat => chat.Service == service) + 1;

        public bool Expect(Act act, int service, DateTimeOffset now)
        {
            var chat = LatestOf(service) is > 0 and var id ? _chats[id - 1] : null;
            var isOpen = chat is { Status: not ChatStatus.Closed };
            return act switch
            {
                Act.Start => _status[service] == ServiceStatus.Routed && IsAlone(service),
                Act.Resume => _status[service] == ServiceStatus.Paused && IsAlone(service),
                Act.Pause or Act.Deliver => _status[service] == ServiceStatus.InProgress,
                Act.Fail or Act.FailWithoutChat => _status[service] == ServiceStatus.InProgress && !(_asked[service] && isOpen && now <= chat!.Opened.AddMinutes(15)),
                Act.Write => isOpen,
                Act.Take => chat is { Status: ChatStatus.Waiting },
                Act.Answer or Act.Close => chat is { Status: ChatStatus.InAttendance },
                Act.Cancel => _status[service] is ServiceStatus.Routed or ServiceStatus.InProgress or ServiceStatus.Paused or ServiceStatus.NotDelivered,
                Act.FinishByHand => _status[service] is ServiceStatus.Routed or ServiceStatus.InProgress or ServiceStatus.Paused,
                _ => true,
            };
        }

        public void Do(Act act, int service, DateTimeOffset now)
        {
            var chat = LatestOf(service) is > 0 and var id ? _chats[id - 1] : null;
            switch (act)
            {
                case Act.Start: _status[service] = ServiceStatus.InProgress; break;
                case Act.Resume: (_status[service], _asked[service]) = (ServiceStatus.InProgress, chat is { Status: not ChatStatus.Closed }); break;
                case Act.Pause: _status[service] = ServiceStatus.Paused; break;
                case Act.Fail when !_asked[service]: Open(service, now); break;
                case Act.Fail or Act.FailWithoutChat: _status[service] = ServiceStatus.NotDelivered; break;
                case Act.Write or Act.Answer: chat!.Messages++; break;
                case Act.Take: chat!.Status = ChatStatus.InAttendance; break;
                case Act.Close: chat!.Status = ChatStatus.Closed; break;
                case Act.Deliver: End(service, ServiceStatus.Delivered, chat, withdraws: false); break;
                case Act.Cancel: End(service, ServiceStatus.CancelledByBackOffice, chat, withdraws: true); break;
                case Act.FinishByHand: End(service, ServiceStatus.NotDelivered, chat, withdraws: true); break;
            }
        }

        public void Compare(IReadOnlyList<Chat> chats) => Assert.Equal(
            _chats.Select(chat => (chat.Service, chat.Opened, chat.Status, chat.IsReversed, chat.Messages)),
            chats.Select(chat => (chat.ServiceId, chat.Opened, chat.Status, chat.IsReversed, chat.Messages.Count)));

        private bool IsAlone(int service) => !_status.Where((status, other) => other != service && status == ServiceStatus.InProgress).Any();

        private void Open(int service, DateTimeOffset now)
        {
            _asked[service] = true;
            _chats.Add(new ModelChat { Service = service, Opened = now });
        }

        private void End(int service, ServiceStatus status, ModelChat? chat, bool withdraws)
        {
            _status[service] = status;
            if (chat is null)
                return;
            chat.IsReversed |= status == ServiceStatus.Delivered;
            if (withdraws)
                chat.Status = ChatStatus.Closed;
        }
    }

    private sealed class ModelChat
    {
        public required int Service { get; init; }

        public required DateTimeOffset Opened { get; init; }

        public ChatStatus Status { get; set; }

        public bool IsReversed { get; set; }

        public int Messages { get; set; }
    }
}
