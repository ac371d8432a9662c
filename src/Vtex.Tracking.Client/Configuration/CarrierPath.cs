namespace Vtex.Tracking.Configuration;

/// <summary>The segments that lead to an app: complete, and each fit for a path.</summary>
internal sealed record CarrierPath(string AppName, string AppVersion, string Account, string Workspace)
{
    /// <summary>The address of a call: what the call says, and for the rest what the options say.</summary>
    /// <exception cref="ArgumentException">It is incomplete or faulty; all faults are named.</exception>
    public static CarrierPath Of(CarrierAddress defaults, CarrierAddress? carrier)
    {
        var whole = new CarrierAddress
        {
            AppName = carrier?.AppName ?? defaults.AppName,
            AppVersion = carrier?.AppVersion ?? defaults.AppVersion,
            Account = carrier?.Account ?? defaults.Account,
            Workspace = carrier?.Workspace ?? defaults.Workspace,
        };
        var faults = Faults(whole).ToList();
        if (faults.Count > 0)
        {
            throw new ArgumentException(
                $"The address of the carrier's app is faulty: {string.Join(" ", faults)} "
                + $"What the options do not say, {nameof(CarrierAddress)} says for a call.",
                nameof(carrier));
        }

        return new(whole.AppName!, WithoutV(whole.AppVersion!), whole.Account!, whole.Workspace!);
    }

    /// <exception cref="ArgumentException">The account is missing or faulty.</exception>
    public static string AccountOf(CarrierAddress defaults, string? account)
    {
        var known = account ?? defaults.Account;
        return Fault(known) is { } fault
            ? throw new ArgumentException($"The account {fault} It is named here or in the options.", nameof(account))
            : known!;
    }

    /// <returns>What is wrong with a segment, to be read behind its name; null when nothing is.</returns>
    public static string? Fault(string? segment) => segment switch
    {
        null => "is missing.",
        _ when string.IsNullOrWhiteSpace(segment) => "must not be empty.",
        "." or ".." => "must not be . or .., which lead elsewhere in a path.",
        _ when segment.Any(character => character is '/' or '\\' || char.IsWhiteSpace(character) || char.IsControl(character)) =>
            "must be one segment of a path: no slashes, blanks or control characters.",
        _ when HasHalfPair(segment) => "must not have half of a surrogate pair, which is no character.",
        _ => null,
    };

    /// <summary>Such a half would be sent as another character, and so as another name.</summary>
    private static bool HasHalfPair(string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (char.IsSurrogatePair(text, index))
                index++;
            else if (char.IsSurrogate(text[index]))
                return true;
        }

        return false;
    }

    /// <returns>What is wrong with a version, to be read behind its name; null when nothing is.</returns>
    public static string? VersionFault(string? version) =>
        version is "v" or "V" ? "must have something behind the v." : Fault(version);

    private static IEnumerable<string> Faults(CarrierAddress address)
    {
        if (Fault(address.AppName) is { } name)
            yield return $"{nameof(address.AppName)} {name}";
        if (VersionFault(address.AppVersion) is { } version)
            yield return $"{nameof(address.AppVersion)} {version}";
        if (Fault(address.Account) is { } account)
            yield return $"{nameof(address.Account)} {account}";
        if (Fault(address.Workspace) is { } workspace)
            yield return $"{nameof(address.Workspace)} {workspace}";
    }

    private static string WithoutV(string version) => version[0] is 'v' or 'V' ? version.Substring(1) : version;
}
