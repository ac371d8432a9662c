using FsCheck;
using FsCheck.Fluent;
using Vtex.Tracking.Emulator.Stubs;

namespace Vtex.Tracking.Emulator.Tests.Stubs;

public sealed class StubIndexTests
{
    private static readonly string[] Methods = ["GET", "POST", "ANY"];

    private static readonly string[] Urls =
    [
        """ "url": "/a" """, """ "url": "/a?x=1" """, """ "urlPath": "/a" """, """ "urlPath": "/a/b" """, """ "urlPath": "/a/" """,
        """ "urlPathPattern": "/a/[0-9]+" """, """ "urlPathPattern": "/a/?b?" """, """ "urlPathPattern": "/a|/b" """,
        """ "urlPattern": "/a\\?x=.*" """, """ "urlPattern": ".*" """, """ "urlPattern": "/a/b.*" """, """ "urlPattern": "(?i)/A/B" """,
        """ "urlPathTemplate": "/a/{id}" """, """ "urlPathTemplate": "/{id}" """, """ "urlPathTemplate": "/a/**" """,
        """ "urlPathTemplate": "/a/b/c/d/e/f/g/h/{i}/j" """, """ "scheme": "http" """,
    ];

    private static readonly string[] Requests =
        ["/", "/a", "/a?x=1", "/a/", "/a/b", "/a/1", "/a/bc?x=/q", "/b", "*", "", "/a/b/c/d/e/f/g/h/i/j", "/A/B"];

    [Fact]
    public void Finds_the_same_stubs_in_the_same_order_as_a_look_at_all_of_them()
    {
        var stubs =
            from method in Gen.Elements(Methods)
            from url in Gen.Elements(Urls)
            from priority in Gen.Choose(1, 4)
            select (Method: method, Url: url, Priority: priority);
        var books =
            from added in stubs.ListOf()
            from removed in Gen.Choose(0, 30).ListOf()
            select (Added: added, Removed: removed);
        Prop.ForAll(books.ToArbitrary(), book =>
        {
            var (index, all) = (new StubIndex(), new List<Stub>());
            foreach (var (method, url, priority) in book.Added)
            {
                var stub = Of(all.Count, $$"""{ "method": "{{method}}", {{url}} }""", priority);
                all.Add(stub);
                index.Add(stub);
            }

            foreach (var removal in book.Removed.Distinct().Where(removal => removal < book.Added.Count))
            {
                Assert.True(index.Remove(StubId.Of(1, removal)));
                all.RemoveAll(stub => stub.Id == StubId.Of(1, removal));
            }

            var inOrder = Enumerable.Reverse(all).OrderBy(stub => stub.Priority).ToList();
            Assert.Equal(all.Count == 0, index.IsEmpty);
            foreach (var request in Requests.Select(url => StubRequests.Of("GET", url)))
            {
                Assert.Equal(
                    inOrder.Where(stub => stub.Request.Matches(request)),
                    Candidates(index, request).Where(stub => stub.Request.Matches(request)));
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));
    }

    [Fact]
    public void An_edited_stub_keeps_its_place_and_leaves_its_old_path()
    {
        var index = new StubIndex();
        index.Add(Of(1, """{ "urlPath": "/a" }"""));
        index.Add(Of(2, """{ "urlPath": "/b" }"""));
        var edited = Of(1, """{ "urlPath": "/b" }""");
        index.Add(edited);
        Assert.Empty(Candidates(index, StubRequests.Of("GET", "/a")));
        var found = Candidates(index, StubRequests.Of("GET", "/b"));
        Assert.Equal([StubId.Of(1, 2), StubId.Of(1, 1)], found.Select(stub => stub.Id));
        Assert.Same(edited, found[1]);
    }

    [Fact]
    public void Stubs_of_other_paths_and_methods_are_not_even_candidates()
    {
        var index = new StubIndex();
        for (var number = 0; number < 1_000; number++)
            index.Add(Of(number, $$"""{ "method": "{{Methods[number % 2]}}", {{(number % 3 == 0 ? "\"urlPathPattern\"" : "\"urlPath\"")}}: "/stubs/{{number}}/x" }"""));
        Assert.Empty(Candidates(index, StubRequests.Of("GET", "/receiver/services?page=1")));
        Assert.Empty(Candidates(index, StubRequests.Of("DELETE", "/stubs/7/x")));
        Assert.Equal(StubId.Of(1, 7), Assert.Single(Candidates(index, StubRequests.Of("POST", "/stubs/7/x"))).Id);
    }

    [Fact]
    public void A_request_that_no_stub_is_about_costs_no_memory()
    {
        var index = new StubIndex();
        for (var number = 0; number < 100; number++)
            index.Add(Of(number, $$"""{ "urlPath": "/stubs/{{number}}" }"""));
        Count(index);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Count(index);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void Stubs_are_found_while_others_come_and_go()
    {
        var index = new StubIndex();
        var kept = Of(0, """{ "urlPath": "/kept" }""");
        index.Add(kept);
        Parallel.For(1, 2_000, number =>
        {
            var other = Of(number, $$"""{ "urlPath": "/{{(number % 2 == 0 ? "kept" : "other")}}" }""", priority: 9);
            index.Add(other);
            Assert.Same(kept, Candidates(index, StubRequests.Of("GET", "/kept"))[0]);
            Assert.True(index.Remove(other.Id));
        });
        Assert.Same(kept, Assert.Single(Candidates(index, StubRequests.Of("GET", "/kept"))));
        Assert.Empty(Candidates(index, StubRequests.Of("GET", "/other")));
        Assert.True(index.Remove(kept.Id));
        Assert.True(index.IsEmpty);
        Assert.Empty(Candidates(index, StubRequests.Of("GET", "/kept")));
    }

    private static int Count(StubIndex index)
    {
        var count = 0;
        foreach (var _ in index.Candidates("GET", "/receiver/services/12?page=1"))
            count++;
        return count;
    }

    private static List<Stub> Candidates(StubIndex index, StubRequest request)
    {
        var found = new List<Stub>();
        foreach (var stub in index.Candidates(request.Method, request.Url))
            found.Add(stub);
        return found;
    }

    // How a stub answers is nothing to the index.
    private static Stub Of(int number, string pattern, int priority = Stub.DefaultPriority) => new()
    {
        Id = StubId.Of(1, number),
        Mapping = [],
        Request = StubRequests.Pattern(pattern),
        Response = null!,
        Priority = priority,
    };
}
