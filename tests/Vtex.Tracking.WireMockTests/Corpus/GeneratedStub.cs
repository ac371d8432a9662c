using System.Text.Json.Nodes;

namespace Vtex.Tracking.WireMockTests.Corpus;

/// <summary>A stub of a generated case, together with the requests that fit it or nearly do.</summary>
internal sealed class GeneratedStub
{
    private static readonly string[] Methods = ["GET", "POST", "PUT", "DELETE"];
    private static readonly string[] Paths = ["/orders", "/orders/12", "/orders/12/items", "/routes", "/routes/a-b"];
    private static readonly string[] Names = ["alpha", "Beta", "x-gamma"];

    private readonly string _method;
    private readonly string _path;
    private readonly GeneratedValue? _query;
    private readonly GeneratedValue? _header;
    private readonly GeneratedValue? _cookie;
    private readonly GeneratedBody? _body;

    public GeneratedStub(Random dice, int number)
    {
        _method = Methods[dice.Next(Methods.Length)];
        _path = Paths[dice.Next(Paths.Length)];
        _query = dice.Next(2) == 0 ? GeneratedValue.Draw(dice, Names[dice.Next(Names.Length)]) : null;
        _header = dice.Next(3) == 0 ? GeneratedValue.Draw(dice, "X-" + Names[dice.Next(Names.Length)]) : null;
        _cookie = dice.Next(5) == 0 ? GeneratedValue.Draw(dice, Names[dice.Next(Names.Length)]) : null;
        _body = _method is "POST" or "PUT" && dice.Next(3) > 0 ? GeneratedBody.Draw(dice) : null;
        Mapping = Map(dice, number);
    }

    public JsonObject Mapping { get; }

    /// <summary>A request for this stub; when it may miss, some of its parts are left out or are others.</summary>
    public JsonNode Request(Random dice, bool mayMiss)
    {
        bool Misses() => mayMiss && dice.Next(5) == 0;

        var target = Misses() ? Paths[dice.Next(Paths.Length)] : _path;
        if (_query?.Value(Misses()) is { } query)
            target += $"?{_query.Name}={Uri.EscapeDataString(query)}";
        else if (Misses())
            target += "?other=1";

        var headers = new JsonObject();
        if (_header?.Value(Misses()) is { } header)
            headers[_header.Name] = header;
        if (_cookie?.Value(Misses()) is { } cookie)
            headers["Cookie"] = $"{_cookie.Name}={cookie}";

        var request = new JsonObject
        {
            ["send"] = $"{(Misses() ? Methods[dice.Next(Methods.Length)] : _method)} {target}",
            ["headers"] = headers,
        };
        if (_body is not null)
            request["body"] = _body.Text(Misses());
        return request;
    }

    private JsonObject Map(Random dice, int number)
    {
        var request = new JsonObject { ["method"] = dice.Next(6) == 0 ? "ANY" : _method };
        var (key, address) = dice.Next(3) switch
        {
            0 => ("urlPath", _path),
            1 => ("urlPathPattern", _path.Replace("12", "[0-9]+", StringComparison.Ordinal)),
            _ => ("urlPathTemplate", _path.Replace("12", "{id}", StringComparison.Ordinal)),
        };
        request[key] = address;
        if (_query is not null)
            request["queryParameters"] = new JsonObject { [_query.Name] = _query.Pattern.DeepClone() };
        if (_header is not null)
            request["headers"] = new JsonObject { [_header.Name] = _header.Pattern.DeepClone() };
        if (_cookie is not null)
            request["cookies"] = new JsonObject { [_cookie.Name] = _cookie.Pattern.DeepClone() };
        if (_body is not null)
            request["bodyPatterns"] = new JsonArray(_body.Pattern.DeepClone());

        var mapping = new JsonObject
        {
            ["request"] = request,
            ["response"] = new JsonObject { ["status"] = 200 + number, ["jsonBody"] = new JsonObject { ["stub"] = number } },
        };
        if (dice.Next(3) == 0)
            mapping["priority"] = dice.Next(1, 8);
        return mapping;
    }
}
