using Vtex.Tracking.Emulator.World.Messaging;

namespace Vtex.Tracking.Emulator.Tests.World.Messages;

public sealed class HtmlTextTests
{
    [Theory]
    [InlineData("<p>Frete < 10 reais, 2<3</p><p>fim</p>", "Frete < 10 reais, 2<3\nfim")]
    [InlineData("a <", "a <")]
    [InlineData("<!-- x --><?php y ?><b>c</b></p>d", "c\nd")]
    public void A_sign_that_begins_no_tag_is_text(string html, string expected) => Assert.Equal(expected, HtmlText.Of(html));
}
