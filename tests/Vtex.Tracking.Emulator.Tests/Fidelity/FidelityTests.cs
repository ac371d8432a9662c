using System.Text.Json.Nodes;
using Vtex.Tracking.Emulator.Tests.Wire;

namespace Vtex.Tracking.Emulator.Tests.Fidelity;

public sealed class FidelityTests
{
    private const string Header = "Vtex-Emulator-Fidelity";

    /// <summary>To write the page anew, run the tests with <c>UPDATE_DOCS=1</c> and review the difference.</summary>
    [Fact]
    public void The_page_is_the_one_in_docs()
    {
        var file = Repository.PathOf("docs", "fidelity.md");
        var page = FidelityPage.Write();
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, page);
        }

        Assert.True(File.Exists(file), "docs/fidelity.md is missing. Run UPDATE_DOCS=1 dotnet test.");
        Assert.Equal(page, File.ReadAllText(file), ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void Every_entry_has_its_own_id_and_says_something()
    {
        Assert.NotEmpty(Ledger.All);
        Assert.Distinct(Ledger.All.Select(entry => entry.Id));
        Assert.Distinct(Ledger.All.Select(entry => entry.Statement));
        Assert.All(Ledger.All, entry =>
        {
            Assert.Matches("^[a-z]+(-[a-z]+)*\\.[a-z]+(-[a-z]+)*$", entry.Id);
            Assert.EndsWith(".", entry.Statement, StringComparison.Ordinal);
            Assert.False(string.IsNullOrWhiteSpace(entry.Source));
            Assert.DoesNotContain('|', entry.Statement + entry.Source);
            Assert.DoesNotContain('\n', entry.Statement + entry.Source);
        });
    }

    [Fact]
    public async Task Every_answer_names_entries_and_every_entry_is_named()
    {
        await using var api = await Api.LoggedInAsync();
        var named = new HashSet<string>(StringComparer.Ordinal);
        foreach (var operation in Operation.All)
            named.UnionWith(Entries(await operation.CallAsync(api)));
        named.UnionWith(Entries(await api.GetAsync($"_emulator/universes/{Api.User}/hub/carriers")));
        named.UnionWith(Entries(await api.GetAsync($"_emulator/universes/{Api.User}/invoices")));
        named.UnionWith(Entries(await api.GetAsync($"_emulator/universes/{Api.User}/messages")));
        named.UnionWith(Entries(await api.GetAsync($"_emulator/universes/{Api.User}/last-mile/nobody")));
        named.UnionWith(Entries(await api.PostAsync($"_emulator/universes/{Api.User}/driver-app/login", new JsonObject())));
        named.UnionWith(Entries(await api.GetAsync($"_emulator/universes/{Api.User}/chats")));
        named.UnionWith(Entries(await api.GetAsync($"_emulator/universes/{Api.User}/webhooks")));
        named.UnionWith(Entries(await api.GetAsync($"_emulator/universes/{Api.User}/integration")));
        named.UnionWith(Entries(await api.GetAsync($"_emulator/universes/{Api.User}/account/agencies")));
        named.UnionWith(Entries(await api.GetAsync($"_emulator/universes/{Api.User}/platform/services")));
        named.UnionWith(Entries(await api.GetAsync($"_emulator/universes/{Api.User}/dashboard")));
        named.UnionWith(Entries(await api.PostAsync("receiver/auth", new JsonObject { ["username"] = "a", ["password"] = "b" })));
        named.UnionWith(Entries(await new Wire.Hub(api).TrackAsync()));
        named.UnionWith(Entries(await api.PostAsync("api/transportation/deliverylabels/1?an=a", new JsonObject())));

        foreach (var path in (string[])["api/fulfillment/pvt/orders", "api/oms/pvt/orders/1/start-handling", "api/oms/pvt/orders/1/invoice"])
            named.UnionWith(Entries(await api.PostAsync(path, new JsonObject())));

        foreach (var path in (string[])["api/oms/pvt/orders", "api/orders/feed", "api/orders/hook/config"])
            named.UnionWith(Entries(await api.GetAsync(path)));

        Assert.Equal(
            Ledger.All.Select(entry => entry.Id).Order(StringComparer.Ordinal),
            named.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_refusal_names_its_entries_too()
    {
        await using var api = Api.InMemory();
        Assert.Contains("login.refusal", Entries(await api.PostAsync("receiver/auth", new JsonObject())));
        Assert.Contains("list.range", Entries((await api.GetAsync("receiver/services")).ShouldRefuse(401)));
    }

    [Fact]
    public async Task The_header_stays_short()
    {
        await using var api = await Api.LoggedInAsync();
        foreach (var operation in Operation.All)
            Assert.InRange((await operation.CallAsync(api)).Headers[Header].Single().Length, 1, 512);
    }

    // A subject with a star stands for all of its entries.
    private static IEnumerable<string> Entries(Answer answer) => Assert.Single(answer.Headers[Header]).Split(", ").SelectMany(
        name => name is [.. var subject, '*']
            ? Ledger.All.Select(entry => entry.Id).Where(id => id.StartsWith(subject, StringComparison.Ordinal))
            : [name]);
}
