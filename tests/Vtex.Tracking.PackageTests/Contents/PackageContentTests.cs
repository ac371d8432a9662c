using System.Reflection.PortableExecutable;
using System.Xml.Linq;
using Vtex.Tracking.PackageTests.Packing;

namespace Vtex.Tracking.PackageTests.Contents;

/// <summary>The packages hold what they should, and no more.</summary>
public sealed class PackageContentTests(SharedFeed shared)
{
    private const string AspNetCore = "Vtex.Tracking.AspNetCore";
    private const string Client = "Vtex.Tracking.Client";
    private const string OpenTelemetry = "Vtex.Tracking.Client.OpenTelemetry";
    private const string PostgreSql = "Vtex.Tracking.Client.PostgreSql";
    private const string Redis = "Vtex.Tracking.Client.Redis";
    private const string Sqlite = "Vtex.Tracking.Client.Sqlite";
    private const string Emulator = "Vtex.Tracking.Emulator";
    private const string Console = "Vtex.Tracking.Emulator.Console";
    private const string Mail = "Vtex.Tracking.Emulator.Mail";
    private const string Samples = "Vtex.Tracking.Emulator.Samples";
    private const string Tool = "Vtex.Tracking.Emulator.Cli";
    private const string ShippingNetwork = "Vtex.Tracking.ShippingNetwork";

    private const string Templates = "Vtex.Tracking.Templates";

    private IReadOnlyList<Package> Packages => shared.Feed.Packages;

    private static readonly string[] Platforms = ["any", "linux-x64", "win-x64"];

    private IEnumerable<Package> ToolPackages => Platforms.Select(platform => Of($"{Tool}.{platform}"));

    [Fact]
    public void There_are_the_libraries_the_emulator_and_the_tool_for_each_platform() => Assert.Equal(
        [AspNetCore, Client, OpenTelemetry, PostgreSql, Redis, Sqlite, Emulator, Tool,
         .. Platforms.Select(platform => $"{Tool}.{platform}"), Console, Mail, Samples, ShippingNetwork, Templates],
        Packages.Select(package => package.Id).Order(StringComparer.Ordinal));

    [Fact]
    public void All_have_the_version_of_the_tag() =>
        Assert.Equal([GitCopy.Version], Packages.Select(package => package.Version).Distinct());

    [Fact]
    public void All_say_what_they_are_and_may_be_used_under_the_MIT_licence() => Assert.All(Packages, package =>
    {
        Assert.Equal("MIT", package.Text("license"));
        Assert.False(string.IsNullOrEmpty(package.Text("description")));
        Assert.False(string.IsNullOrEmpty(package.Text("authors")));
        Assert.False(string.IsNullOrEmpty(package.Text("tags")));
    });

    [Fact]
    public void Libraries_are_there_for_each_target_and_nothing_else_is()
    {
        Assert.All((string[])[Client, OpenTelemetry, Sqlite, ShippingNetwork], id => Assert.Equal(
            [$"lib/net10.0/{id}.dll", $"lib/net10.0/{id}.xml",
             $"lib/net8.0/{id}.dll", $"lib/net8.0/{id}.xml",
             $"lib/netstandard2.0/{id}.dll", $"lib/netstandard2.0/{id}.xml"],
            Of(id).Files.Where(IsPayload).Where(file => !file.StartsWith("analyzers/", StringComparison.Ordinal))));
        Assert.Equal(
            [$"analyzers/dotnet/cs/{Client}.Analyzers.dll", $"analyzers/dotnet/cs/{Client}.CodeFixes.dll"],
            Packages.SelectMany(package => package.Files).Where(file => file.StartsWith("analyzers/", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.All((string[])[AspNetCore, PostgreSql, Redis], id => Assert.Equal(
            [$"lib/net10.0/{id}.dll", $"lib/net10.0/{id}.xml", $"lib/net8.0/{id}.dll", $"lib/net8.0/{id}.xml"],
            Of(id).Files.Where(IsPayload)));
        Assert.Equal(
            ["lib/net10.0/Vtex.Tracking.Emulator.World.dll", "lib/net10.0/Vtex.Tracking.Emulator.World.xml",
             "lib/net10.0/Vtex.Tracking.Emulator.dll", "lib/net10.0/Vtex.Tracking.Emulator.xml",
             "licenses/DejaVu-fonts.txt"],
            Of(Emulator).Files.Where(IsPayload).Order(StringComparer.Ordinal));
        Assert.Equal([$"lib/net10.0/{Console}.dll", $"lib/net10.0/{Console}.xml", "licenses/console.txt"], Of(Console).Files.Where(IsPayload));
        Assert.Equal([$"lib/net10.0/{Mail}.dll", $"lib/net10.0/{Mail}.xml"], Of(Mail).Files.Where(IsPayload));
        Assert.Equal([$"lib/net10.0/{Samples}.dll", $"lib/net10.0/{Samples}.xml"], Of(Samples).Files.Where(IsPayload));
        Assert.Equal(["tools/any/any/DotnetToolSettings.xml"], Of(Tool).Files.Where(IsPayload));
        Assert.All(Platforms, platform => Assert.All(
            Of($"{Tool}.{platform}").Files.Where(IsPayload),
            file => Assert.StartsWith($"tools/net10.0/{platform}/", file, StringComparison.Ordinal)));
        Assert.All(ToolPackages, package => Assert.Contains(
            package.OwnAssemblies, assembly => assembly.EndsWith("/Vtex.Tracking.Emulator.World.dll", StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_own_assembly_has_its_documentation_and_its_symbols() => Assert.All(Packages, package =>
        Assert.All(package.OwnAssemblies, assembly =>
        {
            using var xml = new MemoryStream(package.Read(Path.ChangeExtension(assembly, ".xml")));
            var documentation = XDocument.Load(xml);
            Assert.NotEmpty(documentation.Descendants("summary"));
            Assert.Contains(Path.ChangeExtension(assembly, ".pdb"), package.SymbolFiles);
        }));

    [Fact]
    public void Dependencies_are_those_that_each_target_needs()
    {
        string[] everywhere =
            ["Microsoft.AspNetCore.DataProtection.Abstractions", "Microsoft.Extensions.Caching.Memory",
             "Microsoft.Extensions.Configuration.Abstractions", "Microsoft.Extensions.Diagnostics.HealthChecks", "Microsoft.Extensions.Http",
             "Microsoft.Extensions.Logging.Abstractions", "Microsoft.Extensions.Options", "Polly.Core"];
        Assert.Equal(
            [".NETStandard2.0 Microsoft.AspNetCore.DataProtection.Abstractions", ".NETStandard2.0 Microsoft.Bcl.TimeProvider",
             .. everywhere.Skip(1).Select(id => $".NETStandard2.0 {id}"), ".NETStandard2.0 System.Text.Json", $".NETStandard2.0 {ShippingNetwork}",
             .. everywhere.Select(id => $"net10.0 {id}"), $"net10.0 {ShippingNetwork}",
             .. everywhere.Select(id => $"net8.0 {id}"), "net8.0 System.Text.Json", $"net8.0 {ShippingNetwork}"],
            Of(Client).Dependencies.Order(StringComparer.Ordinal));
        Assert.Equal(["OpenTelemetry.Api", Client], OfEachTarget(OpenTelemetry));
        Assert.Equal(
            ["Microsoft.Data.Sqlite", "SQLitePCLRaw.bundle_e_sqlite3", Client], OfEachTarget(Sqlite));
        Assert.Equal(
            ["net10.0 CsvHelper", "net10.0 Fluid.Core", "net10.0 Microsoft.AspNetCore.TestHost", "net10.0 Microsoft.IdentityModel.Protocols.OpenIdConnect",
             "net10.0 MiniExcel", "net10.0 PDFsharp",
             $"net10.0 {AspNetCore}", "net10.0 WireMock.Net.Minimal", "net10.0 ZXing.Net"],
            Of(Emulator).Dependencies.Order(StringComparer.Ordinal));
        Assert.Equal([$"net10.0 {Emulator}"], Of(Console).Dependencies);
        Assert.Equal(["net10.0 MailKit", $"net10.0 {Emulator}"], Of(Mail).Dependencies.Order(StringComparer.Ordinal));
        Assert.Equal(["net10.0 Bogus", $"net10.0 {Emulator}"], Of(Samples).Dependencies.Order(StringComparer.Ordinal));
        Assert.Equal(
            ["net10.0 Npgsql", "net10.0 Vtex.Tracking.Client", "net8.0 Npgsql", "net8.0 Vtex.Tracking.Client"],
            Of(PostgreSql).Dependencies.Order(StringComparer.Ordinal));
        Assert.Equal(
            ["net10.0 StackExchange.Redis", "net10.0 Vtex.Tracking.Client", "net8.0 StackExchange.Redis", "net8.0 Vtex.Tracking.Client"],
            Of(Redis).Dependencies.Order(StringComparer.Ordinal));
        Assert.Equal([$"net10.0 {ShippingNetwork}", $"net8.0 {ShippingNetwork}"], Of(AspNetCore).Dependencies.Order(StringComparer.Ordinal));
        Assert.Equal([".NETStandard2.0 System.Text.Json"], Of(ShippingNetwork).Dependencies);
        Assert.Equal(["Microsoft.AspNetCore.App", "Microsoft.AspNetCore.App"], Of(AspNetCore).FrameworkReferences);
        Assert.Equal(["Microsoft.AspNetCore.App"], Of(Emulator).FrameworkReferences);
        Assert.Empty(Of(Templates).Dependencies);
        Assert.Equal(["Template"], Of(Templates).PackageTypes);
        Assert.Empty(Of(Tool).Dependencies);
        Assert.Equal(["DotnetTool"], Of(Tool).PackageTypes);
        Assert.All(ToolPackages, package => Assert.Empty(package.Dependencies));
        Assert.All(ToolPackages, package => Assert.Equal(["DotnetToolRidPackage"], package.PackageTypes));
    }

    [Theory]
    [InlineData("any", false)]
    [InlineData("linux-x64", true)]
    [InlineData("win-x64", true)]
    public void The_tool_of_a_platform_is_compiled_ahead(string platform, bool compiled)
    {
        var package = Of($"{Tool}.{platform}");
        Assert.All(package.OwnAssemblies, assembly =>
        {
            using var image = new PEReader(new MemoryStream(package.Read(assembly)));
            Assert.Equal(compiled, image.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size > 0);
        });
    }

    /// <summary>The dependencies of a package that are the same for each of its targets.</summary>
    private IEnumerable<string> OfEachTarget(string id) => Of(id).Dependencies
        .GroupBy(dependency => dependency.Split(' ')[1]).Where(targets => targets.Count() == 3)
        .Select(targets => targets.Key).Order(StringComparer.Ordinal);

    private static bool IsPayload(string file) => file.Contains('/', StringComparison.Ordinal)
        && !file.StartsWith("_rels/", StringComparison.Ordinal)
        && !file.StartsWith("package/", StringComparison.Ordinal);

    private Package Of(string id) => Packages.Single(package => package.Id == id);
}
