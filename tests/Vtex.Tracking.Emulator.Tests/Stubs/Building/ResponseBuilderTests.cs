using System.Net;
using System.Text.Json.Nodes;

namespace Vtex.Tracking.Emulator.Stubs;

public sealed class ResponseBuilderTests
{
    public static TheoryData<Func<Response, Response>, string> Calls() => new()
    {
        { response => response, "{}" },
        { response => response.WithStatusCode(404), """{"status":404}""" },
        { response => response.WithStatusCode(HttpStatusCode.Conflict), """{"status":409}""" },
        { response => response.WithBody("hi"), """{"body":"hi"}""" },
        { response => response.WithBody("hi"u8.ToArray()), """{"base64Body":"aGk="}""" },
        { response => response.WithBody("hi").WithBodyAsJson(new { a = 1 }), """{"jsonBody":{"a":1}}""" },
        { response => response.WithBodyAsJson(new JsonArray(1, 2)), """{"jsonBody":[1,2]}""" },
        { response => response.WithBodyFromFile("a/b.json"), """{"bodyFileName":"a/b.json"}""" },
        { response => response.WithHeader("A", "1").WithHeader("B", "2", "3"), """{"headers":{"A":"1","B":["2","3"]}}""" },
        { response => response.WithDelay(TimeSpan.FromSeconds(2)), """{"fixedDelayMilliseconds":2000}""" },
        {
            response => response.WithRandomDelay(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2)),
            """{"delayDistribution":{"type":"uniform","lower":1000,"upper":2000}}"""
        },
        {
            response => response.WithLogNormalDelay(TimeSpan.FromSeconds(1), 0.5, TimeSpan.FromSeconds(9)),
            """{"delayDistribution":{"type":"lognormal","median":1000,"sigma":0.5,"maxValue":9000}}"""
        },
        {
            response => response.WithChunkedDribbleDelay(3, TimeSpan.FromSeconds(1)),
            """{"chunkedDribbleDelay":{"numberOfChunks":3,"totalDuration":1000}}"""
        },
        { response => response.WithFault(FaultType.EmptyResponse), """{"fault":"EMPTY_RESPONSE"}""" },
        { response => response.WithFault(FaultType.MalformedResponseChunk), """{"fault":"MALFORMED_RESPONSE_CHUNK"}""" },
        { response => response.WithFault(FaultType.RandomDataThenClose), """{"fault":"RANDOM_DATA_THEN_CLOSE"}""" },
        { response => response.WithFault(FaultType.ConnectionResetByPeer), """{"fault":"CONNECTION_RESET_BY_PEER"}""" },
        {
            response => response.WithTransformer().WithTransformerParameter("a", 1),
            """{"transformers":["response-template"],"transformerParameters":{"a":1}}"""
        },
        { response => response.WithProxy("http://localhost:1"), """{"proxyBaseUrl":"http://localhost:1"}""" },
        { response => response.WithProxy(new Uri("http://localhost:1/")), """{"proxyBaseUrl":"http://localhost:1/"}""" },
        { response => response.FromWorld(), """{"world":{}}""" },
        { response => response.CutBodyAt(5).FromWorld(), """{"world":{"cutBodyAtBytes":5}}""" },
        { response => response.Set("$.a", null).Set("$.b", new JsonArray(1)), """{"world":{"set":{"$.a":null,"$.b":[1]}}}""" },
        { response => response.OnEmulatorClock(), """{"delayClock":"emulator"}""" },
    };

    [Theory]
    [MemberData(nameof(Calls))]
    public void A_call_writes_what_a_mapping_says_and_can_be_read(Func<Response, Response> call, string json)
    {
        var written = call(Response.Create()).ToJson().ToJsonString();
        Assert.Equal(json, written);
        StubServer.Read(written);
    }

    [Fact]
    public void What_was_built_does_not_change()
    {
        var first = Response.Create().WithHeader("A", "1").Set("$.a", 1);
        var before = first.ToJson().ToJsonString();
        first.WithHeader("A", "2").Set("$.b", 2).WithStatusCode(500);
        first.ToJson()["status"] = 500;
        Assert.Equal(before, first.ToJson().ToJsonString());
    }
}
