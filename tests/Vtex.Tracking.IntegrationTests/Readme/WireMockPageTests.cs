using System.Net;
using Vtex.Tracking.Emulator;
using Vtex.Tracking.Readme;

namespace Vtex.Tracking.IntegrationTests.Readme;

/// <summary>docs/wiremock.md does what it says.</summary>
public sealed class WireMockPageTests
{
    private static readonly ReadmePage Page = ReadmePage.Open("docs/wiremock.md");

    [Fact]
    public async Task Its_calls_to_the_admin_api_succeed_one_after_the_other()
    {
        await using var emulator = TrackingEmulator.CreateInMemory();
        using var http = new HttpClient(emulator.CreateHandler());
        foreach (var command in CurlCommand.In(Page))
        {
            using var answer = await http.SendAsync(command.ToRequest(), TestContext.Current.CancellationToken);
            var isAdmin = command.Address.AbsolutePath.Contains("/__admin/", StringComparison.Ordinal);
            Assert.True(answer.IsSuccessStatusCode == isAdmin, $"{command.Address}: {answer.StatusCode}");
        }
    }

    [Fact]
    public async Task Its_mappings_are_taken()
    {
        await using var emulator = TrackingEmulator.CreateInMemory();
        using var http = new HttpClient(emulator.CreateHandler()) { BaseAddress = emulator.BaseAddress };
        Assert.Equal(2, Page.Blocks("json").Count);
        foreach (var block in Page.Blocks("json"))
        {
            using var content = new StringContent(block.Text);
            using var answer = await http.PostAsync("__admin/mappings", content, TestContext.Current.CancellationToken);
            Assert.True(answer.StatusCode == HttpStatusCode.Created, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        }
    }

    [Fact]
    public async Task Its_mapping_for_Java_is_recognized_as_such()
    {
        await using var emulator = TrackingEmulator.CreateInMemory();
        using var http = new HttpClient(emulator.CreateHandler()) { BaseAddress = emulator.BaseAddress };
        using var content = new StringContent(Assert.Single(Page.Blocks("jsonc")).Text);
        using var answer = await http.PostAsync("__admin/mappings", content, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("WireMock for Java", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
