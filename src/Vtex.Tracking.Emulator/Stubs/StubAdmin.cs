using System.Net.Mime;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Vtex.Tracking.Emulator.Wire;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>
/// Stands before WireMock.Net's admin API: checks what is sent to it, and lets it answer. What it would take half, it does
/// not get.
/// </summary>
internal sealed class StubAdmin(StubServer stubs)
{
    private const string Root = "/__admin";

    public async Task AnswerAsync(HttpContext context)
    {
        var body = Text(context.Request, await ReadBody.ReadAsync(context));
        if (FindProblem(context.Request, body) is { } problem)
        {
            await ProblemWriter.WriteAsync(context, problem);
            return;
        }

        var exchange = new StubExchange([], isAdmin: true);
        var answer = await AskAsync(context, exchange, body);
        if (!exchange.IsMatched)
        {
            await ProblemWriter.WriteAsync(context, Problem(StatusCodes.Status404NotFound, "No such operation.",
                $"There is nothing at {context.Request.Method} {context.Request.Path} in WireMock.Net's admin API."));
        }
        else if (exchange.FolderFailure is { } failure)
        {
            await ProblemWriter.WriteAsync(context, Problem(StatusCodes.Status500InternalServerError, "The folder of mappings could not be used.",
                $"{failure.TrimEnd('.')}. What came before that has taken effect: see GET /__admin/mappings."));
        }
        else if (answer.StatusCode == StatusCodes.Status500InternalServerError)
        {
            await ProblemWriter.WriteAsync(context, Problem(StatusCodes.Status400BadRequest, "WireMock.Net could not do this.",
                $"It cannot use what was sent. {StubReply.MessageOf(answer) ?? "Compare it with the models of its admin API."}"));
        }
        else
        {
            await StubReply.Of(answer, chosen: null).SendAsync(context);
        }
    }

    // WireMock.Net takes all but files for UTF-8, whatever charset a header names.
    private static ReadOnlyMemory<byte> Text(HttpRequest request, ReadBody read)
    {
        if (Is(request, "/files", isPrefix: true))
            return read.Memory;
        try
        {
            var text = BodyCharset.ToUtf8(read.Memory, request.ContentType);
            return Utf8.IsValid(text.Span)
                ? text
                : throw new UnreadableBodyException(StatusCodes.Status400BadRequest, "is not valid UTF-8. Send UTF-8, or name the charset in Content-Type.");
        }
        catch (UnreadableBodyException unreadable)
        {
            throw RequestRefusedException.Unreadable(unreadable);
        }
    }

    private async Task<CapturedResponse> AskAsync(HttpContext context, StubExchange exchange, ReadOnlyMemory<byte> body)
    {
        var request = context.Request;
        var (stream, type) = (request.Body, request.ContentType);
        using var open = stubs.OpenAdmin();
        var isSettings = Is(request, "/settings") && !HttpMethods.IsGet(request.Method);
        try
        {
            request.Body = new MemoryStream(isSettings ? SettingsUpdate.Complete(body, stubs.Settings) : body.ToArray(), writable: false);
            if (body.Length > 0 && !Is(request, "/files", isPrefix: true))
                request.ContentType = MediaTypeNames.Application.Json; // curl -d says that it is a form
            stubs.Settings.StartAdminInterface = !isSettings; // or it would add its operations once more
            StubExchange.Current = exchange;
            return await CapturedResponse.CaptureAsync(context, stubs.InvokeAsync);
        }
        finally
        {
            StubExchange.Current = null;
            stubs.Settings.StartAdminInterface = true;
            (request.Body, request.ContentType) = (stream, type);
        }
    }

    private Problem? FindProblem(HttpRequest request, ReadOnlyMemory<byte> body)
    {
        if (body.Length > RequestBounds.MaxBody)
            return Problem(StatusCodes.Status413PayloadTooLarge, "The body is too large.", $"At most {RequestBounds.MaxBody} bytes are read.");
        if (Is(request, "/files", isPrefix: true) || Is(request, "/mappings/save"))
            return stubs.Folder.Exists ? null : NoFolder();
        if (Is(request, "/mappings/wiremock.org"))
            return BadRequest([new Fault("$", "Mappings of WireMock for Java are not accepted: only a part of them would be understood. See docs/wiremock.md.")]);
        if (Is(request, "/requests", isPrefix: true) && !stubs.IsLogging && !HttpMethods.IsDelete(request.Method) && !Is(request, "/requests/reset"))
            return NoLog();
        if (Is(request, "/openapi", isPrefix: true))
            return OpenApiRules.FindProblem(body.Span) is { } wrong ? BadRequest([new Fault("$", wrong)]) : null;
        if (Is(request, "/mappings/reloadStaticMappings") || Is(request, "/mappings/reset") && request.Query.ContainsKey("reloadStaticMappings"))
            return FindFileProblem();
        if (Is(request, "/protodefinitions", isPrefix: true))
            return Problem(StatusCodes.Status501NotImplemented, "Not offered.", "The emulator does not offer stubs for Protocol Buffers.");
        return body.Length == 0 ? null : FindJsonProblem(request, body);
    }

    private Problem? FindJsonProblem(HttpRequest request, ReadOnlyMemory<byte> body)
    {
        try
        {
            if (JsonTexts.FindBrokenLine(body.Span) is { } line)
                return BadRequest([new Fault("$", FormattableString.Invariant($"{JsonTexts.Problem}: see line {line}."))]);
            using var json = JsonDocument.Parse(body, MappingChecker.JsonOptions);
            var problems = Check(request, json.RootElement);
            return problems.Count > 0 ? BadRequest(problems) : null;
        }
        catch (JsonException wrong)
        {
            return BadRequest([new Fault("$", MappingFiles.JsonProblem(wrong))]);
        }
    }

    private IReadOnlyList<Fault> Check(HttpRequest request, JsonElement json)
    {
        var checker = new MappingChecker(stubs.Folder, stubs.Hosts);
        if (HttpMethods.IsDelete(request.Method))
            return [];
        if (Is(request, "/settings"))
            return SettingsUpdate.FindProblems(json);
        if (Is(request, "/mappings", isPrefix: true))
            return checker.CheckMappings(json);
        return Is(request, "/requests", isPrefix: true) ? checker.CheckRequest(json) : [];
    }

    private Problem? FindFileProblem()
    {
        if (!stubs.Folder.Exists)
            return NoFolder();
        try
        {
            MappingFiles.Check(stubs.Folder, stubs.Hosts);
            return null;
        }
        catch (InvalidStubException wrong)
        {
            return Problem(StatusCodes.Status400BadRequest, "The mapping files cannot be used.", wrong.Message);
        }
    }

    private static bool Is(HttpRequest request, string path, bool isPrefix = false) => isPrefix
        ? request.Path.StartsWithSegments(Root + path, StringComparison.OrdinalIgnoreCase)
        : request.Path.Equals(Root + path, StringComparison.OrdinalIgnoreCase);

    private static Problem NoFolder() => Problem(StatusCodes.Status409Conflict, "There is no folder of mappings.",
        "Start the emulator with --mappings, or set TrackingEmulatorOptions.MappingsFolder.");

    private static Problem NoLog() => Problem(StatusCodes.Status409Conflict, "WireMock.Net's log is off.",
        "The emulator's own journal, at /_emulator/requests, has all requests. To turn WireMock.Net's log on as well, set "
        + "TrackingEmulatorOptions.WireMockLogSize, or PUT {\"MaxRequestLogCount\": 1000} to /__admin/settings.");

    private static Problem BadRequest(IReadOnlyList<Fault> problems) => new(
        StatusCodes.Status400BadRequest, problems.Count == 1 ? "The request has a problem." : $"The request has {problems.Count} problems.",
        "Nothing was changed. Fix the problems below and send the request again.", problems);

    private static Problem Problem(int status, string title, string detail) => new(status, title, detail);
}

/// <summary>Bounds OpenAPI documents before WireMock.Net reads them: its parser follows them by recursion.</summary>
internal static class OpenApiRules
{
    private const int MaxDepth = 32;
    private const int MaxIndent = 100;

    public static string? FindProblem(ReadOnlySpan<byte> document)
    {
        var text = Encoding.UTF8.GetString(document);
        if (Nesting.DepthOf(text) > MaxDepth)
            return $"The document is nested more than {MaxDepth} deep.";
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var indent = line.IndexOfAnyExcept(" -?:\t");
            if ((indent < 0 ? line.Length : indent) > MaxIndent)
                return $"The document is indented by more than {MaxIndent} characters.";
        }

        if (text.Contains("$ref", StringComparison.Ordinal))
            return "The document has references ($ref), which could go round in circles. Resolve them first.";
        return text.AsSpan().ContainsAny("&*") ? "The document has anchors (&) or aliases (*), which could go round in circles." : null;
    }
}
