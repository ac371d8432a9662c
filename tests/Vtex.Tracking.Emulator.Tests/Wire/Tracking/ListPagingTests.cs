namespace Vtex.Tracking.Emulator.Tests.Wire;

public sealed class ListPagingTests : IAsyncLifetime
{
    private Api _api = null!;

    public static TheoryData<string> Lists() => ["receiver/services", "receiver/services/routes"];

    [Theory]
    [InlineData("", 1, 25, 1, 25)]
    [InlineData("?page=2", 2, 25, 26, 25)]
    [InlineData("?page=3", 3, 25, 51, 10)]
    [InlineData("?page=4", 4, 25, 0, 0)]
    [InlineData("?page=2147483647&pageSize=1000", int.MaxValue, 1000, 0, 0)]
    [InlineData("?pageSize=1", 1, 1, 1, 1)]
    [InlineData("?pageSize=1&page=60", 60, 1, 60, 1)]
    [InlineData("?pageSize=20&page=3", 3, 20, 41, 20)]
    [InlineData("?pageSize=20&page=4", 4, 20, 0, 0)]
    [InlineData("?pageSize=1000", 1, 1000, 1, 60)]
    [InlineData("?page=&pageSize=", 1, 25, 1, 25)]
    [InlineData("?page=1&page=2", 2, 25, 26, 25)]
    public async Task A_page_holds_what_it_should(string query, int page, int size, int first, int count)
    {
        foreach (var row in Lists())
        {
            var answer = (await _api.GetAsync(row.Data + query)).ShouldBeOk();
            Assert.Equal((page, size, 60), ((int)answer.Json!["page"]!, (int)answer.Json["pageSize"]!, answer.TotalCount));
            Assert.Equal(["page", "pageSize", "totalCount", "data"], answer.Json.AsObject().Select(field => field.Key));
            Assert.Equal(Enumerable.Range(first, count), answer.Ids);
        }
    }

    [Theory]
    [InlineData("page=0", "page")]
    [InlineData("page=-1", "page")]
    [InlineData("page=2147483648", "page")]
    [InlineData("page=99999999999999999999", "page")]
    [InlineData("page=1.5", "page")]
    [InlineData("page=um", "page")]
    [InlineData("pageSize=0", "pageSize")]
    [InlineData("pageSize=-25", "pageSize")]
    [InlineData("pageSize=1001", "pageSize")]
    [InlineData("pageSize=%F0%9F%9A%9A", "pageSize")]
    public async Task A_bad_page_is_refused(string query, string name)
    {
        foreach (var row in Lists())
            (await _api.GetAsync($"{row.Data}?{query}")).ShouldFault(name);
    }

    public async ValueTask InitializeAsync()
    {
        _api = await Api.LoggedInAsync();
        await _api.ScheduleAsync(services: 60);
    }

    public ValueTask DisposeAsync() => _api.DisposeAsync();
}
