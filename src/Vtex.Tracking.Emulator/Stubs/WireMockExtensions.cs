using System.Globalization;
using Vtex.Tracking.Emulator.Stubs;
using WireMock;
using WireMock.Matchers;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;

namespace Vtex.Tracking.Emulator;

/// <summary>Extends WireMock.Net's fluent API with what the emulator adds.</summary>
/// <remarks>In mapping files and over <c>/__admin</c> the same is written with headers: see docs/wiremock.md.</remarks>
public static class WireMockExtensions
{
    /// <summary>
    /// Restricts a stub to the requests of one universe. In JSON this is a matcher of the request header
    /// <c>Vtex-Emulator-Universe</c>. The stub is removed when the universe is deleted or reset.
    /// </summary>
    /// <param name="request">The request that is matched.</param>
    /// <param name="universe">The name of the universe, compared exactly.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public static IRequestBuilder ForUniverse(this IRequestBuilder request, string universe)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentException.ThrowIfNullOrEmpty(universe);
        return request.WithHeader(StubHeaders.Universe, new ExactMatcher(universe));
    }

    /// <summary>
    /// Lets a stub answer only the first requests that it matches; later ones are left to other stubs, or to the emulated system. It
    /// is exact, also for concurrent requests. In JSON this is a scenario with <c>SetStateTo</c> and
    /// <c>TimesInSameState</c>.
    /// </summary>
    /// <param name="stub">A stub that is in no scenario.</param>
    /// <param name="count">How many requests, from 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is less than 1.</exception>
    public static IRespondWithAProvider Times(this IRespondWithAProvider stub, int count)
    {
        ArgumentNullException.ThrowIfNull(stub);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        return stub.InScenario($"times-{stub.Guid}").WillSetStateTo("used up", count);
    }

    /// <summary>
    /// Responds with a fault. The requests that the fault itself applies to do not matter: the stub decides. In JSON this is the
    /// response header <c>Vtex-Emulator-Fault</c> with the fault's name.
    /// </summary>
    /// <param name="stub">The stub.</param>
    /// <param name="fault">One of <see cref="Faults"/>, or your own.</param>
    /// <exception cref="ArgumentException">A value of the fault is out of range.</exception>
    public static void RespondWith(this IRespondWithAProvider stub, EmulatorFault fault)
    {
        ArgumentNullException.ThrowIfNull(stub);
        ArgumentNullException.ThrowIfNull(fault);
        if (fault.FindProblem() is { } problem)
            throw new ArgumentException(problem, nameof(fault));
        var response = Response.Create().WithHeader(StubHeaders.Fault, fault.Name);
        stub.RespondWith(Faults.Find(fault.Name) == fault ? response : response.WithCallback(_ =>
        {
            if (StubExchange.Current is { } exchange)
                exchange.Fault = fault;
            return new ResponseMessage();
        }));
    }

    /// <summary>
    /// Lets the request continue to the emulated system, where it takes effect. Status (other than 200), headers and body
    /// that the stub sets replace those of its answer. In JSON this is the response header <c>Vtex-Emulator-World: true</c>.
    /// </summary>
    /// <param name="response">The response.</param>
    public static IResponseBuilder FromWorld(this IResponseBuilder response)
    {
        ArgumentNullException.ThrowIfNull(response);
        return response.WithHeader(StubHeaders.World, "true");
    }

    /// <summary>
    /// Delays the response on the clock of the request's universe, so that a test that advances the clock does not wait.
    /// In JSON this is the response header <c>Vtex-Emulator-Delay</c>.
    /// </summary>
    /// <param name="response">The response.</param>
    /// <param name="delay">From zero to 30 days, in whole milliseconds.</param>
    /// <remarks><c>WithDelay</c> of WireMock.Net delays in real time.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The delay is negative or longer than 30 days.</exception>
    public static IResponseBuilder WithDelayOnEmulatorClock(this IResponseBuilder response, TimeSpan delay)
    {
        ArgumentNullException.ThrowIfNull(response);
        var text = $"{((long)delay.TotalMilliseconds).ToString(CultureInfo.InvariantCulture)}ms";
        if (StubHeaders.ParseDelay(text) is null)
            throw new ArgumentOutOfRangeException(nameof(delay), delay, "The delay must lie between zero and 30 days.");
        return response.WithHeader(StubHeaders.Delay, text);
    }
}
