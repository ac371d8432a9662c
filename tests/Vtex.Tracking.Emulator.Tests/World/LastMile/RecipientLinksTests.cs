using Vtex.Tracking.Emulator.World.LastMile;

namespace Vtex.Tracking.Emulator.Tests.World.LastMile;

public sealed class RecipientLinksTests
{
    private static readonly RecipientLinks Links = new(42, "loja");

    [Fact]
    public void Each_service_has_its_own_link_the_same_in_every_run()
    {
        var links = Enumerable.Range(1, 10_000).Select(Links.Of).ToList();
        Assert.Equal(links.Count, links.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(Enumerable.Range(1, 10_000), links.Select(Links.Read));
        Assert.All(links, link => Assert.Equal(RecipientLinks.Length, link.Length));
        Assert.Equal(links[0], new RecipientLinks(42, "loja").Of(1));
        Assert.NotEqual(links[0], new RecipientLinks(42, "outra").Of(1));
        Assert.NotEqual(links[0], new RecipientLinks(43, "loja").Of(1));
    }

    [Fact]
    public void No_link_that_differs_anywhere_is_one()
    {
        var link = Links.Of(7);
        for (var i = 0; i < link.Length; i++)
        {
            foreach (var other in "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".Where(other => other != link[i]))
            {
                var read = Links.Read($"{link[..i]}{other}{link[(i + 1)..]}");
                Assert.Equal(0, read);
            }
        }

        Assert.All(["", "7", link + "A", link[1..], link.ToUpperInvariant(), new string('é', RecipientLinks.Length)], wrong => Assert.Equal(0, Links.Read(wrong)));
    }

    [Fact]
    public void Nobody_guesses_a_link()
    {
        var random = new Random(1);
        var bytes = new byte[20];
        for (var i = 0; i < 1_000_000; i++)
        {
            random.NextBytes(bytes);
            Assert.Equal(0, Links.Read(System.Buffers.Text.Base64Url.EncodeToString(bytes)));
        }
    }
}
