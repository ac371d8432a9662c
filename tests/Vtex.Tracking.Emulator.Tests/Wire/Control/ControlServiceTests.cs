using System.Text.Json.Nodes;

namespace Vtex.Tracking.Emulator.Tests.Wire.Control;

public sealed class ControlServiceTests : IAsyncLifetime
{
    private readonly ControlClient _client = new();

    [Fact]
    public async Task Every_move_can_be_executed()
    {
        string[] moves =
        [
            """{"move":"Edit","orderNumber":"A-1","street":"Rua B","state":"RJ"}""",
            """{"move":"Reschedule","day":"2026-11-25","period":"afternoon"}""",
            """{"move":"Route","driver":"joao"}""", """{"move":"Start"}""", """{"move":"pause"}""", """{"move":"Resume"}""",
            """{"move":"Arrive"}""", """{"move":"Fail","reason":"Destinatário ausente","pictures":["p1"]}""",
            """{"move":"Route","idDeliveryServiceRoute":2}""", """{"move":"Start"}""",
            """{"move":"Deliver","receiverName":"Bia","signature":"s","scannedCode":"c","comment":"ok"}""",
            """{"move":"Rate","rating":5,"comment":"Boa"}""",
            """{"move":"Correct","status":"nao realizado","justification":"Mercadoria avariada"}""",
            """{"move":"ReturnToSender"}""",
            """{"move":"Correct","status":"Ativo","justification":"Mercadoria avariada"}""",
            """{"move":"CancelByCustomer","reason":"Desisti"}""",
            """{"move":"Correct","status":"Ativo","justification":"Mercadoria avariada"}""",
            """{"move":"FinishByHand","status":"Realizado","justification":"Mercadoria avariada"}""",
            """{"move":"Correct","status":"Ativo","justification":"Mercadoria avariada"}""",
            """{"move":"Cancel","reason":"Sem estoque"}""",
        ];
        await _client.PostAsync(ControlClient.In("routes"), """{"driver":"maria","date":"2026-11-21","services":[2]}""", 201);
        foreach (var move in moves)
            await ExecuteAsync(1, move == moves[8] ? """{"move":"Route","idDeliveryServiceRoute":1}""" : move);
        await ExecuteAsync(3, """{"move":"Delete"}""", 204);

        var story = await _client.GetAsync(ControlClient.In("services/1"));
        Assert.Equal("Cancelado pelo BackOffice", (string?)story!["status"]);
        Assert.Equal(
            [
                "ServiceCreated", "ServiceEdited", "ServiceRescheduled", "RouteScheduled", "DisplacementStarted",
                "DisplacementPaused", "DisplacementResumed", "DriverArrived", "ServiceFailed", "StopAdded", "DisplacementStarted",
                "ServiceDelivered", "ServiceRated", "StatusCorrected", "ServiceReturned", "StatusCorrected", "ServiceCancelled",
                "StatusCorrected", "ServiceFinishedByHand", "StatusCorrected", "ServiceCancelled",
            ],
            story["history"]!.AsArray().Select(e => (string)e!["kind"]!));
        Assert.True(JsonNode.DeepEquals(
            JsonNode.Parse("""{"receiverName":"Bia","signature":"s","scannedCode":"c","comment":"ok","pictures":[]}"""),
            story["history"]![11]!["data"]!["receipt"]));
    }

    [Fact]
    public async Task The_answer_to_a_move_says_what_is_possible_next()
    {
        await ExecuteAsync(1, """{"move":"Route","driver":"joao"}""");
        var after = await _client.PostAsync(ControlClient.In("services/1/start"));
        Assert.Equal(("Em Andamento", "joao"), ((string?)after!["status"], (string?)after["route"]!["driver"]));
        var available = await _client.GetAsync(ControlClient.In("services/1/available"));
        Assert.Equal(
            _client.Emulator.GetOrCreateUniverse(ControlClient.Universe).GetAvailableMoves(1).Select(move => move.ToString()),
            available!["available"]!.AsArray().Select(move => (string)move!));
        Assert.True(JsonNode.DeepEquals(available["available"], after["available"]));
    }

    [Fact]
    public async Task A_move_against_the_rules_is_a_conflict_that_names_the_possible_ones()
    {
        var problem = await _client.PostAsync(ControlClient.In("services/1/deliver"), null, 409);
        Assert.Contains("Possible: Route, Edit", (string?)problem!["detail"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("execute", null, "$.move")]
    [InlineData("execute", """{"move":"Fly"}""", "$.move")]
    [InlineData("execute", """{"move":"Route"}""", "$.driver")]
    [InlineData("execute", """{"move":"Route","driver":7}""", "$.driver")]
    [InlineData("execute", """{"move":"Reschedule","day":"soon"}""", "$.period $.day")]
    [InlineData("execute", """{"move":"Correct","status":"Perdido"}""", "$.status $.justification")]
    [InlineData("execute", """{"move":"Rate"}""", "$.rating")]
    [InlineData("execute", """{"move":"Edit","state":"RIO","postalCode":""}""", "$.postalCode $.state")]
    [InlineData("deliver", """{"receiverName":1,"pictures":["a",2]}""", "$.receiverName $.pictures[1]")]
    [InlineData("fail", null, "$.reason")]
    [InlineData("timeline", "{}", "$.steps")]
    [InlineData("timeline", """{"steps":[{"after":"3000000.00:00:00","move":"Start"},{"after":"00:00:01","move":"Start"}]}""", "$.steps[0].after")]
    [InlineData("timeline", """{"steps":[{"after":"10h","move":"Start"},{"after":"10675199.02:48:05","move":"Start"}]}""", "$.steps[1].after")]
    [InlineData("timeline", """{"steps":[{"after":"-01:00:00","move":"Start"},{"move":"Fail"},3]}""", "$.steps[0].after $.steps[1].after $.steps[1].reason $.steps[2]")]
    public async Task All_faults_are_told_at_once(string verb, string? body, string paths)
    {
        await _client.ShouldFaultAsync(ControlClient.In($"services/1/{verb}"), body, paths.Split(' '));
        Assert.Equal("Ativo", (string?)(await _client.GetAsync(ControlClient.In("services/1")))!["status"]);
    }

    [Theory]
    [InlineData("9")]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("2147483648")]
    [InlineData("abc")]
    public async Task An_unknown_one_is_not_found(string id)
    {
        await _client.GetAsync(ControlClient.In($"services/{id}"), 404);
        await _client.GetAsync(ControlClient.In($"services/{id}/available"), 404);
        foreach (var verb in new[] { "execute", "start", "pause", "resume", "arrive", "deliver", "fail", "timeline" })
            await _client.PostAsync(ControlClient.In($"services/{id}/{verb}"), """{"move":"Start","reason":"x","steps":[]}""", 404);
    }

    [Fact]
    public async Task The_answer_of_the_Tracking_API_is_shown_with_its_evidence_and_is_not_counted()
    {
        await _client.LoginAsync();
        var shown = await _client.GetAsync(ControlClient.In("services/1/tracking"));
        var answer = await _client.GetAsync("receiver/services/1");
        Assert.Equal(answer!.ToJsonString(), shown!["answer"]!.ToJsonString());
        Assert.Contains(shown["behaviours"]!.AsArray(), behaviour => (string?)behaviour!["id"] == "answer.times" && (string?)behaviour["certainty"] == "Documented");
        Assert.DoesNotContain((await _client.GetAsync(ControlClient.In("call-budget")))!["requests"]!.AsArray(), call => (int)call!["callsInWindow"]! > 1);
        await _client.GetAsync(ControlClient.In("services/99/tracking"), 404);
    }

    [Fact]
    public async Task The_clock_of_a_universe_says_what_is_due_next()
    {
        Assert.Null((await _client.GetAsync(ControlClient.In("clock")))!["next"]);
        await _client.PostAsync(ControlClient.In("services/2/timeline"), """{"steps":[{"after":"01:00:00","move":"Cancel","reason":"x"}]}""");
        var next = (await _client.GetAsync(ControlClient.In("clock")))!["next"]!;
        Assert.Equal(("Timeline", ControlClient.Noon.AddHours(1)), ((string?)next["kind"], (DateTimeOffset)next["at"]!));
    }

    [Fact]
    public async Task A_timeline_given_at_creation_comes_true()
    {
        var created = await _client.PostAsync(
            ControlClient.In("services"),
            $$"""
            {"service": {{ControlClient.Service("9-CANCELLED")}},
             "timeline":[{"after":"00:30:00","move":"Route","driver":"joao"},{"after":"00:10:00","move":"Start"},{"after":"01:00:00","move":"Deliver"}]}
            """,
            201);
        var path = ControlClient.In($"services/{(int)created!["idDeliveryService"]!}");
        await _client.PostAsync("_emulator/clock/advance", """{"by":"00:45:00"}""");
        var step = Assert.Single((await _client.GetAsync(path))!["timeline"]!.AsArray());
        Assert.Equal(("Deliver", ControlClient.Noon.AddMinutes(100)), ((string)step!["move"]!, (DateTimeOffset)step["due"]!));
        await _client.PostAsync("_emulator/clock/advance", """{"by":"03:00:00"}""");
        var story = await _client.GetAsync(path);
        Assert.Equal("Realizado", (string?)story!["status"]);
        Assert.Empty(story["timeline"]!.AsArray());
    }

    [Fact]
    public async Task The_suffixes_are_listed_in_the_form_in_which_timelines_are_taken()
    {
        var suffixes = (await _client.GetAsync("_emulator/suffixes"))!["data"]!.AsArray();
        Assert.Equal(MagicSuffix.All.Select(suffix => suffix.Suffix), suffixes.Select(suffix => (string)suffix!["suffix"]!));
        foreach (var (suffix, known) in suffixes.Zip(MagicSuffix.All))
        {
            await _client.PostAsync(ControlClient.In("services/1/timeline"), $$"""{"steps": {{suffix!["steps"]!.ToJsonString()}} }""");
            var planned = _client.Emulator.GetOrCreateUniverse(ControlClient.Universe).State.Timelines[1].Steps;
            Assert.Equal(known.Steps.Select(step => (step.After, step.Action.GetType())), planned.Select(step => (step.After, step.Action.GetType())));
        }
    }

    public async ValueTask InitializeAsync() => await _client.OpenAsync(services: 3);

    public ValueTask DisposeAsync() => _client.DisposeAsync();

    private Task<JsonNode?> ExecuteAsync(int id, string action, int status = 200) =>
        _client.PostAsync(ControlClient.In($"services/{id}/execute"), action, status);
}
