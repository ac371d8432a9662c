namespace Vtex.Tracking.Emulator;

/// <summary>A carrier's app as the hub sees it now.</summary>
/// <param name="App">The app, with what was left out at its registration filled in.</param>
/// <param name="OpenNumbers">How many tracking numbers are asked for until they come to their end.</param>
/// <param name="NextPoll">When the hub asks for tracking next; UTC. Null when there is nothing to ask for.</param>
/// <param name="FailedPolls">How many calls for tracking have failed since the last one that was answered.</param>
public sealed record HubCarrier(CarrierApp App, int OpenNumbers, DateTimeOffset? NextPoll, int FailedPolls);
