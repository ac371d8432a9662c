using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Vtex.Tracking.Emulator;

/// <summary>Adds web pages to an emulator.</summary>
public static class ConsoleExtensions
{
    private static readonly ConditionalWeakTable<TrackingEmulator, PageMiddleware> Mapped = [];

    /// <summary>
    /// Adds the pages: the console at <c>/</c>, for browsers. They call nothing but the control API of the same emulator. Nothing of them is
    /// read before the first request for one. Calls after the first do nothing.
    /// </summary>
    /// <param name="emulator">The emulator; it may be in use already.</param>
    /// <returns>The emulator.</returns>
    public static TrackingEmulator MapConsole(this TrackingEmulator emulator) => emulator.MapConsole(new EmbeddedPages());

    /// <summary>Adds the pages and opens the console in the browser of this machine.</summary>
    /// <param name="emulator">The emulator; it may be in use already, for example in the middle of a test.</param>
    /// <param name="universe">The name of the universe to show; null for a list of all.</param>
    /// <param name="cancellationToken">Gives up before the browser is started.</param>
    /// <returns>The address of the console. Where no browser can be started, open it by hand.</returns>
    /// <remarks>
    /// A breakpoint that stops all threads stops the emulator too. To look around in the middle of a test, let it wait after this
    /// call: <c>await Task.Delay(Timeout.Infinite)</c>.
    /// </remarks>
    /// <exception cref="InvalidOperationException">The emulator is in memory only, where no browser can reach it.</exception>
    public static Task<Uri> OpenConsoleAsync(
        this TrackingEmulator emulator, string? universe = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(emulator);
        cancellationToken.ThrowIfCancellationRequested();
        if (!emulator.IsListening)
            throw new InvalidOperationException("A browser cannot reach an emulator in memory. Start it with TrackingEmulator.StartAsync.");

        emulator.MapConsole();
        var address = universe is null ? emulator.BaseAddress : new Uri(emulator.BaseAddress, $"#/{Uri.EscapeDataString(universe)}");
        Open(address);
        return Task.FromResult(address);
    }

    internal static TrackingEmulator MapConsole(this TrackingEmulator emulator, IPageSource pages)
    {
        ArgumentNullException.ThrowIfNull(emulator);
        var middleware = new PageMiddleware(pages);
        if (Mapped.TryAdd(emulator, middleware))
            emulator.Use(middleware.InvokeAsync);
        return emulator;
    }

    private static void Open(Uri address)
    {
        try
        {
            using var browser = Process.Start(new ProcessStartInfo(address.AbsoluteUri) { UseShellExecute = true });
        }
        catch (Exception failure) when (failure is Win32Exception or InvalidOperationException or PlatformNotSupportedException)
        {
            // There is none, as on a build server. The caller has the address.
        }
    }
}
