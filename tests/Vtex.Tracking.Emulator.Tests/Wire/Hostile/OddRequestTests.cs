namespace Vtex.Tracking.Emulator.Tests.Wire;

public sealed class OddRequestTests
{
    [Theory]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Basic bG9qYTpzZWdyZWRv")]
    [InlineData("Token abc")]
    [InlineData("Bearer a b c")]
    [InlineData("Bearer .")]
    [InlineData("Bearer ..")]
    [InlineData("Bearer AAAA.AAAA")]
    [InlineData("Bearer %00.=")]
    [InlineData(",,,")]
    [InlineData("\"")]
    [InlineData("Bearer ação")]
    public async Task An_odd_authorization_is_refused(string header)
    {
        await using var api = Api.InMemory();
        using var request = new HttpRequestMessage(HttpMethod.Get, "receiver/services");
        request.Headers.TryAddWithoutValidation("Authorization", header);
        (await api.SendAsync(request)).ShouldRefuse(401);
    }

    [Fact]
    public async Task Two_authorizations_are_refused()
    {
        await using var api = await Api.LoggedInAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "receiver/services");
        request.Headers.TryAddWithoutValidation("Authorization", [$"Bearer {api.Token}", $"Bearer {api.Token}"]);
        (await api.SendAsync(request)).ShouldRefuse(401);
    }

    [Fact]
    public async Task Long_paths_and_queries_are_answered()
    {
        await using var api = await Api.LoggedInAsync();
        var text = new string('a', 50_000);
        (await api.GetAsync($"receiver/{text}")).ShouldRefuse(404);
        (await api.GetAsync(string.Concat(Enumerable.Repeat("a/", 10_000)))).ShouldRefuse(404);
        (await api.GetAsync($"receiver/services/{text}")).ShouldRefuse(400);
        (await api.GetAsync($"receiver/services?status={text}")).ShouldRefuse(400);
        (await api.GetAsync($"receiver/services?page={text}")).ShouldRefuse(400);
        (await api.GetAsync($"receiver/services/invoice?invoice={text}")).ShouldBeOk();
    }

    [Fact]
    public async Task Broken_escapes_in_paths_and_queries_are_answered()
    {
        await using var api = await Api.LoggedInAsync();
        foreach (var text in new[] { "%", "%zz", "%ED%A0%80", "%FF", "%C0%80", "%EF%BF%BE", "%F0%9F%9A%9A", "..%2f..%2f" })
        {
            foreach (var path in new[] { $"receiver/{text}", $"receiver/services/{text}", $"receiver/services?page={text}" })
                Assert.InRange((await api.GetAsync(path)).Status, 400, 404);
            (await api.GetAsync($"receiver/services/invoice?invoice={text}")).ShouldBeOk();
        }
    }

    [Fact]
    public async Task A_user_of_a_strange_or_long_name_is_a_user()
    {
        await using var api = Api.InMemory();
        foreach (var name in new[] { "a/b", "ação 🚚", " ", new string('x', 254) })
        {
            await api.LoginAsync(name);
            (await api.GetAsync("receiver/services")).ShouldBeOk();
        }
    }
}
