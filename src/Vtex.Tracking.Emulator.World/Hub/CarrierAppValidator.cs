namespace Vtex.Tracking.Emulator.World.Hub;

/// <summary>Fills in what was left out of an app, and refuses what could not be called.</summary>
internal static class CarrierAppValidator
{
    /// <exception cref="WorldRuleException">The app could not be called; the message says what would be right.</exception>
    public static CarrierApp Complete(CarrierApp app, string universe)
    {
        app = app with { Account = app.Account ?? universe };
        Check(app);
        return app;
    }

    /// <exception cref="WorldRuleException">No address and no headers could be made of it.</exception>
    public static void Check(CarrierApp app)
    {
        CheckSegment(nameof(app.Name), app.Name);
        CheckSegment(nameof(app.Version), app.Version);
        if (app.Version is ['v' or 'V', >= '0' and <= '9', ..])
            throw new WorldRuleException($"Version is given without the letter v, which the path has already: {app.Version[1..]}.");
        CheckSegment(nameof(app.Account), app.Account!);
        CheckSegment(nameof(app.Workspace), app.Workspace);
        if (!app.BaseAddress.IsAbsoluteUri || app.BaseAddress.Scheme is not ("http" or "https"))
            throw new WorldRuleException("The base address of a carrier's app must be an http or https address, such as http://127.0.0.1:3000/.");
        if (app.BaseAddress.UserInfo.Length > 0 || app.BaseAddress.Query.Length > 0 || app.BaseAddress.Fragment.Length > 0)
            throw new WorldRuleException("The base address of a carrier's app must be without user, query and fragment, such as http://127.0.0.1:3000/.");
        CheckHeader(nameof(app.AppKey), app.AppKey);
        CheckHeader(nameof(app.AppToken), app.AppToken);
    }

    private static void CheckSegment(string name, string value)
    {
        if (value is "" or "." or ".." || value.Any(letter => char.IsControl(letter) || char.IsWhiteSpace(letter) || letter is '/' or '\\'))
            throw new WorldRuleException($"{name} becomes a part of the path of the calls: it must not be empty, nor have blanks or slashes.");
    }

    private static void CheckHeader(string name, string? value)
    {
        if (value is not null && (value.Length == 0 || value.Any(letter => letter is <= ' ' or > '~')))
            throw new WorldRuleException($"{name} becomes a header of the calls: it must not be empty, and have visible ASCII characters only.");
    }
}
