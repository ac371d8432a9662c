using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Vtex.Tracking.WireMockTests.Servers;

/// <summary>The real WireMock as a process of its own, on a free port of 127.0.0.1.</summary>
internal sealed class RealWireMock : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;

    private RealWireMock(Process process, Uri address)
    {
        _process = process;
        Address = address;
    }

    public Uri Address { get; }

    /// <param name="root">The folder that holds <c>__files</c>.</param>
    /// <param name="cancellationToken">Gives up the start.</param>
    public static async Task<RealWireMock> StartAsync(string root, CancellationToken cancellationToken)
    {
        var process = Process.Start(new ProcessStartInfo("java")
        {
            ArgumentList =
            {
                // A short life: start fast, stay small.
                "-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Duser.timezone=UTC", "-Dfile.encoding=UTF-8",
                "-jar", NodeFolder.Jar,
                "--port", "0", "--bind-address", "127.0.0.1", "--root-dir", root, "--disable-banner",
            },
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        try
        {
            var address = await AddressAsync(process, cancellationToken);
            // A full pipe would bring it to a halt.
            _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
            _ = process.StandardError.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
            return new RealWireMock(process, address);
        }
        catch
        {
            End(process);
            throw;
        }
    }

    public void Dispose() => End(_process);

    /// <summary>It says its port when it listens.</summary>
    private static async Task<Uri> AddressAsync(Process process, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        var said = new StringBuilder();
        while (await process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            said.AppendLine(line);
            if (line.StartsWith("port:", StringComparison.Ordinal)
                && int.TryParse(line["port:".Length..], NumberStyles.AllowLeadingWhite, CultureInfo.InvariantCulture, out var port))
                return new UriBuilder(Uri.UriSchemeHttp, "127.0.0.1", port).Uri;
        }

        throw new InvalidOperationException($"WireMock did not start: {said}{await process.StandardError.ReadToEndAsync(patience.Token)}");
    }

    private static void End(Process process)
    {
        if (!process.HasExited)
            process.Kill();
        process.WaitForExit();
        process.Dispose();
    }
}
