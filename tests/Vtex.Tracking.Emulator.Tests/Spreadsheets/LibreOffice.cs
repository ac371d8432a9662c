using System.Diagnostics;

namespace Vtex.Tracking.Emulator.Tests.Spreadsheets;

/// <summary>LibreOffice, where there is one.</summary>
internal static class LibreOffice
{
    /// <summary>The options of a .csv with semicolons in UTF-8, read as in Brazil, with dates and numbers found in it.</summary>
    public const string BrazilianCsv = "--infilter=CSV:59,34,76,1,,1046,false,true";

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    /// <summary>Converts a file; the result lies beside it. The test is skipped where there is no LibreOffice.</summary>
    public static async Task<string> ConvertAsync(string file, string format, params string[] options)
    {
        var folder = Path.GetDirectoryName(file)!;
        var start = new ProcessStartInfo("soffice") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])[$"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", format, .. options, "--outdir", folder, file])
            start.ArgumentList.Add(argument);
        using var process = TryStart(start);
        using var limit = new CancellationTokenSource(Limit);
        var output = process!.StandardOutput.ReadToEndAsync(limit.Token);
        var errors = process.StandardError.ReadToEndAsync(limit.Token);
        await process.WaitForExitAsync(limit.Token);
        var result = Path.ChangeExtension(file, format.Split(':')[0]);
        Assert.True(File.Exists(result), await output + await errors);
        return result;
    }

    private static Process? TryStart(ProcessStartInfo start)
    {
        Process? process = null;
        try
        {
            process = Process.Start(start);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("There is no LibreOffice (soffice).");
        }

        return process;
    }
}
