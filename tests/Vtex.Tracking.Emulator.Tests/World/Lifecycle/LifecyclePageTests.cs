namespace Vtex.Tracking.Emulator.Tests.World;

public sealed class LifecyclePageTests
{
    private static readonly string File = Path.Combine(Repository.Root, "docs", "lifecycle.md");

    [Fact]
    public void The_page_draws_the_table()
    {
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
            System.IO.File.WriteAllText(File, LifecyclePage.Write());
        Assert.Equal(LifecyclePage.Write(), System.IO.File.ReadAllText(File));
    }
}
