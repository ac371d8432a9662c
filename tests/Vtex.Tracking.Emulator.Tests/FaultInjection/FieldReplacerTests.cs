using System.Text;
using Vtex.Tracking.Emulator.FaultInjection;

namespace Vtex.Tracking.Emulator.Tests.FaultInjection;

public sealed class FieldReplacerTests
{
    [Theory]
    [InlineData("""{"a":{"b":1},"b":2}""", "a.b", """{"a":{"b":"ç\""},"b":2}""")]
    [InlineData("""{"a":[{"b":null},{"b":true,"c":[1.50]}]}""", "a.b", """{"a":[{"b":"ç\""},{"b":"ç\"","c":[1.50]}]}""")]
    [InlineData("""[{"b":"x"},{"b":{"b":[1,2]}}]""", "b", """[{"b":"ç\""},{"b":{"b":[1,2]}}]""")]
    [InlineData("""{"xb":1,"B":2}""", "b", """{"xb":1,"B":2}""")]
    [InlineData("""{"a":{"b":1}""", "a.b", """{"a":{"b":1}""")]
    [InlineData("""{"\ud800":1,"b":2}""", "b", """{"\ud800":1,"b":2}""")]
    [InlineData("", "b", "")]
    [InlineData("<html>", "b", "<html>")]
    public void Values_are_replaced_by_the_end_of_their_path_and_all_else_stays(string json, string path, string expected) => Assert.Equal(
        expected,
        Encoding.UTF8.GetString(FieldReplacer.Replace(Encoding.UTF8.GetBytes(json), new Dictionary<string, string> { [path] = "ç\"" })));

    [Fact]
    public void Depth_ends_nothing()
    {
        var deep = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("""{"b":""", 20_000)) + "1" + new string('}', 20_000));
        Assert.Equal(deep, FieldReplacer.Replace(deep, new Dictionary<string, string> { ["b"] = "x" }));
    }
}
