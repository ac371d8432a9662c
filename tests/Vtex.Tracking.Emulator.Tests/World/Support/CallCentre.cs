using Vtex.Tracking.Emulator.Tests.World.Messages;
using Vtex.Tracking.Emulator.World.Services;

namespace Vtex.Tracking.Emulator.Tests.World.Support;

/// <summary>An account with a driver, deliveries on its route, and attendants.</summary>
internal static class CallCentre
{
    public const string Absent = "Destinatário ausente";

    public static byte[] Photo { get; } = [0xFF, 0xD8, 0xFF, 1, 2, 3];

    public static DriverDetails Ana { get; } = new()
    {
        Username = "loja-ana",
        FirstName = "Ana",
        LastName = "Lima",
        Email = "ana@example.com",
        Password = "segredo",
    };

    public static Task<DriverSession> OpenAsync(Universe universe, int services = 1, Func<ServiceDetails, ServiceDetails>? change = null) =>
        OpenAsync(universe, Ana, services, change);

    public static async Task<DriverSession> OpenAsync(Universe universe, DriverDetails driver, int services, Func<ServiceDetails, ServiceDetails>? change)
    {
        await universe.Account.Drivers.CreateAsync(driver);
        var ids = universe.Services.Create([.. Enumerable.Range(0, services).Select(_ => change?.Invoke(Letters.Service()) ?? Letters.Service())]);
        await universe.BackOffice.ScheduleRouteAsync(new NewRoute { Driver = driver.Username, Date = Moments.Noon }, ids);
        return await universe.DriverApp.LogInAsync(driver.Username, "segredo", acceptTerms: true);
    }

    public static Task<int> AttendantAsync(this Universe universe, string name = "Eva", IReadOnlyList<int>? carriers = null, IReadOnlyList<string>? states = null, PlatformGroup group = PlatformGroup.CallCenter, int? carrierId = null) =>
        universe.Account.Users.CreateAsync(new PlatformUser
        {
            Name = name,
            Email = $"{name}@loja.example",
            Password = "segredo",
            Groups = [group],
            ChatCarriers = carriers ?? [],
            ChatStates = states ?? ["SP"],
            CarrierId = carrierId,
        });

    public static DeliveryWork Start(string id, int service = 1) => new(id, null, service, new StartDisplacement());

    public static DeliveryWork Failure(string id, string reason = Absent, int service = 1) => new(id, null, service, new Fail(new DeliveryFailure { Reason = reason }));

    public static ChatWork Message(string id, ChatContent content, int service = 1) => new(id, null, service, content);

    public static async Task<DriverWorkResult> DoAsync(this DriverSession session, DriverWork work) => Assert.Single(await session.SendAsync([work]));

    public static async Task RefusedAsync(string words, Func<Task> act) =>
        Assert.Contains(words, (await Assert.ThrowsAsync<WorldRuleException>(act)).Message, StringComparison.Ordinal);
}
