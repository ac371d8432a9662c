using System.Globalization;
using System.Net;
using FsCheck;
using FsCheck.Fluent;
using Vtex.Tracking.Client.Tests.Infrastructure;

namespace Vtex.Tracking.Client.Tests.CallBudget;

/// <summary>Verifies that whatever happens in whatever order, the budget does what the model says, for each user apart.</summary>
public sealed class ModelTests
{
    private static readonly string[] Users = ["ana", "bia"];

    private static readonly Gen<BudgetMove> Moves =
        from kind in Gen.Elements("get", "get", "get", "find", "find", "force", "prefer", "cached", "later", "back", "create", "down", "up")
        from user in Gen.Choose(0, 1)
        from parameter in Gen.Choose(1, 3)
        from amount in Gen.Choose(1, 500)
        select new BudgetMove(kind, user, parameter, amount);

    [Fact]
    public void The_budget_does_what_the_model_says() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(300),
            Prop.ForAll(Arb.From(Gen.ListOf(Moves)), moves => RunAsync(moves).GetAwaiter().GetResult()));

    private static async Task<bool> RunAsync(IEnumerable<BudgetMove> moves)
    {
        using var session = new BudgetSession();
        var clients = Users.Select(user => session.Connect(budget => budget.AllowForce = true, user)).ToArray();
        var models = Users.Select(_ => new BudgetModel()).ToArray();
        // Which call each answer was for: an answer of another's would show.
        var issued = new Dictionary<int, (int User, string Call)>();
        var isDown = false;
        (int User, string Call) asking = default;
        session.Server.Api = (call, _) =>
        {
            if (isDown || call.Method != HttpMethod.Get)
                return Task.FromResult(Answers.Status(isDown ? HttpStatusCode.BadGateway : HttpStatusCode.Created));
            issued.Add(issued.Count + 1, asking);
            return Task.FromResult(Answers.Json(
                $$"""{"idDeliveryService":{{issued.Count}},"totalCount":{{issued.Count}},"data":[{}]}"""));
        };

        foreach (var move in moves)
        {
            var tracking = clients[move.User];
            var model = models[move.User];
            switch (move.Kind)
            {
                case "later":
                    session.Clock.Advance(TimeSpan.FromMinutes(move.Amount));
                    break;
                case "back":
                    session.Clock.Advance(-TimeSpan.FromMinutes(move.Amount));
                    break;
                case "down" or "up":
                    isDown = move.Kind == "down";
                    break;
                case "create":
                    await CreateAsync(tracking);
                    model.Forget("find");
                    break;
                default:
                    asking = (move.User, (move.Kind == "find" ? "find " : "get ") + move.Parameter);
                    if (!await ReadAsAsync(session, tracking, model, move, asking.Call, isDown, issued))
                        return false;
                    break;
            }
        }

        return true;
    }

    private static async Task<bool> ReadAsAsync(
        BudgetSession session,
        VtexTrackingClient tracking,
        BudgetModel model,
        BudgetMove move,
        string call,
        bool isDown,
        Dictionary<int, (int User, string Call)> issued)
    {
        var now = session.Clock.GetUtcNow();
        var known = model.Known(call, now);
        var mustCall = move.Kind != "cached" && model.MustCall(call, now, move.Kind == "force");
        int? expected = mustCall && !isDown ? issued.Count + 1
            : mustCall && move.Kind is ("force" or "prefer") ? null
            : known;
        var before = session.Calls;

        var (answer, source) = await AnswerAsync(tracking, move);

        if (mustCall && !isDown)
            model.Fetched(call, issued.Count, now);
        return session.Calls - before == (mustCall ? 1 : 0)
            && answer == expected
            && (answer is null || issued[answer.Value] == (move.User, call))
            && (answer is null || source == (mustCall && !isDown ? AnswerSource.Network
                : model.IsFresh(call, now) ? AnswerSource.Memory : AnswerSource.LastKnownGood));
    }

    private static async Task<(int? Answer, AnswerSource Source)> AnswerAsync(VtexTrackingClient tracking, BudgetMove move)
    {
        var options = move.Kind switch
        {
            "force" => BudgetSession.Force,
            "prefer" => BudgetSession.PreferFresh,
            "cached" => BudgetSession.OnlyIfCached,
            _ => BudgetSession.Plain,
        };
        try
        {
            if (move.Kind == "find")
            {
                var page = await tracking.Services.FindByInvoiceAsync(move.Parameter.ToString(CultureInfo.InvariantCulture), options);
                return (page.TotalCount, page.Freshness!.Source);
            }

            var service = await tracking.Services.GetAsync(move.Parameter, options);
            return (service.IdDeliveryService, service.Freshness!.Source);
        }
        catch (VtexException)
        {
            return (null, default);
        }
    }

    private static async Task CreateAsync(VtexTrackingClient tracking)
    {
        try
        {
            await tracking.Services.CreateAsync(Samples.Service);
        }
        catch (VtexAmbiguousWriteException)
        {
            // Down, so that nobody knows whether it took effect.
        }
    }
}
