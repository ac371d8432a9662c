namespace Vtex.Tracking.Emulator.Tests.FaultInjection;

public sealed class FaultTargetTests
{
    [Theory]
    [InlineData("POST", "/receiver/auth", null, "all login")]
    [InlineData("POST", "/receiver/v1.1/auth/", null, "all login")]
    [InlineData("GET", "/receiver/services", "Bearer x", "all authenticated reads")]
    [InlineData("GET", "/receiver/v1/servicos/7", "bearer x", "all authenticated reads")]
    [InlineData("POST", "/receiver/services", "Bearer x", "all authenticated writes")]
    [InlineData("PUT", "/RECEIVER/services", null, "all writes")]
    [InlineData("POST", "/app/v1/loja/master/notify", "Basic x", "all carrier-notify")]
    [InlineData("POST", "/app/v1/loja/master/TRACKING/", null, "all carrier-tracking")]
    [InlineData("GET", "/app/v1/loja/master/notify", null, "all")]
    [InlineData("POST", "/receiver/v1/loja/master/notify", null, "all writes")]
    public void Each_includes_its_requests(string method, string path, string? authorization, string names) => Assert.Equal(
        names.Split(' '),
        FaultTarget.Named.Where(target => target.Includes(method, path, authorization)).Select(target => target.ToString()));

    [Fact]
    public void A_method_and_a_path_are_a_target()
    {
        var target = FaultTarget.At("get", "/receiver/services/{id}");
        Assert.True(target.Includes("GET", "/receiver/services/12/", null));
        Assert.False(target.Includes("POST", "/receiver/services/12", null));
        Assert.False(target.Includes("GET", "/receiver/services", null));
        Assert.True(FaultTarget.At("*", "*").Includes("PATCH", "/x", null));
        Assert.Throws<ArgumentException>(() => FaultTarget.At(" ", "/x"));
        Assert.Throws<ArgumentException>(() => FaultTarget.At("GET", "/{x"));
    }
}
