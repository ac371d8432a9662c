using System.Net;
using System.Text;
using Vtex.Tracking.Emulator.FaultInjection;
using Vtex.Tracking.Emulator.Hosting;
using Vtex.Tracking.Emulator.Journal;
using Vtex.Tracking.Emulator.World.Access;
using Vtex.Tracking.Emulator.World.Universes;

namespace Vtex.Tracking.Emulator.Tests.Wire;

/// <summary>Every route reads the same body, however its length is announced.</summary>
public sealed class EveryRouteTests
{
    private static readonly Dictionary<string, string> Values = new(StringComparer.Ordinal)
    {
        ["{universe}"] = "loja",
        ["{account}"] = "loja",
        ["{workspace}"] = "master",
        ["{version}"] = "v1",
        ["{username}"] = "ana",
    };

    public static TheoryData<string> Routes()
    {
        using var clock = new EmulatorClock(Moments.Noon);
        using var universes = new UniverseRegistry(clock);
        var world = new EmulatorWorld(
            clock, universes, new Authenticator(universes, new TokenIssuer(0, TimeSpan.FromDays(1)), []), CallBudgetEnforcement.Off);
        return new(EmulatorServer.Paths(world, new JournalRegistry(0), new FaultRegistry(0, _ => TimeProvider.System), offsets: false, CancellationToken.None)
            .Handlers.Where(handler => handler.Method != "GET").Select(handler => $"{handler.Method} {handler.Pattern}"));
    }

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task A_body_without_a_length_is_read_like_one_with_it(string route)
    {
        var parts = route.Split(' ');
        var path = string.Join('/', parts[1].Split('/').Select(segment => segment is ['{', ..] ? Values.GetValueOrDefault(segment, "1") : segment));
        var (plain, chunked, http2) = (
            await AnswerAsync(socket: true, HttpVersion.Version11, hasLength: true),
            await AnswerAsync(socket: true, HttpVersion.Version11, hasLength: false),
            await AnswerAsync(socket: false, HttpVersion.Version20, hasLength: false));

        Assert.InRange(plain.Status, 200, 499);
        Assert.Equal(plain, chunked);
        Assert.Equal(plain, http2);

        async Task<(int Status, string Text)> AnswerAsync(bool socket, Version version, bool hasLength)
        {
            await using var api = socket ? await Api.OnSocketAsync() : Api.InMemory();
            await api.LoginAsync();
            await api.ScheduleAsync();
            var body = Encoding.UTF8.GetBytes("""{"reciverNam":1}""");
            using var request = new HttpRequestMessage(new HttpMethod(parts[0]), path)
            {
                Version = version,
                Content = hasLength ? new ByteArrayContent(body) : new StreamContent(new UnseekableStream(body)),
            };
            request.Headers.Add("VtexIdclientAutCookie", "x");
            request.Content.Headers.ContentType = new("application/json");
            var answer = await api.SendAsync(request);
            return (answer.Status, answer.Text);
        }
    }

    [Fact]
    public async Task A_field_that_nobody_reads_shows_that_the_body_is_read()
    {
        await using var api = await Api.OnSocketAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "_emulator/clock/freeze")
        {
            Content = new StreamContent(new UnseekableStream("""{"reciverNam":1}"""u8.ToArray())),
        };
        (await api.SendAsync(request)).ShouldFault("$.reciverNam");
    }
}
