using Vtex.Tracking.PackageTests.Packing;
using Vtex.Tracking.PackageTests.Processes;

namespace Vtex.Tracking.PackageTests.Consumers;

/// <summary>
/// A new project outside this repository that takes the packages from the feed. Other packages are found where this
/// machine keeps them, or come from the usual sources.
/// </summary>
internal sealed class FreshProject : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    /// <param name="feed">Where the packages are.</param>
    /// <param name="code">The project's only file of code.</param>
    /// <param name="furtherPackages">PackageReference elements.</param>
    public FreshProject(PackedFeed feed, string code, string furtherPackages = "")
    {
        _folder.Write("Program.cs", code);
        _folder.Write("Fresh.csproj", $$"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <OutputType>Exe</OutputType>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <!-- xunit.v3 would have a first test pass the runner's token to every call. Without ICU the SDK knows no locales. -->
                <NoWarn>$(NoWarn);xUnit1051</NoWarn>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Vtex.Tracking.Client" Version="[{{feed.Version}}]" />
                <PackageReference Include="Vtex.Tracking.Emulator" Version="[{{feed.Version}}]" />
                {{furtherPackages}}
              </ItemGroup>
            </Project>
            """);
        WriteSources(_folder, feed);
    }

    /// <summary>Has all projects below a folder take their packages from the feed, and others from where this machine does.</summary>
    public static void WriteSources(TemporaryFolder folder, PackedFeed feed) => folder.Write("nuget.config", $"""
        <configuration>
          <packageSources>
            <add key="feed" value="{feed.Path}" />
          </packageSources>
          <fallbackPackageFolders>
            <add key="machine" value="{MachinePackages}" />
          </fallbackPackageFolders>
        </configuration>
        """);

    private static string MachinePackages =>
        Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    /// <summary>Builds and runs it.</summary>
    /// <returns>What it printed.</returns>
    public Task<string> RunAsync(CancellationToken cancellationToken)
    {
        var command = DotnetCommand.In(_folder.Path, "run");
        // Packages of the same version from an earlier run must not be taken for these.
        command.Environment["NUGET_PACKAGES"] = _folder.PathOf("packages");
        return ChildProcess.RunAsync(command, cancellationToken);
    }

    public void Dispose() => _folder.Dispose();
}
