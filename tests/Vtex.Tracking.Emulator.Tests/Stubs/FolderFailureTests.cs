using System.Diagnostics;

namespace Vtex.Tracking.Emulator.Tests.Stubs;

/// <summary>What is wrong with the folder of mappings, and what in it is no file, is told as what it is.</summary>
public sealed class FolderFailureTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    [Fact]
    public async Task An_error_of_the_disk_is_told_as_that()
    {
        var mappings = _folder.CreateSubdirectory("mappings");
        await using var api = Api.InMemory(options => options.MappingsFolder = _folder.FullName);
        await api.StubAsync("""{"Path":"/x"}""", "{}");
        mappings.Delete();
        File.WriteAllText(mappings.FullName, "no folder");
        File.WriteAllText(Path.Combine(_folder.FullName, "__files"), "no folder");

        foreach (var (path, body) in new (string, string?)[]
        {
            ("mappings/save", null), ("mappings", """{"SaveToFile":true,"Request":{"Path":"/y"},"Response":{}}"""), ("files/a.txt", "text"),
        })
        {
            var answer = await api.CurlAsync("POST", $"__admin/{path}", body);
            answer.ShouldRefuse(500);
            Assert.Equal("The folder of mappings could not be used.", (string?)answer.Json!["title"]);
            Assert.Contains(_folder.FullName, (string?)answer.Json!["detail"], StringComparison.Ordinal);
        }

        Assert.Equal((200, 200), ((await api.GetAsync("x")).Status, (await api.GetAsync("y")).Status));
    }

    [Fact]
    public void An_empty_file_is_told_as_that()
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "a.json"), "\uFEFF \n");
        Assert.Contains("a.json: It is empty", StartFails(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pipe_is_told_as_that_and_not_waited_for()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() || OperatingSystem.IsMacOS(), "There are no such files.");
        MakePipe("a.json");
        Assert.Contains("a.json: It is empty, or is not a regular file", StartFails(), StringComparison.Ordinal);
        File.Delete(Path.Combine(_folder.FullName, "a.json"));

        await using var api = Api.InMemory(options => options.MappingsFolder = _folder.FullName);
        MakePipe("answer.txt");
        Assert.Contains("names a file that is empty, or is not a regular file: answer.txt", await RefuseFileAsync(api, "answer.txt"), StringComparison.Ordinal);
        MakePipe("b.json");
        (await api.CurlAsync("POST", "__admin/mappings/reloadStaticMappings")).ShouldRefuse(400);
    }

    [Fact]
    public async Task A_folder_is_no_file_to_answer_with()
    {
        _folder.CreateSubdirectory("answers");
        await using var api = Api.InMemory(options => options.MappingsFolder = _folder.FullName);
        Assert.Contains("names a folder, not a file: answers", await RefuseFileAsync(api, "answers"), StringComparison.Ordinal);
        Assert.Contains("names a file that does not exist: none", await RefuseFileAsync(api, "none"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_may_be_named_like_a_mapping()
    {
        var inside = _folder.CreateSubdirectory("a.json");
        File.WriteAllText(Path.Combine(inside.FullName, "b.json"), """{"Request":{"Path":"/x"},"Response":{"Body":"ok"}}""");
        await using var api = Api.InMemory(options => options.MappingsFolder = _folder.FullName);
        Assert.Equal("ok", (await api.GetAsync("x")).Text);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static async Task<string> RefuseFileAsync(Api api, string name) =>
        await api.ShouldRefuseStubAsync($$$"""{"Request":{"Path":"/f"},"Response":{"BodyAsFile":"{{{name}}}"}}""");

    private string StartFails() =>
        Assert.Throws<InvalidStubException>(() => Api.InMemory(options => options.MappingsFolder = _folder.FullName)).Message;

    private void MakePipe(string name)
    {
        using var made = Process.Start("mkfifo", Path.Combine(_folder.FullName, name));
        made.WaitForExit();
        Assert.Equal(0, made.ExitCode);
    }
}
