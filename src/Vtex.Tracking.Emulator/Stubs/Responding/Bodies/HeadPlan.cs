using Microsoft.Extensions.Primitives;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>Status and headers of an answer.</summary>
/// <param name="Status">The status; null when the mapping names none.</param>
/// <param name="Reason">The words after the status; null for the usual ones.</param>
/// <param name="Headers">The headers, each with its values.</param>
internal sealed record HeadPlan(int? Status, string? Reason, IReadOnlyList<(string Name, IReadOnlyList<TemplateText> Values)> Headers)
{
    /// <summary>Puts status and headers over those that an answer has.</summary>
    /// <exception cref="StubFailedException">A template makes what cannot stand in a header.</exception>
    public void Apply(StubAnswer answer, TemplateRun run)
    {
        if (Status is { } status)
        {
            answer.Status = status;
            answer.Reason = null;
        }

        answer.Reason = Reason ?? answer.Reason;
        ApplyHeaders(answer, run);
    }

    /// <summary>Puts the headers over those that an answer has.</summary>
    /// <exception cref="StubFailedException">A template makes what cannot stand in a header.</exception>
    public void ApplyHeaders(StubAnswer answer, TemplateRun run)
    {
        foreach (var (name, values) in Headers)
            answer.Headers[name] = new StringValues([.. values.Select(value => Checked(name, value.Render(run)))]);
    }

    /// <summary>Whether a text can stand in a header: a control character would end it, and beyond ASCII there is no agreement.</summary>
    public static bool IsValue(string text) => text.All(letter => letter == '\t' || char.IsAscii(letter) && !char.IsControl(letter));

    private static string Checked(string name, string value) => IsValue(value)
        ? value
        : throw new StubFailedException($"The template of the header {name} makes a line end or a letter that cannot stand in a header.");
}
