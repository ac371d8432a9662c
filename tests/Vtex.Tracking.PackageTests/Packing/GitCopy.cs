using System.Diagnostics;
using System.Xml.Linq;
using Vtex.Tracking.PackageTests.Processes;
using Vtex.Tracking.Readme;

namespace Vtex.Tracking.PackageTests.Packing;

/// <summary>Makes a copy of the source a repository with one commit, which has a release's tag, as where releases are packed.</summary>
internal static class GitCopy
{
    /// <summary>A release that the changelog has.</summary>
    public const string Version = "0.1.0";

    /// <summary>The address of the project, as its properties say.</summary>
    public static string Address { get; } =
        XDocument.Load(Path.Combine(RepositoryFolder.Root, "Directory.Build.props")).Descendants("RepositoryUrl").Single().Value;

    public static async Task MakeAsync(string folder, CancellationToken cancellationToken)
    {
        await RunAsync("init", "--quiet");
        await RunAsync("remote", "add", "origin", $"{Address}.git");
        await RunAsync("add", "--all");
        await RunAsync("commit", "--quiet", "--message", "A release");
        await RunAsync("tag", $"v{Version}");

        Task<string> RunAsync(params ReadOnlySpan<string> arguments) => ChildProcess.RunAsync(Git([.. arguments]), cancellationToken);

        ProcessStartInfo Git(string[] arguments)
        {
            var git = new ProcessStartInfo("git", arguments) { WorkingDirectory = folder };
            // The same names and times make the same commit.
            foreach (var role in (string[])["AUTHOR", "COMMITTER"])
            {
                git.Environment[$"GIT_{role}_NAME"] = git.Environment[$"GIT_{role}_EMAIL"] = "release@example.com";
                git.Environment[$"GIT_{role}_DATE"] = "2031-03-14T08:40:00-03:00";
            }

            // Neither who runs the tests nor the repository around them decides how.
            git.Environment["GIT_CONFIG_GLOBAL"] = git.Environment["GIT_CONFIG_SYSTEM"] = Path.Combine(folder, "no-such-file");
            foreach (var name in (string[])["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"])
                git.Environment.Remove(name);
            return git;
        }
    }
}
