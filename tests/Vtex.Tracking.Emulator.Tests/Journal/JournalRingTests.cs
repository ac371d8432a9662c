using FsCheck;
using FsCheck.Fluent;
using Microsoft.AspNetCore.Http;
using Vtex.Tracking.Emulator.Journal;

namespace Vtex.Tracking.Emulator.Tests.Journaling;

public sealed class JournalRingTests
{
    private const int MaxBytes = 20_000;

    [Fact]
    public void It_holds_the_latest_whole_and_in_order_and_counts_the_rest_whatever_comes() => Prop.ForAll(
        Gen.Choose(0, 6_000).ListOf().ToArbitrary(), Gen.Choose(1, 40).ToArbitrary(), Gen.Choose(0, 40_000).ToArbitrary(), (sizes, size, budget) =>
    {
        var ring = new JournalRing(size, MaxBytes, new ByteBudget(budget));
        for (var i = 0; i < sizes.Count; i++)
            Add(ring, i, sizes[i]);

        var (held, dropped) = ring.Read();
        Assert.Equal(sizes.Count, held.Count + dropped);
        Assert.True(held.Count <= size);
        if (budget >= MaxBytes && sizes.Count > 0)
            Assert.Equal($"/{sizes.Count - 1}", held[^1].Url);
        for (var i = 0; i < held.Count; i++)
        {
            var number = (int)held[i].Slot.Number;
            Assert.Equal($"/{number}", held[i].Url);
            var whole = Body(number, sizes[number]);
            Assert.Equal(held[i].Slot.IsBodyCut, held[i].Body.Length < whole.Length);
            Assert.Equal(whole[..held[i].Body.Length], held[i].Body.ToArray());
        }

        Assert.Equal(held.Select(request => request.Slot.Number).Order(), held.Select(request => request.Slot.Number));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void It_holds_as_many_as_it_may_when_they_are_small()
    {
        var ring = new JournalRing(1_000, 4 * 1024 * 1024);
        for (var i = 1; i <= 2_500; i++)
            Add(ring, i);
        var (held, dropped) = ring.Read();
        Assert.Equal(Enumerable.Range(1_501, 1_000).Select(i => $"/{i}"), held.Select(request => request.Url));
        Assert.Equal(1_500, dropped);
        ring.Clear();
        (held, dropped) = ring.Read();
        Assert.Empty(held);
        Assert.Equal(0, dropped);
    }

    [Fact]
    public void What_ends_after_it_was_dropped_is_forgotten()
    {
        var ring = new JournalRing(1, MaxBytes);
        var (first, second) = (Add(ring, 1), Add(ring, 2));
        ring.Complete(first, AnsweredBy.World, null, 200, default);
        Assert.Equal(AnsweredBy.Pending, Assert.Single(ring.Read().Requests).Slot.By);
        ring.Complete(second, AnsweredBy.None, null, 404, default);
        Assert.Equal(404, Assert.Single(ring.Read().Requests).Slot.Status);
    }

    [Fact]
    public void A_budget_is_shared_and_given_back()
    {
        var budget = new ByteBudget(300);
        var (first, second) = (new JournalRing(10, MaxBytes, budget), new JournalRing(10, MaxBytes, budget));
        Assert.True(Add(first, 1) >= 0);
        Assert.Equal(-1, Add(second, 1));
        Assert.Equal(1, second.Read().Dropped);
        first.Release();
        Assert.Equal(-1, Add(first, 2));
        Assert.True(Add(second, 2) >= 0);
    }

    [Fact]
    public void A_request_costs_it_no_memory_once_it_is_full()
    {
        var ring = new JournalRing(100, 4 * 1024 * 1024);
        var head = Head("/receiver/services");
        var body = new byte[2_000];
        Fill();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Fill();
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());

        void Fill()
        {
            for (var i = 0; i < 10_000; i++)
                ring.Add(default, head, body);
        }
    }

    private static long Add(JournalRing ring, int number, int size = 0) =>
        ring.Add(new JournalSlot { Number = number }, Head($"/{number}"), Body(number, size));

    private static byte[] Head(string url)
    {
        var context = new DefaultHttpContext();
        context.Request.Method = "GET";
        return HeadWriter.Write(context, url, universe: null, out _).ToArray();
    }

    private static byte[] Body(int number, int length)
    {
        var body = new byte[length];
        Array.Fill(body, (byte)number);
        return body;
    }
}
