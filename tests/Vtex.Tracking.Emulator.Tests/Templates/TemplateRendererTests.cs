using System.Globalization;
using Vtex.Tracking.Emulator.Templates;
using Vtex.Tracking.Emulator.Tests.Wire.Labels;
using Vtex.Tracking.Emulator.World.Messaging;

namespace Vtex.Tracking.Emulator.Tests.Templates;

public sealed class TemplateRendererTests
{
    private static readonly Dictionary<string, TagValue> Tags = new(StringComparer.OrdinalIgnoreCase)
    {
        ["OrderNumber"] = new("<b>7 & 8</b>"),
        ["Name"] = new("São João"),
        ["Logo"] = new("<img src=\"x\">", IsMarkup: true),
        ["Empty"] = new(""),
        ["Digits"] = new("99999999999"),
    };

    private readonly TemplateRenderer _renderer = new();

    [Theory]
    [InlineData("{{OrderNumber}} {{ Name }}", true, "&lt;b&gt;7 &amp; 8&lt;/b&gt; São João")]
    [InlineData("{{OrderNumber}} {{ Name }}", false, "<b>7 & 8</b> São João")]
    [InlineData("{{Logo}}", true, "<img src=\"x\">")]
    [InlineData("[{{Logo}}]", false, "[]")]
    [InlineData("[{{Nobody}}{{Name.Length}}{{Name.GetType.Assembly}}]", false, "[]")]
    [InlineData("{% if Empty != '' %}a{% else %}b{% endif %}{{ordernumber | upcase}}", false, "b<B>7 & 8</B>")]
    [InlineData("{% for i in (1..3) %}{{i}}{% endfor %}", true, "123")]
    [InlineData("<style>a { color: red }</style><script>if (1 < 2) { }</script>", true, "<style>a { color: red }</style><script>if (1 < 2) { }</script>")]
    [InlineData("{{OrderNumber | escape}}", false, "&lt;b&gt;7 &amp; 8&lt;/b&gt;")]
    public void It_fills_in_tags(string template, bool isMarkup, string expected) => Assert.Equal(expected, _renderer.Render(template, Tags, isMarkup));

    [Theory]
    [InlineData("{% for i in (1..1000000000) %}x{% endfor %}", "range of a loop")]
    [InlineData("{% for i in (Name..5) %}x{% endfor %}", "range of a loop")]
    [InlineData("{% for i in (-2147483648..2147483647) %}x{% endfor %}", "range of a loop")]
    [InlineData("{% for i in (1..1000) %}{% for j in (1..1000) %}x{% endfor %}{% endfor %}", "10,000 steps")]
    [InlineData("{% for i in (1..900) %}@{% endfor %}", "1,000,000 characters")]
    [InlineData("{{ Name | append: Name }}", "no filter 'append'")]
    [InlineData("{{ OrderNumber | raw }}", "no filter 'raw'")]
    [InlineData("{% if Name == 'a' %}{{ Name | json }}{% endif %}", "no filter 'json'")]
    [InlineData("{% for i in (1..2) %}{{ Name | date: 'x' }}{% endfor %}", "no filter 'date'")]
    [InlineData("{% case Name %}{% when 'a' %}{{ Name | split: '' }}{% else %}{{ Name | size }}{% endcase %}", "no filter 'split'")]
    [InlineData("{% assign x = Name %}", "assign")]
    [InlineData("{% capture x %}a{% endcapture %}", "capture")]
    [InlineData("{% include '/etc/passwd' %}", "include")]
    [InlineData("{% render 'x' %}", "render")]
    [InlineData("{% increment x %}", "increment")]
    [InlineData("{% liquid assign x = 1 %}", "liquid")]
    [InlineData("{{ Name ", "A template may use")]
    [InlineData("{% if Name %}", "A template may use")]
    [InlineData("{% for i in (1..3) limit: 99999999999 %}x{% endfor %}", "cannot take one of its values")]
    [InlineData("{{ Name | truncate: Digits }}", "cannot take one of its values")]
    public void What_no_template_may_hold_is_refused_in_words(string template, string words)
    {
        var long_ = new string('x', 2_000);
        Assert.Contains(words, _renderer.FindFault(template.Replace("@", long_, StringComparison.Ordinal), Tags, isMarkup: true), StringComparison.Ordinal);
    }

    [Fact]
    public void What_would_go_too_deep_for_the_parser_does_not_get_there()
    {
        var filters = $"{{{{ Name {string.Concat(Enumerable.Repeat("|strip", 15_000))} }}}}";
        var blocks = string.Concat(Enumerable.Repeat("{% if Name %}", 5_000)) + string.Concat(Enumerable.Repeat("{% endif %}", 5_000));
        var hidden = "{% raw %}" + string.Concat(Enumerable.Repeat("{% endif %}", 900)) + "{% endraw %}" + blocks;
        var brackets = $"{{{{ Name{new string('[', 50_000)} }}}}";
        Assert.All(new[] { filters, blocks, hidden, brackets }, template => Assert.NotNull(_renderer.FindFault(template, Tags, isMarkup: true)));
    }

    [Theory]
    [InlineData("{%\u00A0if Name %}")]
    [InlineData("{%\u000Bif Name %}")]
    [InlineData("{%\uFEFFif Name %}")]
    [InlineData("{% comment %}{% endif %}{% endcomment %}{% if Name %}")]
    [InlineData("{% raw %}{{ {% endif %} {% {% endraw %}{% if Name %}")]
    [InlineData("{% if '%}{% endif %}' != Name %}")]
    [InlineData("{% if \"'\\\"%}{% endif %}\" != Name %}")]
    public void Nothing_hides_how_deep_blocks_are(string block) => Assert.Contains(
        "16 deep",
        _renderer.FindFault(string.Concat(Enumerable.Repeat(block, 17)) + string.Concat(Enumerable.Repeat("{% endif %}", 17)), Tags, isMarkup: true),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("{% raw %}{{ {% if x %}{% endraw %}!", "{{ {% if x %}!")]
    [InlineData("{% comment %}{% if %}{{{% endcomment %}!", "!")]
    [InlineData("{{ Empty | default: '}} %} {{' }}!", "}} %} {{!")]
    [InlineData("{% if Name == \"it's %}\" %}a{% else %}b{% endif %}", "b")]
    public void Texts_may_hold_what_looks_like_a_statement(string template, string expected) =>
        Assert.Equal(expected, _renderer.Render(template, Tags, isMarkup: false));

    [Fact]
    public void Values_are_texts_and_never_templates()
    {
        var tags = new Dictionary<string, TagValue> { ["OrderNumber"] = new("{{Name}}{% for i in (1..9) %}x{% endfor %}") };
        Assert.Equal("{{Name}}{% for i in (1..9) %}x{% endfor %}", _renderer.Render("{{OrderNumber}}", tags, isMarkup: false));
    }

    [Fact]
    public void The_culture_does_not_matter()
    {
        Assert.SkipWhen(LatinCompositionTests.IsInvariant, "There are no cultures without ICU.");
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("tr-TR");
        try
        {
            Assert.Equal("I", _renderer.Render("{{ x | upcase }}", new Dictionary<string, TagValue> { ["x"] = new("i") }, isMarkup: false));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
