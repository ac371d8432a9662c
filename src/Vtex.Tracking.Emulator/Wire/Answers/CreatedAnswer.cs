using System.Globalization;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Answers 201 with the id of what was created, and with its path.</summary>
internal static class CreatedAnswer
{
    public static Task WriteAsync(HttpContext context, string name, int id)
    {
        context.Response.Headers.Location = string.Create(CultureInfo.InvariantCulture, $"{context.Request.Path}/{id}");
        return WrittenAnswer.WriteObjectAsync(context, json => json.WriteNumber(name, id), StatusCodes.Status201Created);
    }
}
