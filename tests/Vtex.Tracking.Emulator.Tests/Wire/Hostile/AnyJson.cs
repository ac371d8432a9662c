using FsCheck;
using FsCheck.Fluent;

namespace Vtex.Tracking.Emulator.Tests.Wire;

/// <summary>JSON of any form, made of the names that the endpoints know, so that it gets past their first checks.</summary>
internal static class AnyJson
{
    private static readonly string[] Names =
    [
        .. ServiceFields.All.Concat(RouteFields.All).SelectMany(rule => rule.Path.Split('.')).Distinct(),
        "invoice", "serie", "username", "password", "by", "reason", "pictures", "USERNAME", "\\ud800", "\\u0069nvoice", "",
    ];

    private static readonly Gen<string> Leaves = Gen.Elements(
        "null", "true", "false", "0", "-1", "2147483648", "1e999", "1.5", "\"\"", "\"PF\"", "\"x\"", "\"\\ud800\"", "\"\\u0000\"",
        "\"2026-11-21\"", "\"0001-01-01T00:00:00+14:00\"", "\"9999-12-31T23:59:59Z\"", "\"00:00:01\"", "\"-00:00:01\"",
        "\"99999999.00:00:00\"", "\"\\uFFFE\"");

    public static Gen<string> Generator { get; } = Any(4);

    private static Gen<string> Any(int depth) => depth == 0
        ? Leaves
        : Gen.Frequency(
            (2, Leaves),
            (2, Gen.Choose(0, 3).SelectMany(count => Any(depth - 1).ListOf(count)).Select(items => $"[{string.Join(',', items)}]")),
            (5, Gen.Choose(0, 8).SelectMany(count => Field(depth).ListOf(count)).Select(fields => $"{{{string.Join(',', fields)}}}")));

    private static Gen<string> Field(int depth) =>
        from name in Gen.Elements(Names)
        from value in Any(depth - 1)
        select $"\"{name}\":{value}";
}
