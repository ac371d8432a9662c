using System.Text.Json.Nodes;

namespace Vtex.Tracking.Emulator.Tests.Wire;

public sealed class ConcurrentLoginTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_thousand_logins_at_once_all_get_a_token(bool sameUser)
    {
        await using var api = await Api.OnSocketAsync();
        var answers = await Task.WhenAll(Enumerable.Range(0, 1_000).Select(n => api.PostAsync("receiver/auth", new JsonObject
        {
            ["username"] = sameUser ? "loja" : $"loja {n}",
            ["password"] = "segredo",
        })));
        Assert.All(answers, answer => answer.ShouldBeOk());
        Assert.Distinct(answers.Select(answer => (string?)answer.Json!["accessToken"]));
    }
}
