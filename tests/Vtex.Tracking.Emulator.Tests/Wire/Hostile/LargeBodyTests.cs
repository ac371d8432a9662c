using System.Text;

namespace Vtex.Tracking.Emulator.Tests.Wire;

public sealed class LargeBodyTests
{
    private const int TenMegabytes = 10 * 1024 * 1024;

    [Fact]
    public async Task Ten_megabytes_of_services_are_created()
    {
        await using var api = await Api.LoggedInAsync();
        var service = SampleBody.Service().With("description", new string('x', 1_000)).ToJsonString();
        var count = TenMegabytes / service.Length;
        var body = $"[{string.Join(',', Enumerable.Repeat(service, count))}]";
        (await api.SendAsync(HttpMethod.Post, "receiver/services", body)).ShouldBeOk();
        Assert.Equal(count, (await api.GetAsync("receiver/services?pageSize=1")).TotalCount);
    }

    [Trait("Category", "Slow")]
    [Theory]
    [InlineData("1,")]
    [InlineData("{},")]
    [InlineData("[[]],")]
    [InlineData("\"\",")]
    [InlineData("\n")]
    public async Task Ten_megabytes_of_garbage_are_refused(string piece)
    {
        await using var api = await Api.LoggedInAsync();
        var body = Encoding.UTF8.GetBytes($"[{string.Concat(Enumerable.Repeat(piece, TenMegabytes / piece.Length))}1]");
        foreach (var (method, path) in WriteEndpoint.All.Take(5))
            (await api.SendAsync(new HttpMethod(method), path, body)).ShouldRefuse(400);
    }

    [Fact]
    public async Task A_hundred_thousand_unknown_fields_are_passed_over()
    {
        await using var api = await Api.LoggedInAsync();
        var fields = string.Join(',', Enumerable.Range(0, 100_000).Select(n => $"\"field{n}\":{n}"));
        (await api.SendAsync(HttpMethod.Post, "receiver/services", $"[{{{fields}}}]")).ShouldRefuse(400);
    }

    [Fact]
    public async Task Over_the_limit_it_is_too_large()
    {
        await using var api = await Api.LoggedInAsync();
        var body = new byte[(32 * 1024 * 1024) + 1];
        (await api.SendAsync(HttpMethod.Post, "receiver/services", body)).ShouldRefuse(413);
    }

    [Fact]
    public async Task Over_the_limit_it_is_too_large_on_a_socket_too()
    {
        await using var api = await Api.OnSocketAsync();
        await api.LoginAsync();
        (await api.SendAsync(HttpMethod.Post, "receiver/services", new byte[33 * 1024 * 1024])).ShouldRefuse(413);
        (await api.GetAsync("receiver/services")).ShouldBeOk();
    }

    [Fact]
    public async Task Many_large_bodies_at_once_are_all_answered()
    {
        await using var api = await Api.OnSocketAsync();
        await api.LoginAsync();
        var body = Encoding.UTF8.GetBytes("[]".PadRight(8 * 1024 * 1024));
        var answers = await Task.WhenAll(Enumerable.Range(0, 60).Select(_ =>
            Task.Run(() => api.SendAsync(HttpMethod.Post, "receiver/services", body))));
        Assert.All(answers, answer => answer.ShouldBeOk());
    }
}
