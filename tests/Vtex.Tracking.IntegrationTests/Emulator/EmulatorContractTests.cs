using Vtex.Tracking.IntegrationTests.Contract;

namespace Vtex.Tracking.IntegrationTests.Emulator;

/// <summary>
/// Every answer of the emulator keeps to the contract, whatever the path is called; the session sees to that.
/// </summary>
public sealed class EmulatorContractTests
{
    /// <summary>What the contract documents and the emulator never answers; the ledger says what it does instead.</summary>
    private static readonly HashSet<(string OperationId, int Status)> NeverAnswered =
    [
        // An empty page is answered where nothing matches (list.empty).
        ("GetDeliveryServicesByCreatedDate", 404),
        ("GetDeliveryServicesByRouteDate", 404),
        ("GetDeliveryServicesByInvoice", 404),
        // An unknown invoice is passed over (packing-list.unknown).
        ("RemovePackingLists", 404),
    ];

    public static TheoryData<PathNames> Names => [.. PathNames.All];

    [Theory]
    [MemberData(nameof(Names), DisableDiscoveryEnumeration = true)]
    public async Task What_goes_well_is_answered_by_the_contract(PathNames names)
    {
        await using var session = new EmulatorSession();

        await Story.TellAsync(session, names);
    }

    [Theory]
    [MemberData(nameof(Names), DisableDiscoveryEnumeration = true)]
    public async Task What_goes_wrong_is_answered_by_the_contract(PathNames names)
    {
        await using var session = new EmulatorSession();

        await Refusals.ProvokeAsync(session, names);
    }

    [Fact]
    public async Task Every_documented_answer_was_seen()
    {
        await using var session = new EmulatorSession();
        await Story.TellAsync(session, PathNames.Today);
        await Refusals.ProvokeAsync(session, PathNames.Today);

        var documented =
            from operation in TrackingContract.Instance.Operations
            from status in operation.Statuses
            where !NeverAnswered.Contains((operation.Id, status))
            select (operation.Id, status);

        Assert.Equal(documented.Order(), session.Wire.Seen.Distinct().Order());
    }
}
