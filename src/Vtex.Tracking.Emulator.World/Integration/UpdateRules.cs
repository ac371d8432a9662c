namespace Vtex.Tracking.Emulator.World.Integration;

/// <summary>Evaluates the rules of the way of a status back to the order.</summary>
internal static class UpdateRules
{
    /// <summary>Explains the updates of a package that the app of a carrier carries: all that it tells comes back.</summary>
    public static UpdateCheck Explain(IntegrationState state, HubPackage shipped)
    {
        var violation = state.RefusedUpdateOf(shipped.Id);
        var result = violation is not null ? RuleResult.Failed : shipped.TrackingNumber is null ? RuleResult.NotReached : RuleResult.Passed;
        return new UpdateCheck(UpdateRule.OrderTookIt, result, new UpdateFacts { Carrier = shipped.Carrier, Violation = violation });
    }

    /// <param name="state">The state of the integration.</param>
    /// <param name="link">The package and what its order was told last; null when it is no service.</param>
    /// <param name="status">The status of the service; null when there is none.</param>
    public static IReadOnlyList<UpdateCheck> Explain(IntegrationState state, PackageLink? link, ServiceStatus? status)
    {
        var told = link?.Told;
        var facts = new UpdateFacts { Status = status, Violation = told?.Status == status ? told?.Violation : null };
        (UpdateRule Rule, bool IsKept)[] rules =
        [
            (UpdateRule.Imported, link is not null && status is not null),
            (UpdateRule.UpdatesSwitchedOn, state is { IsActive: true, Settings.UpdateOrders: true }),
            (UpdateRule.StatusIsTold, status is { } known && IntegrationProjection.IsTold(known)),
            (UpdateRule.OrderTookIt, told is { Violation: null } last && last.Status == status),
        ];
        var checks = new List<UpdateCheck>(rules.Length);
        foreach (var (rule, isKept) in rules)
        {
            var isReached = checks.TrueForAll(check => check.Result == RuleResult.Passed);
            checks.Add(new UpdateCheck(rule, !isReached ? RuleResult.NotReached : isKept ? RuleResult.Passed : RuleResult.Failed, facts));
        }

        return checks;
    }
}
