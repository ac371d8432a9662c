using System.Text;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>A body from the files folder, read anew each time, so that an edited file counts at once.</summary>
internal sealed class FileBody(TemplateText name, bool templated) : IBodySource
{
    // What was compiled for the file as it was; a changed file is compiled again.
    private volatile TemplateText? _content;

    public async ValueTask<ReadOnlyMemory<byte>> ReadAsync(StubExchange exchange, TemplateRun run)
    {
        var bytes = await ReadFileAsync(exchange.Options.FilesFolder, name.Render(run), exchange.Context.RequestAborted);
        return templated ? Render(Encoding.UTF8.GetString(bytes), run) : bytes;
    }

    private byte[] Render(string text, TemplateRun run)
    {
        var content = _content;
        if (content?.Source != text)
            _content = content = TemplateText.Of(text, templated: true);
        return Encoding.UTF8.GetBytes(content.Render(run));
    }

    private static async Task<byte[]> ReadFileAsync(string? folder, string name, CancellationToken cancellationToken)
    {
        if (folder is null)
            throw new StubFailedException("The stub answers with a file, and the emulator was started without a folder of files.");
        try
        {
            return await File.ReadAllBytesAsync(FilesFolder.PathOf(folder, name), cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new StubFailedException($"The stub answers with the file {name}, which cannot be read from the folder of files.");
        }
    }
}
