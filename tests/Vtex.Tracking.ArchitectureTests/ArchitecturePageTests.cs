using System.Xml.Linq;

namespace Vtex.Tracking.ArchitectureTests;

/// <summary>The architecture page shows the folders and references there are.</summary>
public sealed class ArchitecturePageTests
{
    private const string Emulator = "Vtex.Tracking.Emulator";

    private static readonly ArchitecturePicture Picture = ArchitecturePicture.Read();

    [Fact]
    public void The_arrows_between_projects_are_the_project_references()
    {
        var references =
            from file in Repository.Projects("src")
            from reference in XDocument.Load(Path.Combine(Repository.Root, file)).Descendants("ProjectReference")
            select (Path.GetFileNameWithoutExtension(file), NameOf(reference.Attribute("Include")!.Value));

        Assert.Equal(references.Order(), Picture.Arrows.Where(arrow => !IsFolder(arrow.From) && !IsFolder(arrow.To)).Order());
    }

    [Fact]
    public void The_arrows_between_the_folders_of_the_emulator_are_those_of_the_compiled_code()
    {
        // The root starts everything and holds the options of all.
        var compiled = new FolderGraph(Emulator, "").Arrows
            .Where(arrow => arrow is { From: not "(root)", To: not "(root)" })
            .Select(arrow => (From: arrow.From + "/", To: arrow.To + "/"))
            .ToList();

        Assert.All(compiled, arrow => Assert.True(
            Picture.Leads(arrow.From, arrow.To), $"{arrow.From} uses {arrow.To}, which the picture does not show."));
        Assert.All(Picture.Arrows.Where(arrow => IsFolder(arrow.From)), arrow => Assert.Contains(arrow, compiled));
    }

    [Theory]
    [InlineData("Vtex.Tracking.AspNetCore")]
    [InlineData("Vtex.Tracking.Client")]
    [InlineData("Vtex.Tracking.Emulator")]
    [InlineData("Vtex.Tracking.Emulator.World")]
    [InlineData("Vtex.Tracking.ShippingNetwork")]
    public void The_page_lists_the_folders_there_are(string project)
    {
        var section = ArchitecturePicture.Page.Split($"**`{project}`**")[1].Split("\n**`")[0].Split("\n## ")[0];
        var folders = Repository.Sources(Path.Combine("src", project))
            .Where(file => file.Contains(Path.DirectorySeparatorChar))
            .Select(file => file.Split(Path.DirectorySeparatorChar)[0])
            .Distinct(StringComparer.Ordinal);

        Assert.All(folders, folder => Assert.Contains($"`{folder}/`", section, StringComparison.Ordinal));
    }

    private static bool IsFolder(string name) => name.EndsWith('/');

    private static string NameOf(string include) => Path.GetFileNameWithoutExtension(include.Replace('\\', '/'));
}
