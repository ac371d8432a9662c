using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Primitives;
using Vtex.Tracking.Emulator.Journal;

namespace Vtex.Tracking.Emulator;

/// <summary>
/// Describes recorded requests. Every method returns a new matcher with one condition more; a request matches when all of
/// them hold. Chosen by us.
/// </summary>
public sealed class RequestMatcher
{
    private const int MaxConditions = 100;

    private RequestMatcher(IReadOnlyList<RequestCondition> conditions) => Conditions = conditions;

    internal IReadOnlyList<RequestCondition> Conditions { get; }

    /// <summary>Creates a matcher that matches any request.</summary>
    public static RequestMatcher Create() => new([]);

    /// <summary>Matches GET requests.</summary>
    public RequestMatcher UsingGet() => UsingMethod("GET");

    /// <summary>Matches POST requests.</summary>
    public RequestMatcher UsingPost() => UsingMethod("POST");

    /// <summary>Matches PUT requests.</summary>
    public RequestMatcher UsingPut() => UsingMethod("PUT");

    /// <summary>Matches requests with a method, in any case.</summary>
    /// <param name="method">The method.</param>
    /// <exception cref="ArgumentException">The method is empty.</exception>
    public RequestMatcher UsingMethod(string method)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(method);
        return With("method", method, request => Is(request.Method.Equals(method, StringComparison.OrdinalIgnoreCase)), request => request.Method);
    }

    /// <summary>Matches requests with a path.</summary>
    /// <param name="path">
    /// The decoded path, such as <c>/receiver/services/{id}</c>: <c>{name}</c> stands for one segment, <c>*</c> for any
    /// characters; letters match in any case, a slash at the end does not count.
    /// </param>
    /// <exception cref="ArgumentException">The path cannot be used.</exception>
    public RequestMatcher WithPath(string path)
    {
        var pattern = PathPattern.Parse(path);
        return With("path", path, request => Is(pattern.Matches(request.Path)), request => request.Path);
    }

    /// <summary>Matches requests with a query parameter.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its decoded value, in which <c>*</c> stands for any characters. The default is any value.</param>
    /// <exception cref="ArgumentException">The name is empty, or the value longer than 10,000 characters.</exception>
    public RequestMatcher WithParam(string name, string value = "*")
    {
        CheckNamed(name, value);
        return With(
            $"query {name}", value,
            request => Is(request.Query.TryGetValue(name, out var values) && values.Any(one => TextPattern.Matches(value, one))),
            request => Describe(request.Query.GetValueOrDefault(name)));
    }

    /// <summary>Matches requests with a header.</summary>
    /// <param name="name">Its name, in any case.</param>
    /// <param name="value">One of its values, in which <c>*</c> stands for any characters. The default is any value.</param>
    /// <exception cref="ArgumentException">The name is empty, or the value longer than 10,000 characters.</exception>
    public RequestMatcher WithHeader(string name, string value = "*")
    {
        CheckNamed(name, value);
        return With(
            $"header {name}", value,
            request => Found(request.Headers[name].Any(one => TextPattern.Matches(value, one)), request.Slot.AreHeadersCut),
            request => Describe(request.Headers[name]));
    }

    /// <summary>Matches requests without a header.</summary>
    /// <param name="name">Its name, in any case.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public RequestMatcher WithoutHeader(string name)
    {
        CheckNamed(name, "");
        return With(
            $"header {name}", "absent",
            request => request.Headers.ContainsKey(name) ? MatchOutcome.No : request.Slot.AreHeadersCut ? MatchOutcome.Unknown : MatchOutcome.Yes,
            request => Describe(request.Headers[name]));
    }

    /// <summary>Matches requests whose body contains a text, exactly.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="ArgumentException">The text is empty.</exception>
    public RequestMatcher WithBodyContaining(string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(text);
        var bytes = Encoding.UTF8.GetBytes(text);
        return With(
            "body", $"*{text}*",
            request => Found(request.Body.Span.IndexOf(bytes) >= 0, request.Slot.IsBodyCut),
            request => Encoding.UTF8.GetString(request.Body.Span));
    }

    /// <summary>Matches requests whose JSON body has a value at a path; what else is in it does not count.</summary>
    /// <param name="path">
    /// The path, such as <c>shipperCustomer.postalCode</c>, <c>[0].orderNumber</c>, or <c>[*].orderNumber</c> for any
    /// element.
    /// </param>
    /// <param name="value">The value: a text, number, truth value, null, or JSON as <see cref="JsonElement"/>.</param>
    /// <exception cref="ArgumentException">The path cannot be used, or the value is of another type.</exception>
    public RequestMatcher WithJson(string path, object? value)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (!JsonFieldPath.TryParse(path, out var fields))
            throw new ArgumentException("The path must be one such as customer.name, [0].id or data[*].id.", nameof(path));
        var expected = ToJson(value);
        return With(
            $"body {path}", expected.GetRawText(),
            request => Found(request.Json is { } json && fields.Find(json).Exists(one => Equal(one, expected)), request.Slot.IsBodyCut),
            request => request.Json is { } json ? Describe(fields.Find(json)) : "not JSON");
    }

    /// <summary>Matches requests that were answered with a status.</summary>
    /// <param name="status">The status; 0 for a connection that failed instead.</param>
    public RequestMatcher WithStatus(int status) => With(
        "status", status.ToString(CultureInfo.InvariantCulture),
        request => Is(request.Slot.By != AnsweredBy.Pending && request.Slot.Status == status),
        request => request.Slot.By == AnsweredBy.Pending ? "no answer yet" : request.Slot.Status.ToString(CultureInfo.InvariantCulture));

    /// <summary>Returns the conditions, such as <c>method GET, path /receiver/services</c>; secrets are masked.</summary>
    public override string ToString() => Conditions.Count == 0
        ? "any request"
        : string.Join(", ", Conditions.Select(condition => $"{condition.Name} {Masker.None.Value(condition.Name, condition.Expected)}"));

    internal MatchOutcome Check(RecordedRequest request)
    {
        var verdict = MatchOutcome.Yes;
        foreach (var condition in Conditions)
        {
            var one = condition.Check(request);
            if (one == MatchOutcome.No)
                return one;
            if (one == MatchOutcome.Unknown)
                verdict = one;
        }

        return verdict;
    }

    private RequestMatcher With(string name, string expected, Func<RecordedRequest, MatchOutcome> check, Func<RecordedRequest, string> actual) =>
        Conditions.Count < MaxConditions
            ? new RequestMatcher([.. Conditions, new RequestCondition(name, expected, check, actual)])
            : throw new InvalidOperationException($"A matcher has at most {MaxConditions} conditions.");

    private static void CheckNamed(string name, string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(value);
        if (value.Length > TextPattern.MaxLength)
            throw new ArgumentException($"The value must have at most {TextPattern.MaxLength} characters.", nameof(value));
    }

    private static MatchOutcome Is(bool holds) => holds ? MatchOutcome.Yes : MatchOutcome.No;

    private static MatchOutcome Found(bool isFound, bool isCut) => isFound ? MatchOutcome.Yes : isCut ? MatchOutcome.Unknown : MatchOutcome.No;

    private static string Describe(StringValues values) => values.Count == 0 ? "absent" : values.ToString();

    private static string Describe(List<JsonElement> found) =>
        found.Count == 0 ? "absent" : string.Join(", ", found.Take(3).Select(one => one.GetRawText()));

    private static bool Equal(JsonElement left, JsonElement right)
    {
        try
        {
            return JsonElement.DeepEquals(left, right);
        }
        catch (InvalidOperationException)
        {
            return false; // a text in it is not text
        }
    }

    private static JsonElement ToJson(object? value)
    {
        if (value is not (null or JsonElement or string or bool or int or long or short or byte or uint or ulong or double or float or decimal))
            throw new ArgumentException($"The value must be text, a number, a truth value, null or a JsonElement, is {value.GetType().Name}.", nameof(value));
        try
        {
            return JsonSerializer.SerializeToElement(value);
        }
        catch (JsonException cause)
        {
            throw new ArgumentException($"The value {JsonKind.HalfPair}", nameof(value), cause);
        }
    }
}
