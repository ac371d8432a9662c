using System.Net;
using Vtex.Tracking.Emulator.Tests.Storage;

namespace Vtex.Tracking.Emulator.Stubs;

public sealed class FileBodyTests
{
    [Fact]
    public async Task A_file_is_the_body_and_may_be_a_template()
    {
        using var folder = new TestFolder();
        Write(folder, "files/a/b.txt", "Hello {{request.method}}");
        Assert.Equal((HttpStatusCode.OK, "Hello {{request.method}}"), await GetAsync(folder, """{"bodyFileName": "a/b.txt"}"""));
        Assert.Equal((HttpStatusCode.OK, "Hello GET"), await GetAsync(folder, """
            {"bodyFileName": "{{parameters.f}}/b.txt", "transformers": ["response-template"], "transformerParameters": {"f": "a"}}
            """));
    }

    [Theory]
    [InlineData("none.txt")]
    [InlineData("../secret.txt")]
    [InlineData("a/../../secret.txt")]
    [InlineData("../files-too/secret.txt")]
    [InlineData("/etc/hostname")]
    [InlineData("a\\\\..\\\\..\\\\secret.txt")]
    [InlineData("link.txt")]
    [InlineData("linked/secret.txt")]
    [InlineData("a")]
    [InlineData("")]
    [InlineData(".")]
    public async Task What_is_not_a_file_of_the_folder_is_not_sent(string name)
    {
        using var folder = new TestFolder();
        Write(folder, "files/a/b.txt", "fine");
        Write(folder, "secret.txt", "secret");
        Write(folder, "files-too/secret.txt", "secret");
        File.CreateSymbolicLink(PathOf(folder, "files/link.txt"), PathOf(folder, "secret.txt"));
        Directory.CreateSymbolicLink(PathOf(folder, "files/linked"), PathOf(folder, "files-too"));
        var (status, text) = await GetAsync(folder, $$"""{"bodyFileName": "{{name}}"}""");
        Assert.Equal(HttpStatusCode.InternalServerError, status);
        Assert.Contains("folder of files", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_folder_there_is_no_file()
    {
        await using var stub = await StubServer.StartAsync("""{"bodyFileName": "a"}""");
        using var response = await stub.Client.GetAsync("/", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
    }

    private static async Task<(HttpStatusCode Status, string Text)> GetAsync(TestFolder folder, string json)
    {
        await using var stub = await StubServer.StartAsync(json, options: new StubOptions { FilesFolder = PathOf(folder, "files") });
        using var response = await stub.Client.GetAsync("/", TestContext.Current.CancellationToken);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private static string PathOf(TestFolder folder, string path) => Path.Combine(folder.Path, path);

    private static void Write(TestFolder folder, string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(folder, path))!);
        File.WriteAllText(PathOf(folder, path), text);
    }
}
