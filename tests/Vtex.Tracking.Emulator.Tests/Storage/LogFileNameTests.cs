using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Vtex.Tracking.Emulator.Storage;

namespace Vtex.Tracking.Emulator.Tests.Storage;

public sealed class LogFileNameTests
{
    [Theory]
    [InlineData("minha-loja_2.com", "minha-loja_2.com.log")]
    [InlineData("Loja", "%4coja.log")]
    [InlineData("../etc/passwd", "%2e.%2fetc%2fpasswd.log")]
    [InlineData("ação@x", "a%c3%a7%c3%a3o%40x.log")]
    [InlineData("nul", "%6eul.log")]
    [InlineData(".lock", "%2elock.log")]
    public void Names_are_safe_on_every_file_system(string universe, string file) =>
        Assert.Equal(file, LogFileName.Of(universe));

    [Fact]
    public void The_name_can_be_read_back_and_fits() => Prop.ForAll(ArbMap.Default.ArbFor<NonEmptyString>(), name =>
    {
        var universe = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(name.Get));
        var file = LogFileName.Of(universe);
        var stem = file[..^LogFileName.Extension.Length];
        return file.Length <= 255
            && file.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || "%-_.~".Contains(c, StringComparison.Ordinal))
            && (stem.Contains('~', StringComparison.Ordinal) || Uri.UnescapeDataString(stem) == universe);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Long_names_stay_apart()
    {
        var name = new string('é', 500);
        Assert.NotEqual(LogFileName.Of(name + "a"), LogFileName.Of(name + "b"));
    }
}
