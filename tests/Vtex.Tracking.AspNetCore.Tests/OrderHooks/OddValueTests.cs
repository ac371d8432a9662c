using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Vtex.Tracking.AspNetCore.OrderHooks;
using Vtex.Tracking.Requests;

namespace Vtex.Tracking.AspNetCore.Tests.OrderHooks;

/// <summary>One odd value anywhere in a change costs itself alone, or, where no change is without it, is told by its path.</summary>
public sealed class OddValueTests
{
    private static readonly string[] Required = ["OrderId", "State"];
    private static readonly string[] Texts = ["Domain", "LastState", "Account", "Key", .. Required];
    private static readonly string[] Times = ["LastChange", "CurrentChange"];
    private static readonly string[] NoTexts = ["{}", "[]", "true", "false", "null", "[\"x\"]", "{\"a\":1}", "\"\\ud83d\"", $"\"{new string('x', 257)}\""];
    private static readonly string[] NoTimes = [.. NoTexts, "\"\"", "\"0000-00-00\"", "\"2031-02-30T10:00:00Z\"", "\"20/11/2031\"", "1763640000", "1e400"];

    [Fact]
    public void Of_a_change()
    {
        var change = from field in Gen.Elements<string>([.. Texts, .. Times, "Origin"])
                     from odd in Gen.Elements(field == "Origin" ? NoTexts : Times.Contains(field) ? NoTimes : NoTexts)
                     from present in Gen.Elements<string>([.. Texts, .. Times]).ListOf()
                     from name in Gen.Elements(field, field.ToUpperInvariant(), field.ToLowerInvariant())
                     select (field, odd, present, name);
        Prop.ForAll(change.ToArbitrary(), odd =>
        {
            var fields = odd.present.Concat(Required).ToHashSet(StringComparer.Ordinal);
            var body = Body(fields, odd.field, odd.name, odd.odd);
            if (Required.Contains(odd.field))
            {
                var refused = Assert.Throws<FaultyRequestException>(() => Read(body));
                Assert.Equal([$"$.{odd.field}"], refused.Faults.Select(fault => fault.Path));
                return;
            }

            Assert.Equal(Read(Body(fields, odd.field, null, null)), Read(body));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }

    private static OrderHookNotification Read(string body)
    {
        using var document = JsonDocument.Parse(body);
        return OrderHookMessage.Read(document.RootElement);
    }

    private static string Body(HashSet<string> fields, string odd, string? name, string? value)
    {
        var origin = string.Join(',', Members(["Account", "Key"]));
        var members = Members([.. Required, "Domain", "LastState", .. Times]);
        if (odd != "Origin" && origin.Length > 0)
            members.Add($"\"Origin\":{{{origin}}}");
        else if (odd == "Origin" && value is not null)
            members.Add($"\"{name}\":{value}");
        return $"{{{string.Join(',', members)}}}";

        List<string> Members(string[] names) =>
        [
            .. names.Where(known => known == odd ? value is not null : fields.Contains(known)).Select(known =>
                known == odd ? $"\"{name}\":{value}" : $"\"{known}\":\"{(Times.Contains(known) ? "2031-03-01T12:00:00Z" : known)}\""),
        ];
    }
}
