using Vtex.Tracking.Emulator.Tests.World.Messages;
using Vtex.Tracking.Emulator.Tests.World.Support;
using static Vtex.Tracking.Emulator.Tests.World.Support.CallCentre;

namespace Vtex.Tracking.Emulator.Tests.World.Driving;

public sealed class DriverPasswordTests
{
    private readonly Universe _universe = Letters.Create();

    [Fact]
    public async Task A_code_by_email_gives_a_new_password_once()
    {
        await OpenAsync(_universe);
        await _universe.DriverApp.RecoverPasswordAsync(" ANA@example.com ");
        var message = _universe.Outbox.Latest!;
        Assert.Equal((MessageEvent.PasswordRecovery, "ana@example.com", (int?)null, "Recupere a sua senha"), (message.Event, message.To, message.ServiceId, message.Subject));
        Assert.Contains("13:00", message.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("{{", message.Html + message.Text, StringComparison.Ordinal);
        var code = CodeOf(message);
        Assert.Contains(code, message.Html, StringComparison.Ordinal);

        await RefusedAsync("6 and 100 characters", () => _universe.DriverApp.ResetPasswordAsync(code, "curta"));
        await _universe.DriverApp.ResetPasswordAsync(code, "pitanga");
        await _universe.DriverApp.LogInAsync("loja-ana", "pitanga");
        await RefusedAsync("do not belong together", () => _universe.DriverApp.LogInAsync("loja-ana", "segredo"));
        await RefusedAsync("does not hold", () => _universe.DriverApp.ResetPasswordAsync(code, "graviola"));
        Assert.DoesNotContain(code, string.Concat(_universe.Events), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_holds_for_an_hour_and_the_latest_alone()
    {
        await OpenAsync(_universe);
        await _universe.DriverApp.RecoverPasswordAsync("ana@example.com");
        var first = CodeOf(_universe.Outbox.Latest!);
        await AdvanceAsync(TimeSpan.FromMinutes(1));
        await _universe.DriverApp.RecoverPasswordAsync("ana@example.com");
        var second = CodeOf(_universe.Outbox.Latest!);
        Assert.NotEqual(first, second);
        await RefusedAsync("does not hold", () => _universe.DriverApp.ResetPasswordAsync(first, "pitanga"));
        await AdvanceAsync(TimeSpan.FromHours(1));
        await RefusedAsync("does not hold", () => _universe.DriverApp.ResetPasswordAsync(second, "pitanga"));
        await _universe.DriverApp.LogInAsync("loja-ana", "segredo");
    }

    [Fact]
    public async Task Nobody_learns_who_is_there()
    {
        await OpenAsync(_universe);
        var before = _universe.Outbox.Count;
        await _universe.DriverApp.RecoverPasswordAsync("ninguem@example.com");
        await _universe.DriverApp.RecoverPasswordAsync("");
        Assert.Equal(before, _universe.Outbox.Count);
        await _universe.DriverApp.RecoverPasswordAsync("ana@example.com");
        await _universe.DriverApp.RecoverPasswordAsync("ana@example.com"); // not twice within a minute
        Assert.Equal(before + 1, _universe.Outbox.Count);
        for (var guess = 0; guess < 1_000; guess++)
            await RefusedAsync("does not hold", () => _universe.DriverApp.ResetPasswordAsync(Convert.ToHexString(BitConverter.GetBytes(guess * 7_919L)), "pitanga"));
    }

    [Fact]
    public async Task An_inactive_driver_gets_no_code_and_a_replay_has_the_same_code()
    {
        await OpenAsync(_universe);
        await _universe.DriverApp.RecoverPasswordAsync("ana@example.com");
        var again = Letters.Create();
        again.Replay(_universe.Events);
        Assert.Equal(_universe.Outbox.Latest!.Text, again.Outbox.Latest!.Text);
        await _universe.Account.Drivers.EditAsync(1, driver => driver with { IsActive = false });
        await RefusedAsync("does not hold", () => _universe.DriverApp.ResetPasswordAsync(CodeOf(_universe.Outbox.Latest!), "pitanga"));
        await RefusedAsync("fixed", () => _universe.MessageTemplates.SaveAsync(MessageEvent.PasswordRecovery, MessageChannel.Email, new MessageSettings()));
    }

    [Fact]
    public async Task The_shipper_may_want_a_photo_before_a_delivery_is_started()
    {
        await _universe.Account.SaveShipperAsync(new ShipperSettings { PhotosBeforeStart = true });
        var app = await OpenAsync(_universe);
        Assert.Contains("wants a photo before", (await app.DoAsync(Start("1"))).Reason, StringComparison.Ordinal);
        await app.DoAsync(new PictureWork("2", null, 1, new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A }, IsSignature: true));
        Assert.Equal(DriverWorkOutcome.Refused, (await app.DoAsync(Start("3"))).Outcome);
        await app.DoAsync(new PictureWork("4", null, 1, Photo));
        Assert.Equal(DriverWorkOutcome.Done, (await app.DoAsync(Start("5"))).Outcome);
        await RefusedAsync("chatDeadline", () => _universe.Account.SaveShipperAsync(new ShipperSettings { ChatDeadline = TimeSpan.Zero }));
    }

    private static string CodeOf(OutboxMessage message) => message.Text!.Split('\n').Single(line => line.Contains("senha: ", StringComparison.Ordinal)).Split("senha: ")[1].Trim();

    private async Task AdvanceAsync(TimeSpan time) => await _universe.Clock.AdvanceAsync(time, TestContext.Current.CancellationToken);
}
