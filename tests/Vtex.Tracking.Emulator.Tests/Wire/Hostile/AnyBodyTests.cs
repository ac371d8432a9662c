using System.Text;
using FsCheck.Fluent;

namespace Vtex.Tracking.Emulator.Tests.Wire;

public sealed class AnyBodyTests
{
    [Theory]
    [MemberData(nameof(WriteEndpoint.Table), MemberType = typeof(WriteEndpoint))]
    public async Task No_body_at_all_makes_the_emulator_fail(string method, string path)
    {
        await using var api = await Api.LoggedInAsync();
        await api.ScheduleAsync();
        var bytes = ArbMap.Default.GeneratorFor<byte[]>();
        var bodies = Gen.Frequency((1, bytes), (4, AnyJson.Generator.Select(Encoding.UTF8.GetBytes)));
        foreach (var body in bodies.Sample(30, 300))
        {
            var answer = await api.SendAsync(new HttpMethod(method), path, body);
            Assert.True(answer.Status < 500, $"{answer.Status} {answer.Text}: {Convert.ToBase64String(body)}");
        }
    }
}
