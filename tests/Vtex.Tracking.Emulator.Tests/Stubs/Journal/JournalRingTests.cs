using FsCheck;
using FsCheck.Fluent;
using Vtex.Tracking.Emulator.Stubs;

namespace Vtex.Tracking.Emulator.Tests.Stubs;

public sealed class JournalRingTests
{
    private const int MaxBytes = 20_000;

    [Fact]
    public void It_holds_the_latest_whole_and_in_order_whatever_comes() => Prop.ForAll(
        Gen.Choose(0, 6_000).ListOf().ToArbitrary(), Gen.Choose(1, 40).ToArbitrary(), (sizes, size) =>
    {
        var ring = new JournalRing(size, MaxBytes);
        for (var i = 0; i < sizes.Count; i++)
            ring.Add(i + 1, default, Requests.Head($"/{i}"), Requests.Body(i, sizes[i]));

        var held = ring.Read();
        Assert.InRange(held.Count, sizes.Count == 0 ? 0 : 1, Math.Min(size, Math.Max(sizes.Count, 1)));
        for (var i = 0; i < held.Count; i++)
        {
            var number = sizes.Count - held.Count + i;
            Assert.Equal($"/{number}", held[i].Request.Url);
            var whole = Requests.Body(number, sizes[number]);
            Assert.Equal(held[i].Slot.IsCut, held[i].Request.Body.Length < whole.Length);
            Assert.Equal(whole[..held[i].Request.Body.Length], held[i].Request.Body.ToArray());
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void It_holds_as_many_as_it_may_when_they_are_small()
    {
        var ring = new JournalRing(1_000);
        for (var i = 1; i <= 2_500; i++)
            ring.Add(i, default, Requests.Head($"/{i}"), []);
        Assert.Equal(Enumerable.Range(1_501, 1_000).Select(i => $"/{i}"), ring.Read().Select(held => held.Request.Url));
    }

    [Fact]
    public void What_ends_after_it_was_driven_out_is_forgotten()
    {
        var ring = new JournalRing(1);
        var first = ring.Add(1, default, Requests.Head("/1"), []);
        var second = ring.Add(2, default, Requests.Head("/2"), []);
        ring.Complete(first, new JournalOutcome(Emulator.Stubs.AnsweredBy.World, null, 200, default));
        Assert.Equal(Emulator.Stubs.AnsweredBy.Pending, Assert.Single(ring.Read()).Slot.Outcome.By);
        ring.Complete(second, new JournalOutcome(Emulator.Stubs.AnsweredBy.Nobody, null, 404, default));
        Assert.Equal(404, Assert.Single(ring.Read()).Slot.Outcome.Status);
    }

    [Fact]
    public void What_is_removed_is_gone_and_the_rest_stays()
    {
        var ring = new JournalRing(3);
        for (var i = 1; i <= 4; i++)
            ring.Add(i, default, Requests.Head($"/{i}"), []);
        ring.Remove(new HashSet<long> { 1, 3 });
        Assert.Equal(["/2", "/4"], ring.Read().Select(held => held.Request.Url));
        ring.Clear();
        Assert.Empty(ring.Read());
        ring.Add(5, default, Requests.Head("/5"), []);
        Assert.Equal("/5", Assert.Single(ring.Read()).Request.Url);
    }

    [Fact]
    public void A_request_costs_it_no_memory_once_it_is_full()
    {
        var ring = new JournalRing(100);
        var head = Requests.Head("/receiver/services").ToArray();
        var body = new byte[2_000];
        Fill();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Fill();
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());

        void Fill()
        {
            for (var i = 0; i < 10_000; i++)
                ring.Add(i, default, head, body);
        }
    }
}
