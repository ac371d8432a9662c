using FsCheck;
using FsCheck.Fluent;
using Microsoft.AspNetCore.Http;
using Vtex.Tracking.Emulator.Wire;

namespace Vtex.Tracking.Emulator.Tests.Wire;

public sealed class PathTableTests
{
    private static readonly string[] Segments = ["a", "b", "{x}", "{y}"];

    [Theory]
    [InlineData("/services/invoice", "/services/invoice")]
    [InlineData("/services/INVOICE/", "/services/invoice")]
    [InlineData("/services/7", "/services/{id} id=7")]
    [InlineData("/services/invoice/items", "/services/{id}/items id=invoice")]
    [InlineData("/services", "404")]
    [InlineData("/services//", "404")]
    [InlineData("//services/7", "404")]
    [InlineData("/services//items", "404")]
    [InlineData("/", "404")]
    public async Task A_name_goes_before_any_value(string path, string expected) =>
        Assert.Equal(expected, await CallAsync(["/services/invoice", "/services/{id}", "/services/{id}/items"], path));

    [Fact]
    public async Task The_methods_of_a_path_are_told()
    {
        var table = new PathTable();
        table.MapGet("/x", _ => Task.CompletedTask);
        table.Map("PUT", "/x", _ => Task.CompletedTask);
        var context = Context("/x", "DELETE");
        await table.HandleAsync(context);
        Assert.Equal(405, context.Response.StatusCode);
        Assert.Equal("GET, PUT", context.Response.Headers.Allow);
    }

    [Fact]
    public void A_path_is_found_when_a_pattern_fits_and_only_then()
    {
        var patterns = Gen.Elements(Segments).NonEmptyListOf().Select(list => "/" + string.Join('/', list)).ListOf();
        var paths = Gen.Elements("a", "b", "c").NonEmptyListOf().Select(list => "/" + string.Join('/', list));
        Prop.ForAll(patterns.Zip(paths).ToArbitrary(), sample =>
        {
            var (all, path) = sample;
            var fitting = all.Where(pattern => Fits(pattern, path)).ToList();
            var found = CallAsync(all, path).Result.Split(' ')[0];
            return fitting.Count == 0 ? found == "404" : fitting.Contains(found);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    private static bool Fits(string pattern, string path)
    {
        var (wanted, given) = (pattern.Split('/'), path.Split('/'));
        return wanted.Length == given.Length
            && wanted.Zip(given).All(pair => pair.First is ['{', ..] || pair.First == pair.Second);
    }

    private static async Task<string> CallAsync(IEnumerable<string> patterns, string path)
    {
        var table = new PathTable();
        var called = "";
        foreach (var pattern in patterns)
        {
            table.MapGet(pattern, context =>
            {
                called = pattern + string.Concat(context.Request.RouteValues.Select(value => $" {value.Key}={value.Value}"));
                return Task.CompletedTask;
            });
        }

        var context = Context(path, "GET");
        await table.HandleAsync(context);
        return context.Response.StatusCode == 404 ? "404" : called;
    }

    private static DefaultHttpContext Context(string path, string method) =>
        new() { Request = { Path = path, Method = method } };
}
