using Vtex.Tracking.Emulator.World.Account;
using Vtex.Tracking.Emulator.World.Chats;
using Vtex.Tracking.Emulator.World.DriverApp;
using Vtex.Tracking.Emulator.World.Messages;
using Vtex.Tracking.Emulator.World.Settings;
using Vtex.Tracking.Emulator.World.Webhooks;

namespace Vtex.Tracking.Emulator.World.State;

/// <summary>Applies the events of the platform around the API: settings of the account, the driver's app, chats, messages.</summary>
internal sealed class PlatformProjection(WorldState state)
{
    public void Apply(WorldEvent happened)
    {
        switch (happened)
        {
            case SettingEvent e: Change(e); break;
            case ShipperSettingsSaved e: state.Account.Shipper = e.Settings; break;
            case HolidayRegistered e when !state.Holidays.Contains(e.Day): Add(new Holiday(e.Day, HolidayRegistered.Name), e.At); break;
            case JustificationRegistered e when !state.Justifications.Contains(e.Justification): Add(new StatusReason(e.Justification), e.At); break;
            case HolidayRegistered or JustificationRegistered: break;
            case DriverAppEvent e: Change(e); break;
            case ChatEvent e: Change(e); break;
            case MessageSettingsSaved e: state.Messages.Save(e); break;
            case WebhookEvent e: state.Webhooks.Apply(e); break;
            case MailHandedOver e: state.Messages.Note(e); break;
            default: throw happened.UnknownTo("The state");
        }
    }

    private void Change(SettingEvent happened)
    {
        state.Account.Apply(happened);
        if (happened is CredentialSet { Setting: SettingKind.Driver, Id: var id } && state.Account.Find<DriverDetails>(SettingKind.Driver, id) is { } driver)
            state.DriverApp.ForgetCode(driver.Username);
    }

    private void Add(AccountSetting setting, DateTimeOffset at)
    {
        var table = state.Account.Of(setting.Kind);
        table.Put(table.NextId, setting, at);
    }

    private void Change(DriverAppEvent happened)
    {
        state.DriverApp.Apply(happened);
        if (happened is DriverRecoveryCodeSent e)
            state.Messages.Follow(e, state.Drivers[e.Driver]);
    }

    private void Change(ChatEvent happened)
    {
        state.Chats.Apply(happened);
        if (happened is ChatMessageSent { Picture: { } picture })
            state.DriverApp.Add(new Picture(picture.Number, picture.MediaType, picture.Content, IsSignature: false));
    }
}
