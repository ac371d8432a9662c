using System.Reflection;
using PublicApiGenerator;

namespace Vtex.Tracking.PublicApiTests;

/// <summary>Compares the public surface of each library with the text that was last approved.</summary>
/// <remarks>
/// To approve a change, run the tests with <c>UPDATE_PUBLIC_API=1</c> and review the difference in the commit.
/// </remarks>
public sealed class ApprovalTests
{
    private static readonly ApiGeneratorOptions Options = new()
    {
        IncludeAssemblyAttributes = false,
        ExcludeAttributes = ["System.CodeDom.Compiler.GeneratedCodeAttribute"],
    };

    public static TheoryData<string> Libraries =>
    [
        "Vtex.Tracking.AspNetCore",
        "Vtex.Tracking.Client",
        "Vtex.Tracking.Client.OpenTelemetry",
        "Vtex.Tracking.Client.PostgreSql",
        "Vtex.Tracking.Client.Redis",
        "Vtex.Tracking.Client.Sqlite",
        "Vtex.Tracking.Emulator",
        "Vtex.Tracking.Emulator.Console",
        "Vtex.Tracking.Emulator.Mail",
        "Vtex.Tracking.Emulator.Samples",
        "Vtex.Tracking.Emulator.World",
        "Vtex.Tracking.ShippingNetwork",
    ];

    [Theory]
    [MemberData(nameof(Libraries))]
    public void The_public_surface_is_the_approved_one(string library)
    {
        var file = Path.Combine(ApprovedFolder, library + ".txt");
        var actual = Assembly.Load(library).GeneratePublicApi(Options).ReplaceLineEndings("\n");
        if (Environment.GetEnvironmentVariable("UPDATE_PUBLIC_API") == "1")
            File.WriteAllText(file, actual);

        var approved = File.Exists(file) ? File.ReadAllText(file) : "";

        Assert.True(
            string.Equals(approved, actual, StringComparison.Ordinal),
            "The public surface has changed. If that is intended, run UPDATE_PUBLIC_API=1 dotnet test and commit the "
            + $"approved text.\n{string.Join('\n', Differences(approved, actual))}");
    }

    private static string ApprovedFolder => typeof(ApprovalTests).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "ApprovedFolder")
        .Value!;

    private static IEnumerable<string> Differences(string approved, string actual)
    {
        var before = Members(approved).ToHashSet(StringComparer.Ordinal);
        var after = Members(actual).ToHashSet(StringComparer.Ordinal);
        return [.. before.Except(after).Select(line => "- " + line), .. after.Except(before).Select(line => "+ " + line)];
    }

    // Each member with its type before it, since many types have members that read the same.
    private static IEnumerable<string> Members(string text)
    {
        var type = "";
        foreach (var line in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.StartsWith("public ", StringComparison.Ordinal) && !line.EndsWith('}') && !line.EndsWith(';'))
                type = line.Split(" : ")[0];
            yield return $"{type} | {line}";
        }
    }
}
