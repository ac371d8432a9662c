using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Vtex.Tracking.Emulator.Stubs;

namespace Vtex.Tracking.Emulator.Tests.Stubs;

public sealed class StubBookModelTests
{
    private const int Paths = 3;

    // Each number is one step: what to do, and with what.
    [Fact]
    public void Whatever_is_done_a_book_does_what_a_simple_list_would() => Prop.ForAll(
        Gen.Choose(0, 1_000_000).ListOf(60).ToArbitrary(), steps =>
    {
        var book = new StubBook(new StubCensus(), ofUniverse: false);
        var model = new BookModel();
        foreach (var step in steps)
        {
            Take(step, book, model);
            Assert.Equal(model.Ids, book.All.Select(stub => stub.Id));
            Assert.Equal(model.Ids.Count == 0, book.IsEmpty);
            Assert.Equal(model.Unused, book.Unused.Select(stub => stub.Id));
            Assert.All(book.Scenarios, scenario => Assert.Equal(model.StateOf(scenario.Name), scenario.State));
        }
    }).QuickCheckThrowOnFailure();

    private static void Take(int step, StubBook book, BookModel model)
    {
        var (kind, choice) = (step % 10, step / 10);
        var id = Id(choice % 6);
        switch (kind)
        {
            case 0 or 1:
                var stub = Make(id, choice);
                Assert.Equal(model.Add(stub), book.Add(stub));
                break;
            case 2:
                var edited = Make(id, choice / 7);
                Assert.Equal(model.Edit(edited), book.Edit(edited));
                break;
            case 3:
                Assert.Equal(model.Remove(id), book.Remove(id));
                break;
            case 4 when choice % 4 == 0:
                book.Reset();
                model.Reset();
                break;
            case 5 when choice % 3 == 0:
                var loaded = Make(Id(6 + (choice % 2)), choice);
                book.Load([loaded]);
                model.Load(loaded);
                break;
            case 5:
                book.ResetScenarios();
                model.ResetScenarios();
                break;
            default:
                var path = Path(choice);
                Assert.Equal(model.Take(path), book.Take(Requests.Get(path))?.Stub.Id);
                break;
        }
    }

    private static Guid Id(int number) => new(number + 1, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]);

    private static string Path(int choice) => string.Create(CultureInfo.InvariantCulture, $"/{choice % Paths}");

    private static Stub Make(Guid id, int choice)
    {
        var scenario = (choice % 4) switch
        {
            0 => """, "scenarioName":"s", "requiredScenarioState":"Started", "newScenarioState":"Two" """,
            1 => """, "scenarioName":"s", "requiredScenarioState":"Two", "newScenarioState":"Started" """,
            2 => """, "scenarioName":"t", "newScenarioState":"Two" """,
            _ => "",
        };
        var times = (choice / 4 % 3) switch { 0 => """, "times":2""", 1 => """, "skip":1""", _ => "" };
        return StubReading.Stub(string.Create(
            CultureInfo.InvariantCulture,
            $$"""{"id":"{{id}}","priority":{{1 + (choice / 12 % 3)}},"request":{"url":"{{Path(choice / 36)}}"},"response":{}{{scenario}}{{times}}}"""));
    }
}
