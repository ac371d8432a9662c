using System.Text;

namespace Vtex.Tracking.Emulator.Tests.Wire;

public sealed class BodyTests
{
    private static readonly Dictionary<string, byte[]> Bad = new(StringComparer.Ordinal)
    {
        ["spaces"] = "   \r\n"u8.ToArray(),
        ["half an object"] = "{\"username\":"u8.ToArray(),
        ["two values"] = "[] []"u8.ToArray(),
        ["no JSON"] = "username=loja&password=x"u8.ToArray(),
        ["single quotes"] = "{'username':'loja'}"u8.ToArray(),
        ["comment"] = "[] // x"u8.ToArray(),
        ["trailing comma"] = "[1,]"u8.ToArray(),
        ["NaN"] = "[NaN]"u8.ToArray(),
        ["NUL"] = "\0"u8.ToArray(),
        ["NUL in text"] = "[\"\0\"]"u8.ToArray(),
        ["invalid UTF-8"] = [0x22, 0xFF, 0xFE, 0x22],
        ["overlong UTF-8"] = [0x22, 0xC0, 0x80, 0x22],
        ["surrogate in UTF-8"] = [0x22, 0xED, 0xA0, 0x80, 0x22],
        ["UTF-16"] = Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("[")).ToArray(),
        ["BOM alone"] = [0xEF, 0xBB, 0xBF],
        ["BOM twice"] = [0xEF, 0xBB, 0xBF, 0xEF, 0xBB, 0xBF, (byte)'[', (byte)']'],
        ["deep"] = Encoding.ASCII.GetBytes(new string('[', 100_000) + new string(']', 100_000)),
        ["deep objects"] = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("{\"a\":", 100_000))),
        ["half pair in a name"] = "[{\"\\ud800\":1}]"u8.ToArray(),
        ["half pair in a known name"] = "{\"username\\udc00\":\"x\",\"by\\ud800\":1,\"reason\\ud800\":1}"u8.ToArray(),
        ["half pair in a text"] =
            "[{\"invoice\":\"\\ud800\",\"serie\":\"\\udc00\",\"deliveryServiceType\":\"\\ud800x\"}]"u8.ToArray(),
        ["gzip"] = [0x1F, 0x8B, 0x08, 0, 0, 0, 0, 0],
        ["number"] = "1e999"u8.ToArray(),
        ["truth"] = "true"u8.ToArray(),
        ["null"] = "null"u8.ToArray(),
        ["text"] = "\"[]\""u8.ToArray(),
        ["array of kinds"] = "[null,true,1,\"x\",[],{}]"u8.ToArray(),
    };

    [Theory]
    [MemberData(nameof(WriteEndpoint.Table), MemberType = typeof(WriteEndpoint))]
    public async Task A_bad_body_is_refused_in_words(string method, string path)
    {
        await using var api = await Api.LoggedInAsync();
        await api.ScheduleAsync();
        await api.DriveAsync(1, "start");
        foreach (var (name, body) in Bad)
        {
            var answer = await api.SendAsync(new HttpMethod(method), path, body);
            Assert.True(answer.Status == 400, $"{name}: {answer.Status} {answer.Text}");
            Assert.NotEmpty(answer.ShouldRefuse(400).FaultPaths);
        }
    }

    [Theory]
    [InlineData("POST", "receiver/auth")]
    [InlineData("POST", "receiver/services")]
    [InlineData("PUT", "receiver/services")]
    [InlineData("POST", "receiver/services/routes")]
    public async Task An_empty_body_is_refused(string method, string path)
    {
        await using var api = await Api.LoggedInAsync();
        (await api.SendAsync(new HttpMethod(method), path)).ShouldFault("$");
        (await api.SendAsync(new HttpMethod(method), path, "")).ShouldFault("$");
    }

    [Fact]
    public async Task A_byte_order_mark_is_passed_over()
    {
        await using var api = await Api.LoggedInAsync();
        var body = Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes($"[{SampleBody.Service().ToJsonString()}]")).ToArray();
        (await api.SendAsync(HttpMethod.Post, "receiver/services", body)).ShouldBeOk();
    }

    [Fact]
    public async Task What_is_wrong_with_JSON_is_told_by_line_and_byte()
    {
        await using var api = await Api.LoggedInAsync();
        var answer = await api.SendAsync(HttpMethod.Post, "receiver/services", "[\n  {]\n]");
        Assert.Contains("line 2, byte 4", answer.ShouldFault("$").Text, StringComparison.Ordinal);
    }
}
