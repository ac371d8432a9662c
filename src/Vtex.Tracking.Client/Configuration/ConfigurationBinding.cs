namespace Vtex.Tracking.Configuration;

/// <summary>
/// Fills the options from keys that are named as the properties are. Written out, since binding by reflection would not
/// survive trimming, and since the framework's binder stops at the first value that it cannot read.
/// </summary>
internal static class ConfigurationBinding
{
    public static void Apply(ConfigurationReader reader, VtexTrackingOptions options)
    {
        options.BaseAddress = reader.Address(nameof(options.BaseAddress)) ?? options.BaseAddress;
        options.Username = reader.Text(nameof(options.Username)) ?? options.Username;
        options.Password = reader.Text(nameof(options.Password)) ?? options.Password;
        options.Validation = reader.Choice<ValidationMode>(nameof(options.Validation)) ?? options.Validation;
        options.KeepRawAnswers = reader.Truth(nameof(options.KeepRawAnswers)) ?? options.KeepRawAnswers;
        Apply(reader.Section(nameof(options.CallBudget)), options.CallBudget);
        Apply(reader.Section(nameof(options.Resilience)), options.Resilience);
        Apply(reader.Section(nameof(options.Environment)), options.Environment);
    }

    public static void Apply(ConfigurationReader reader, VtexShippingNetworkOptions options)
    {
        options.BaseAddress = reader.Address(nameof(options.BaseAddress)) ?? options.BaseAddress;
        options.LabelsBaseAddress = reader.Address(nameof(options.LabelsBaseAddress)) ?? options.LabelsBaseAddress;
        options.AppName = reader.Text(nameof(options.AppName)) ?? options.AppName;
        options.AppVersion = reader.Text(nameof(options.AppVersion)) ?? options.AppVersion;
        options.Account = reader.Text(nameof(options.Account)) ?? options.Account;
        options.Workspace = reader.Text(nameof(options.Workspace)) ?? options.Workspace;
        options.AppKey = reader.Text(nameof(options.AppKey)) ?? options.AppKey;
        options.AppToken = reader.Text(nameof(options.AppToken)) ?? options.AppToken;
        options.UserToken = reader.Text(nameof(options.UserToken)) ?? options.UserToken;
        options.TrackingBatchSize = reader.Int32(nameof(options.TrackingBatchSize)) ?? options.TrackingBatchSize;
        options.Validation = reader.Choice<ValidationMode>(nameof(options.Validation)) ?? options.Validation;
        options.KeepRawAnswers = reader.Truth(nameof(options.KeepRawAnswers)) ?? options.KeepRawAnswers;
        Apply(reader.Section(nameof(options.Resilience)), options.Resilience);
        Apply(reader.Section(nameof(options.Environment)), options.Environment);
    }

    public static void Apply(ConfigurationReader reader, VtexOrdersOptions options)
    {
        options.Account = reader.Text(nameof(options.Account)) ?? options.Account;
        options.AccountEnvironment = reader.Text(nameof(options.AccountEnvironment)) ?? options.AccountEnvironment;
        options.BaseAddress = reader.Address(nameof(options.BaseAddress)) ?? options.BaseAddress;
        options.AppKey = reader.Text(nameof(options.AppKey)) ?? options.AppKey;
        options.AppToken = reader.Text(nameof(options.AppToken)) ?? options.AppToken;
        options.UserToken = reader.Text(nameof(options.UserToken)) ?? options.UserToken;
        options.AffiliateId = reader.Text(nameof(options.AffiliateId)) ?? options.AffiliateId;
        options.Validation = reader.Choice<ValidationMode>(nameof(options.Validation)) ?? options.Validation;
        options.KeepRawAnswers = reader.Truth(nameof(options.KeepRawAnswers)) ?? options.KeepRawAnswers;
        Apply(reader.Section(nameof(options.Resilience)), options.Resilience);
        Apply(reader.Section(nameof(options.Environment)), options.Environment);
    }

    private static void Apply(ConfigurationReader reader, CallBudgetOptions options)
    {
        options.Mode = reader.Choice<CallBudgetMode>(nameof(options.Mode)) ?? options.Mode;
        options.Window = reader.Duration(nameof(options.Window)) ?? options.Window;
        options.EmptyWindow = reader.Duration(nameof(options.EmptyWindow)) ?? options.EmptyWindow;
        options.LastKnownGoodFor = reader.Duration(nameof(options.LastKnownGoodFor)) ?? options.LastKnownGoodFor;
        options.AllowForce = reader.Truth(nameof(options.AllowForce)) ?? options.AllowForce;
        options.MaxAnswers = reader.Int32(nameof(options.MaxAnswers)) ?? options.MaxAnswers;
        options.MaxBytes = reader.Number(nameof(options.MaxBytes)) ?? options.MaxBytes;
        options.OnStoreFailure = reader.Choice<CallBudgetStoreFailure>(nameof(options.OnStoreFailure)) ?? options.OnStoreFailure;
        options.Lease = reader.Duration(nameof(options.Lease)) ?? options.Lease;
        reader.RefuseOthers();
    }

    private static void Apply(ConfigurationReader reader, ResilienceOptions options)
    {
        options.Enabled = reader.Truth(nameof(options.Enabled)) ?? options.Enabled;
        options.MaxAttempts = reader.Int32(nameof(options.MaxAttempts)) ?? options.MaxAttempts;
        options.BaseDelay = reader.Duration(nameof(options.BaseDelay)) ?? options.BaseDelay;
        options.MaxDelay = reader.Duration(nameof(options.MaxDelay)) ?? options.MaxDelay;
        options.AttemptTimeout = reader.Duration(nameof(options.AttemptTimeout)) ?? options.AttemptTimeout;
        options.TotalTimeout = reader.Duration(nameof(options.TotalTimeout)) ?? options.TotalTimeout;
        options.MaxResponseBytes = reader.Int32(nameof(options.MaxResponseBytes)) ?? options.MaxResponseBytes;
        options.OnAmbiguousFailure =
            reader.Choice<AmbiguousFailureAction>(nameof(options.OnAmbiguousFailure)) ?? options.OnAmbiguousFailure;
        options.SettleTime = reader.Duration(nameof(options.SettleTime)) ?? options.SettleTime;
        reader.RefuseOthers();
    }

    private static void Apply(ConfigurationReader reader, EnvironmentOptions options)
    {
        options.Target = reader.Choice<VtexTrackingTarget>(nameof(options.Target)) ?? options.Target;
        options.EmulatorUrl = reader.Address(nameof(options.EmulatorUrl)) ?? options.EmulatorUrl;
        options.UseEmulatorVariable = reader.Truth(nameof(options.UseEmulatorVariable)) ?? options.UseEmulatorVariable;
        reader.RefuseOthers();
    }
}
