using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Vtex.Tracking.Emulator.Tests.Wire.Labels;

/// <summary>The libraries that draw labels are loaded with the first label, not with the emulator.</summary>
public sealed class LoadingTests
{
    private static readonly string[] Libraries = ["PdfSharp.dll", "zxing.dll"];

    [Fact]
    public async Task The_libraries_of_labels_are_loaded_by_the_first_label()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux lists what a process has loaded.");
        using var process = Process.Start(new ProcessStartInfo("dotnet")
        {
            ArgumentList = { Repository.Tool, "--port", "0" },
            UseShellExecute = false,
            RedirectStandardOutput = true,
        })!;
        try
        {
            using var http = new HttpClient { BaseAddress = await AddressAsync(process) };
            http.DefaultRequestHeaders.Add("X-VTEX-API-AppKey", "chave");
            http.DefaultRequestHeaders.Add("X-VTEX-API-AppToken", "segredo");
            await PostAsync(http, "_emulator/universes", new JsonObject { ["name"] = "loja" });
            await PostAsync(http, "_emulator/universes/loja/hub/carriers", new JsonObject { ["name"] = "jacaranda", ["baseAddress"] = http.BaseAddress!.ToString() });
            await PostAsync(http, "_emulator/universes/loja/hub/invoices", new JsonObject { ["orderId"] = "1" });
            var url = (await PostAsync(http, "api/transportation/deliverylabels/1?an=loja", null))["url"]!.GetValue<string>();
            Assert.Empty(await LoadedAsync(process));

            await http.GetByteArrayAsync(new Uri(url), TestContext.Current.CancellationToken);

            Assert.Equal(Libraries, await LoadedAsync(process));
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
    }

    private static async Task<Uri> AddressAsync(Process process)
    {
        while (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (line.Split(" ready at ") is [_, var address])
                return new Uri(address);
        }

        throw new InvalidOperationException("The emulator did not start.");
    }

    private static async Task<JsonNode> PostAsync(HttpClient http, string path, JsonObject? body)
    {
        using var answer = await http.PostAsJsonAsync(new Uri(path, UriKind.Relative), body, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode, text);
        return JsonNode.Parse(text)!;
    }

    private static async Task<IEnumerable<string>> LoadedAsync(Process process)
    {
        var maps = await File.ReadAllTextAsync($"/proc/{process.Id}/maps", TestContext.Current.CancellationToken);
        return Libraries.Where(library => maps.Contains('/' + library, StringComparison.Ordinal));
    }
}
