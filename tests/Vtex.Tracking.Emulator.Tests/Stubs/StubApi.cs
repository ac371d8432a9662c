using System.Text;

namespace Vtex.Tracking.Emulator.Tests.Stubs;

/// <summary>Talks to the admin API as curl does: a body without a JSON content type.</summary>
internal static class StubApi
{
    public static async Task<Answer> CurlAsync(this Api api, string method, string path, string? body = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, "application/x-www-form-urlencoded");
        return await api.SendAsync(request);
    }

    /// <summary>Adds a mapping, whose JSON is given by its parts.</summary>
    public static async Task StubAsync(this Api api, string request, string response, string more = "")
    {
        var answer = await api.CurlAsync("POST", "__admin/mappings", $$"""{ {{more}} "Request": {{request}}, "Response": {{response}} }""");
        Assert.True(answer.Status == 201, answer.Text);
    }

    /// <summary>Holds that a mapping is refused at once, with a place and a reason, and that nothing of it was taken.</summary>
    public static async Task<string> ShouldRefuseStubAsync(this Api api, string mapping)
    {
        var answer = await api.CurlAsync("POST", "__admin/mappings", mapping);
        answer.ShouldRefuse(400);
        Assert.NotEmpty(answer.FaultPaths);
        Assert.Empty((await api.CurlAsync("GET", "__admin/mappings")).Json!.AsArray());
        return answer.Text;
    }
}
