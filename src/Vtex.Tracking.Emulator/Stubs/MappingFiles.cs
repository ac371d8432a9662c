using System.Text;
using System.Text.Json;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>Checks the mapping files of a folder, all of them, before any is loaded.</summary>
internal static class MappingFiles
{
    private const int MaxProblems = 100;

    /// <exception cref="InvalidStubException">Files cannot be used; the message lists all problems of all files.</exception>
    public static void Check(StubFolder folder, StubHosts hosts)
    {
        var problems = List(folder).SelectMany(file => Problems(file, folder, hosts)).Take(MaxProblems).ToList();
        if (problems.Count > 0)
            throw new InvalidStubException($"The mapping files cannot be used:{Environment.NewLine}{string.Join(Environment.NewLine, problems)}");
    }

    private static List<string> List(StubFolder folder)
    {
        try
        {
            return [.. folder.MappingFiles];
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new InvalidStubException($"The mapping files cannot be listed: {failure.Message}");
        }
    }

    private static List<string> Problems(string file, StubFolder folder, StubHosts hosts)
    {
        string text;
        try
        {
            text = folder.ReadMappingFile(file);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or InvalidOperationException)
        {
            return [failure.Message.Contains(file, StringComparison.Ordinal) ? failure.Message : $"{file}: {failure.Message}"];
        }

        if (string.IsNullOrWhiteSpace(text))
            return [$"{file}: It is empty, or is not a regular file; a mapping, or a list of mappings, was expected."];

        try
        {
            if (JsonTexts.FindBrokenLine(Encoding.UTF8.GetBytes(text)) is { } line)
                return [FormattableString.Invariant($"{file}({line}): {JsonTexts.Problem}.")];
            using var json = JsonDocument.Parse(text, MappingChecker.JsonOptions);
            var problems = new MappingChecker(folder, hosts).CheckMappings(json.RootElement);
            return [.. problems.Select(problem => Describe(file, text, problem))];
        }
        catch (JsonException wrong)
        {
            return [FormattableString.Invariant($"{file}({wrong.LineNumber + 1}): {JsonProblem(wrong)}")];
        }
    }

    /// <summary>Describes why a text is not JSON, without the text itself.</summary>
    public static string JsonProblem(JsonException wrong) => wrong.Message.Contains("maximum configured depth", StringComparison.Ordinal)
        ? $"It is nested more than {MappingChecker.MaxDepth} deep."
        : FormattableString.Invariant($"It is not valid JSON: see line {wrong.LineNumber + 1}, byte {wrong.BytePositionInLine + 1}.");

    private static string Describe(string file, string text, Fault problem) =>
        FormattableString.Invariant($"{file}({JsonLines.Find(Encoding.UTF8.GetBytes(text), problem.Path)}): {problem.Path} {problem.Message}");
}
