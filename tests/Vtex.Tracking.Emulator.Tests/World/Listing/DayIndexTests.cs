using FsCheck;
using FsCheck.Fluent;
using Vtex.Tracking.Emulator.World.Listing;

namespace Vtex.Tracking.Emulator.Tests.World;

public sealed class DayIndexTests
{
    private const int Labels = 4;

    private static readonly DateOnly FirstDay = new(2026, 11, 1);

    [Fact]
    public void Every_page_is_the_one_of_a_plain_sorted_list()
    {
        var entries = Gen.Choose(0, 9).Two().ListOf(400);
        var queries =
            from first in Gen.Choose(-2, 11)
            from days in Gen.Choose(0, 12)
            from page in Gen.Choose(1, 12)
            from size in Gen.Choose(1, 90)
            from labels in Gen.SubListOf(Enumerable.Range(0, Labels))
            select (First: first, Last: first + days, Page: new PageRequest(page, size), Labels: labels);

        Prop.ForAll(entries.ToArbitrary(), queries.ListOf(40).ToArbitrary(), (items, asked) =>
        {
            var index = Build(items, out var model);
            foreach (var query in asked)
            {
                var range = new DayRange(FirstDay.AddDays(query.First), FirstDay.AddDays(query.Last));
                var page = index.List(range, LabelSet.Of(query.Labels), query.Page);
                var expected = model
                    .Where(entry => entry.Day >= query.First && entry.Day <= query.Last && query.Labels.Contains(entry.Label))
                    .OrderBy(entry => entry.Day).ThenBy(entry => entry.Item).Select(entry => entry.Item).ToList();
                Assert.Equal(expected.Count, page.TotalCount);
                Assert.Equal(expected.Skip((int)query.Page.Skip).Take(query.Page.PageSize), page.Items);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(30));
    }

    [Fact]
    public void The_last_day_of_the_calendar_is_listed()
    {
        var index = new DayIndex<string>(1);
        index.Add(DateOnly.MaxValue, "end", 0);
        var page = index.List(new DayRange(DateOnly.MaxValue.AddDays(-30), DateOnly.MaxValue), LabelSet.All, new PageRequest(1, 25));
        Assert.Equal(["end"], page.Items);
    }

    [Fact]
    public void A_page_far_past_the_end_is_empty_but_knows_the_total()
    {
        var index = new DayIndex<string>(1);
        index.Add(FirstDay, "only", 0);
        var page = index.List(new DayRange(FirstDay, FirstDay), LabelSet.All, new PageRequest(int.MaxValue, 1_000));
        Assert.Equal((1, 0), (page.TotalCount, page.Items.Count));
    }

    private static DayIndex<int> Build(IEnumerable<(int Day, int Label)> items, out List<(int Item, int Day, int Label)> model)
    {
        var index = new DayIndex<int>(Labels);
        model = [];
        foreach (var (day, number) in items)
        {
            var place = index.Add(FirstDay.AddDays(day), model.Count, number % Labels);
            var label = number > 5 ? (number + 1) % Labels : number % Labels;
            place.Relabel(label);
            model.Add((model.Count, day, label));
        }

        return index;
    }
}
