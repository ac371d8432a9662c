using System.Text;

namespace Vtex.Tracking.IntegrationTests.Contract;

/// <summary>The check of whole exchanges: it finds what is wrong around the bodies.</summary>
public sealed class ExchangeCheckTests
{
    private const string Login = """{"username":"loja","password":"ipê"}""";
    private const string LoggedIn = """{"authenticated":true}""";
    private const string Page = """{"page":1,"pageSize":25,"totalCount":0,"data":[]}""";

    [Fact]
    public void A_good_exchange_passes()
    {
        Assert.Empty(Check(Exchange("POST", "/receiver/auth", Login, 200, LoggedIn) with { HasBearerToken = false }));
        Assert.Empty(Check(Exchange("GET", "/receiver/services?status=Ativo&page=2", null, 200, Page)));
        Assert.Empty(Check(Exchange("POST", "/receiver/services", "[]", 200, null)));
    }

    [Theory]
    [InlineData("/receiver/services/routes", "GetDeliveryServicesByRouteDate")]
    [InlineData("/receiver/v1/servicos/roteirizado", "GetDeliveryServicesByRouteDate")]
    [InlineData("/receiver/v1.1/servicos/roteirizacao", "GetDeliveryServicesByRouteDate")]
    [InlineData("/receiver/v1.1/servicos/nf", "GetDeliveryServicesByInvoice")]
    [InlineData("/receiver/servicos/17", "GetDeliveryServiceById")]
    [InlineData("/receiver/v1/servicos", "GetDeliveryServicesByCreatedDate")]
    [InlineData("/receiver/v2/services", null)]
    [InlineData("/receiver/services/17/pictures", null)]
    [InlineData("/services", null)]
    public void Every_name_of_a_path_leads_to_its_operation(string path, string? operationId)
    {
        var match = TrackingContract.Instance.Find(HttpMethod.Get, new Uri("http://localhost" + path));

        Assert.Equal(operationId, match?.Operation.Id);
    }

    [Theory]
    [InlineData("GET", "/receiver/nowhere", null, 200, Page, "path")]
    [InlineData("DELETE", "/receiver/services", null, 200, null, "path")]
    [InlineData("GET", "/receiver/services?dateStart=2031-03-01", null, 200, Page, "query.dateStart")]
    [InlineData("GET", "/receiver/services?page=one", null, 200, Page, "query.page")]
    [InlineData("GET", "/receiver/services?page=1&page=2", null, 200, Page, "query.page")]
    [InlineData("GET", "/receiver/services/seventeen", null, 200, "{}", "path.idDeliveryService")]
    [InlineData("POST", "/receiver/services", null, 200, null, "request")]
    [InlineData("POST", "/receiver/services", "[{", 200, null, "request")]
    [InlineData("POST", "/receiver/services", "{}", 200, null, "request")]
    [InlineData("GET", "/receiver/services", "[]", 200, Page, "request")]
    [InlineData("PUT", "/receiver/services", """[{"invoice":"1"}]""", 200, null, "request[0].serie")]
    [InlineData("GET", "/receiver/services", null, 500, null, "response.status")]
    [InlineData("GET", "/receiver/services", null, 200, null, "response")]
    [InlineData("GET", "/receiver/services", null, 200, "[", "response")]
    [InlineData("GET", "/receiver/services", null, 200, """{"items":[]}""", "response.items")]
    [InlineData("POST", "/receiver/services", "[]", 200, "{}", "response")]
    public void A_fault_is_found(string method, string path, string? request, int status, string? response, string expected)
    {
        AssertFault(expected, Exchange(method, path, request, status, response));
    }

    [Fact]
    public void The_content_type_must_be_the_documented_one()
    {
        var page = Exchange("GET", "/receiver/services", null, 200, Page);
        var problem = Exchange("GET", "/receiver/services", null, 400, "{}");

        AssertFault("response.Content-Type", page with { ResponseBody = Text(Page, "text/html") });
        AssertFault("response.Content-Type", problem with { ResponseBody = Text("{}", "application/json") });
    }

    [Fact]
    public void A_token_must_come_where_it_is_needed_and_nowhere_else()
    {
        var withToken = Exchange("POST", "/receiver/auth", Login, 200, LoggedIn);
        var withoutToken = Exchange("GET", "/receiver/services", null, 200, Page) with { HasBearerToken = false };

        AssertFault("request.Authorization", withToken);
        AssertFault("request.Authorization", withoutToken);
    }

    [Fact]
    public void A_refused_request_may_be_at_fault_but_its_answer_may_not()
    {
        var refused = Exchange("PUT", "/receiver/services", """[{"invoice":1}]""", 400, """{"title":"It has a fault."}""");

        Assert.Empty(Check(refused));
        AssertFault("response.title", refused with { ResponseBody = Text("""{"title":5}""", "application/problem+json") });
    }

    private static void AssertFault(string path, Exchange exchange) => Assert.Equal(path, Assert.Single(Check(exchange)).Path);

    private static IReadOnlyList<Violation> Check(Exchange exchange) =>
        ExchangeCheck.Run(TrackingContract.Instance, exchange);

    private static Exchange Exchange(string method, string path, string? request, int status, string? response) => new()
    {
        Method = new HttpMethod(method),
        Uri = new Uri("http://localhost" + path),
        HasBearerToken = true,
        RequestBody = Text(request, "application/json"),
        Status = status,
        ResponseBody = Text(response, status < 400 ? "application/json" : "application/problem+json"),
    };

    private static Body Text(string? text, string contentType) =>
        text is null ? new Body(null, default) : new Body(contentType, Encoding.UTF8.GetBytes(text));
}
