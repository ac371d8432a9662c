using System.Net;
using System.Net.Sockets;
using FsCheck;
using FsCheck.Fluent;
using Vtex.Tracking.Client.Tests.Infrastructure;
using Vtex.Tracking.Resilience;

namespace Vtex.Tracking.Client.Tests.Resilience;

public sealed class ResilienceProperties
{
    [Fact]
    public void A_wait_is_never_beyond_its_bounds() =>
        Prop.ForAll<int, NonNegativeInt, NonNegativeInt>((repetition, baseSeconds, percent) =>
        {
            var baseDelay = TimeSpan.FromSeconds(baseSeconds.Get % 100_000);
            var longest = TimeSpan.FromHours(24);
            var chance = percent.Get % 101 / 100d;
            var wait = new RetrySchedule(baseDelay, longest).Delay(Math.Abs(repetition % 2000), asked: null, chance);
            return wait >= baseDelay / 2 - TimeSpan.FromTicks(1) && wait <= longest;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_is_asked_for_is_never_cut_short() =>
        Prop.ForAll<NonNegativeInt, NonNegativeInt>((repetition, asked) =>
        {
            var wait = new RetrySchedule(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(30))
                .Delay(repetition.Get, TimeSpan.FromSeconds(asked.Get), chance: 0.5);
            return wait >= TimeSpan.FromSeconds(asked.Get) && wait <= TimeSpan.FromSeconds(Math.Max(asked.Get, 30));
        }).QuickCheckThrowOnFailure();

    /// <summary>Returns whatever the network does, in whatever order: one effect at most, and no doubt goes untold.</summary>
    [Fact]
    public void A_write_takes_effect_at_most_once() =>
        Prop.ForAll<Fate[]>(fates => TakesEffectAtMostOnceAsync(fates).GetAwaiter().GetResult())
            .QuickCheckThrowOnFailure();

    private static async Task<bool> TakesEffectAtMostOnceAsync(Fate[] fates)
    {
        var (sent, effects, doubts) = (0, 0, 0);
        using var server = new ScriptedServer();
        server.Api = (_, _) =>
        {
            var fate = sent < fates.Length ? fates[sent] : Fate.Done;
            sent++;
            if (fate is Fate.Done or Fate.LostAfterEffect or Fate.FailsAfterEffect)
                effects++;
            if (fate is Fate.LostAfterEffect or Fate.LostBeforeEffect or Fate.FailsAfterEffect)
                doubts++;
            return Task.FromResult(fate switch
            {
                Fate.Done => Answers.Json("{}"),
                Fate.NoConnection => throw new HttpRequestException(
                    "refused", new SocketException((int)SocketError.ConnectionRefused)),
                Fate.TokenRefused => Answers.Status(HttpStatusCode.Unauthorized),
                Fate.TurnedAway => Answers.Status(HttpStatusCode.TooManyRequests),
                Fate.FailsAfterEffect => Answers.Status(HttpStatusCode.InternalServerError),
                _ => throw new HttpRequestException("reset"),
            });
        };
        using var tracking = server.Client();
        try
        {
            await tracking.Services.CreateAsync(Samples.Service);
            return effects == 1 && doubts == 0;
        }
        catch (VtexAmbiguousWriteException exception)
        {
            return effects <= 1 && doubts == 1 && exception.Attempts == sent;
        }
        catch (VtexException)
        {
            return effects == 0 && doubts == 0;
        }
    }

    public enum Fate
    {
        Done,
        NoConnection,
        LostBeforeEffect,
        LostAfterEffect,
        FailsAfterEffect,
        TokenRefused,
        TurnedAway,
    }
}
