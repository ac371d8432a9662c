using System.Text.Json.Nodes;

namespace Vtex.Tracking.Emulator.Tests.Wire;

public sealed class ConstraintTests : IAsyncLifetime
{
    private Api _api = null!;

    public static TheoryData<string, string> Required() => FieldTable.Where(rule => rule.Required);

    public static TheoryData<string, string> Limited() => FieldTable.Where(rule => rule.Max is not null);

    public static TheoryData<string, string> TooShort() => FieldTable.Where(rule => rule.Min > 0);

    public static TheoryData<string, string> Plain() =>
        FieldTable.Where(rule => rule.Kind is not (FieldKind.Object or FieldKind.Array));

    public static TheoryData<string, string> Optional() => FieldTable.Where(rule => !rule.Required);

    [Theory]
    [MemberData(nameof(Required))]
    public async Task What_is_required_is_missed_by_its_path(string operation, string path)
    {
        await ShouldFaultAsync(operation, path, FieldTable.Element(operation).Without(path));
        await ShouldFaultAsync(operation, path, FieldTable.Element(operation).With(path, null));
    }

    [Theory]
    [MemberData(nameof(Limited))]
    public async Task A_character_too_many_is_refused(string operation, string path)
    {
        var rule = FieldTable.Find(operation, path);
        await ShouldFaultAsync(operation, path, FieldTable.Element(operation).With(path, new string('x', rule.Max!.Value + 1)));
    }

    [Theory]
    [MemberData(nameof(TooShort))]
    public async Task A_character_too_few_is_refused(string operation, string path)
    {
        var rule = FieldTable.Find(operation, path);
        await ShouldFaultAsync(operation, path, FieldTable.Element(operation).With(path, new string('x', rule.Min - 1)));
    }

    [Theory]
    [MemberData(nameof(Plain))]
    public async Task The_longest_and_farthest_allowed_is_taken(string operation, string path)
    {
        var rule = FieldTable.Find(operation, path);
        var element = FieldTable.Element(operation).With(path, FieldTable.Good(rule));
        (await FieldTable.SendSecondAsync(_api, operation, element)).ShouldBeOk();
    }

    [Theory]
    [MemberData(nameof(Optional))]
    public async Task What_is_not_required_may_be_null(string operation, string path) => (await FieldTable.SendSecondAsync(
        _api, operation, FieldTable.Element(operation).With(path, null))).ShouldBeOk();

    [Theory]
    [InlineData("PF", 200)]
    [InlineData("PJ", 200)]
    [InlineData("PX", 400)]
    [InlineData("12", 400)]
    public async Task The_legal_type_is_a_person_or_a_company(string legalType, int status) => Assert.Equal(status,
        (await _api.PostAsync(FieldTable.Services, new JsonArray(SampleBody.Service().With("shipperCustomer.legalType", legalType)))).Status);

    [Fact]
    public async Task All_faults_of_all_elements_are_told_at_once()
    {
        var bad = SampleBody.Service()
            .Without("deliveryServiceType")
            .With("shipperCustomer.legalType", "P")
            .With("shipperCustomer.state", "SPX")
            .With("latitude", "south")
            .With("packingListDateTime", "yesterday");
        var answer = await _api.PostAsync(FieldTable.Services, new JsonArray(bad, SampleBody.Service(), 7, SampleBody.Service().With("idExternal", 1)));
        answer.ShouldRefuse(400);
        Assert.Equal(
            [
                "$[0].deliveryServiceType",
                "$[0].latitude",
                "$[0].packingListDateTime",
                "$[0].shipperCustomer.legalType",
                "$[0].shipperCustomer.state",
                "$[2]",
                "$[3].idExternal",
            ],
            answer.FaultPaths.Order(StringComparer.Ordinal));
        Assert.Equal("The request has 7 faults.", (string?)answer.Json!["title"]);
        Assert.Equal(0, (await _api.GetAsync("receiver/services")).TotalCount);
    }

    [Fact]
    public async Task Hundreds_of_faults_are_told_by_their_first_hundred()
    {
        var services = new JsonArray([.. Enumerable.Range(0, 300).Select(_ => (JsonNode)new JsonObject())]);
        var faults = (await _api.PostAsync(FieldTable.Services, services)).ShouldRefuse(400).FaultPaths;
        Assert.Equal(101, faults.Count);
        Assert.Equal("$", faults[^1]);
    }

    public async ValueTask InitializeAsync() => _api = await Api.LoggedInAsync();

    public ValueTask DisposeAsync() => _api.DisposeAsync();

    private async Task ShouldFaultAsync(string operation, string path, JsonObject element)
    {
        (await FieldTable.SendSecondAsync(_api, operation, element)).ShouldFault($"$[1].{path}");
        Assert.Equal(0, (await _api.GetAsync("receiver/services")).TotalCount);
    }
}
