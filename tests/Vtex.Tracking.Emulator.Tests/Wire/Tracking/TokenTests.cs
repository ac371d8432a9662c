using Vtex.Tracking.Emulator.World.Services;

namespace Vtex.Tracking.Emulator.Tests.Wire;

public sealed class TokenTests
{
    [Theory]
    [MemberData(nameof(Operation.Table), MemberType = typeof(Operation))]
    public async Task No_operation_answers_without_a_good_token(string method, string path)
    {
        var operation = Operation.Find(method, path);
        await using var api = Api.InMemory();

        (await operation.CallAsync(api)).ShouldRefuse(401);

        api.Token = "32985745";
        var unknown = (await operation.CallAsync(api)).ShouldRefuse(401);
        Assert.Equal(["Bearer"], unknown.Headers["WWW-Authenticate"]);
        Assert.DoesNotContain("32985745", unknown.Text, StringComparison.Ordinal);

        await api.LoginAsync();
        await api.AdvanceAsync(TimeSpan.FromDays(30));
        var expired = (await operation.CallAsync(api)).ShouldRefuse(401);
        Assert.Contains("expired", (string?)expired.Json!["detail"], StringComparison.Ordinal);
        Assert.Empty(api.Emulator.GetOrCreateUniverse(Api.User).Events.OfType<ServiceCreated>());
    }

    [Fact]
    public async Task A_token_holds_until_its_lifetime_is_over()
    {
        await using var api = await Api.LoggedInAsync(options => options.TokenLifetime = TimeSpan.FromHours(1));
        await api.AdvanceAsync(TimeSpan.FromHours(1) - TimeSpan.FromTicks(1));
        (await api.GetAsync("receiver/services")).ShouldBeOk();
        await api.AdvanceAsync(TimeSpan.FromTicks(1));
        (await api.GetAsync("receiver/services")).ShouldRefuse(401);
        await api.LoginAsync();
        (await api.GetAsync("receiver/services")).ShouldBeOk();
    }

    [Fact]
    public async Task The_scheme_is_found_in_any_case()
    {
        await using var api = await Api.LoggedInAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "receiver/services");
        request.Headers.TryAddWithoutValidation("Authorization", $"bearer   {api.Token}");
        (await api.SendAsync(request)).ShouldBeOk();
    }

    [Fact]
    public async Task A_token_of_one_user_shows_nothing_of_another()
    {
        await using var api = await Api.LoggedInAsync();
        await api.CreateAsync(2);
        await api.ScheduleAsync();
        await api.LoginAsync("outra-loja");

        Assert.Equal(0, (await api.GetAsync("receiver/services")).TotalCount);
        Assert.Equal(0, (await api.GetAsync("receiver/services/routes")).TotalCount);
        (await api.GetAsync("receiver/services/1")).ShouldRefuse(404);
        await api.CreateAsync();
        Assert.Equal([1], (await api.GetAsync("receiver/services")).Ids);
    }
}
