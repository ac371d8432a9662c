using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Vtex.Tracking.Emulator.Storage;
using Vtex.Tracking.Emulator.Tests.Storage;
using Vtex.Tracking.Emulator.World.Universes;

namespace Vtex.Tracking.Emulator.Tests.Wire;

/// <summary>Each name that a universe can have is found again by URL; the others are refused wherever they come from.</summary>
public sealed class UniverseNameTests
{
    private static readonly string Long = new('a', 255);

    public static TheoryData<string> Refused() =>
        new(".", "..", "\0", "a\nb", "\u007f", "\u0085", "a%2Fb", "a%2fb", "\\ud800", "x\\udc00", Long);

    public static TheoryData<string> Accepted() => new(
        "...", "a/../b", "a/b", " ", " a ", "a%20b", "100%", "%25", "%5C", "a\\b", "ação", "ac\u0327a\u0303o", "LOJA", "loja", "a;b=c", "a?b#c",
        "con", "~", "+", "\"", "名前", "🦜", "\u202e", "\ufeff", new string('é', 254));

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task A_name_that_no_URL_could_have_is_refused(string escaped)
    {
        await using var api = Api.InMemory();
        await api.PostAsync("_emulator/universes", new JsonObject { ["name"] = "loja" });
        var name = JsonValue.Create("@").ToJsonString().Replace("@", JsonText(escaped), StringComparison.Ordinal);

        (await api.SendAsync(HttpMethod.Post, "receiver/auth", $$"""{"username":{{name}},"password":"x"}""")).ShouldFault("$.username");
        (await api.SendAsync(HttpMethod.Post, "_emulator/universes", $$"""{"name":{{name}}}""")).ShouldFault("$.name");
        (await api.SendAsync(HttpMethod.Post, "_emulator/universes/loja/fork", $$"""{"name":{{name}}}""")).ShouldFault("$.name");
        Assert.Equal(["loja"], Names(await api.GetAsync("_emulator/universes")));
    }

    [Theory]
    [InlineData("%0A", "account")]
    [InlineData("loja", "account", "%00")]
    [InlineData("loja", "account", "..")]
    public async Task A_carrier_is_not_called_for_such_an_account(string account, string path, string? header = null)
    {
        await using var api = Api.InMemory();
        using var request = new HttpRequestMessage(HttpMethod.Post, $"app/v1/{account}/master/tracking") { Content = new StringContent("[]") };
        request.Content.Headers.ContentType = new("application/json");
        request.Headers.Add("VtexIdclientAutCookie", "x");
        if (header is not null)
            request.Headers.Add("Vtex-Emulator-Universe", header);
        (await api.SendAsync(request)).ShouldFault(path);
        Assert.Empty(Names(await api.GetAsync("_emulator/universes")));
    }

    [Theory]
    [MemberData(nameof(Accepted))]
    public async Task A_name_is_found_again_by_URL_in_memory_and_on_a_socket(string name)
    {
        foreach (var socket in new[] { false, true })
        {
            await using var api = socket ? await Api.OnSocketAsync() : Api.InMemory();
            await api.LoginAsync(name);
            await FindAsync(api, name);
            Assert.Equal(204, (await api.SendAsync(HttpMethod.Delete, Path(name))).Status);
            var created = await api.PostAsync("_emulator/universes", new JsonObject { ["name"] = name });
            Assert.Equal(201, created.Status);
            await FindAsync(api, name);
            Assert.Equal(name, (string)(await api.GetAsync(created.Headers["Location"].Single())).ShouldBeOk().Json!["name"]!);
        }
    }

    [Fact]
    public async Task Any_accepted_name_is_found_again()
    {
        await using var api = Api.InMemory();
        foreach (var name in ArbMap.Default.GeneratorFor<NonEmptyString>().Sample(200, 300).Select(text => text.Get).Distinct(StringComparer.Ordinal))
        {
            var created = await api.SendAsync(HttpMethod.Post, "_emulator/universes", new JsonObject { ["name"] = name }.ToJsonString());
            Assert.Equal(UniverseName.FindFault(name) is null ? 201 : 400, created.Status);
            if (created.Status == 201)
                await FindAsync(api, name);
        }
    }

    [Fact]
    public async Task The_header_may_be_percent_encoded()
    {
        await using var api = Api.InMemory();
        using var request = new HttpRequestMessage(HttpMethod.Post, "app/v1/loja/master/tracking") { Content = new StringContent("[]") };
        request.Content.Headers.ContentType = new("application/json");
        request.Headers.Add("VtexIdclientAutCookie", "x");
        request.Headers.Add("Vtex-Emulator-Universe", "S%C3%A3o%20Paulo");
        await api.SendAsync(request);
        using var notify = new HttpRequestMessage(HttpMethod.Post, "app/v1/loja/master/tracking") { Content = new StringContent("""[{"trackingNumber":"x"}]""") };
        notify.Content.Headers.ContentType = new("application/json");
        notify.Headers.Add("VtexIdclientAutCookie", "x");
        notify.Headers.Add("Vtex-Emulator-Universe", "S%C3%A3o%20Paulo");
        (await api.SendAsync(notify)).ShouldBeOk();
        Assert.Equal(["São Paulo"], Names(await api.GetAsync("_emulator/universes")));
    }

    [Fact]
    public async Task Names_that_look_alike_are_universes_of_their_own_also_after_a_restart()
    {
        using var folder = new TestFolder();
        string[] names = ["loja", "Loja", "LOJA", "ação", "ac\u0327a\u0303o", "con", "loja.", "a/b"];
        await using (var api = Api.InMemory(options => options.DataFolder = folder.Path))
        {
            foreach (var name in names)
            {
                await api.LoginAsync(name);
                await api.CreateAsync(Array.IndexOf(names, name) + 1);
            }
        }

        Assert.Distinct(names.Select(LogFileName.Of), StringComparer.OrdinalIgnoreCase);
        await using var restarted = Api.InMemory(options => options.DataFolder = folder.Path);
        foreach (var name in names)
            Assert.Equal(Array.IndexOf(names, name) + 1, (int)(await restarted.GetAsync(Path(name))).ShouldBeOk().Json!["services"]!);
    }

    [Theory]
    [InlineData("application/json; charset=utf-16", 200, """{"username":"loja","password":"***"}""")]
    [InlineData("application/json", 200, """{"username":"loja","password":"***"}""")]
    public async Task A_login_in_UTF_16_is_in_the_journal_without_its_password(string contentType, int status, string shown)
    {
        await using var api = await Api.LoggedInAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "receiver/auth")
        {
            Content = new ByteArrayContent(System.Text.Encoding.Unicode.GetBytes("""{"username":"loja","password":"segredo"}""")),
        };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        Assert.Equal(status, (await api.SendAsync(request)).Status);
        var latest = (await api.GetAsync("_emulator/requests")).Json!["data"]!.AsArray()[^1]!;
        Assert.Equal(shown, (string?)latest["body"]);
        Assert.Equal("loja", (string?)latest["universe"]);
    }

    private static async Task FindAsync(Api api, string name)
    {
        Assert.Equal(name, (string)(await api.GetAsync(Path(name))).ShouldBeOk().Json!["name"]!);
        (await api.GetAsync(Path(name) + "/events")).ShouldBeOk();
    }

    private static string Path(string name) => $"_emulator/universes/{Uri.EscapeDataString(name)}";

    // Escapes that JSON alone can hold stay as they are.
    private static string JsonText(string text) =>
        text.Contains("\\u", StringComparison.Ordinal) ? text : JsonValue.Create(text).ToJsonString()[1..^1];

    private static IEnumerable<string> Names(Answer list) => list.Json!["data"]!.AsArray().Select(universe => (string)universe!["name"]!);
}
