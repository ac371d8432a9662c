using System.Globalization;
using Vtex.Tracking.Emulator.World.Brazil;

namespace Vtex.Tracking.Emulator.World.Account;

/// <summary>A value that is wrong: the field, and what would be right.</summary>
internal readonly record struct SettingFault(string Field, string Message);

/// <summary>Checks single values. Each gives no fault for a value that is right, or absent.</summary>
internal static class SettingChecks
{
    /// <summary>The largest number of characters of a picture.</summary>
    public const int MaxPicture = 200_000;

    public static IEnumerable<SettingFault> Required(string field, string? value) =>
        Unless(!string.IsNullOrWhiteSpace(value), field, "is required, and must be more than spaces.");

    public static IEnumerable<SettingFault> Email(string field, string? value) =>
        Unless(value is null or { Length: 0 } || IsEmail(value), field, "must be an e-mail address, such as contato@loja.example.");

    public static IEnumerable<SettingFault> Cpf(string field, string? value) =>
        Unless(value is null or { Length: 0 } || CheckDigits.AreCpf(value), field, "must be a CPF: 11 digits, of which the last two check the others, such as 529.982.247-25.");

    public static IEnumerable<SettingFault> Cnpj(string field, string? value) =>
        Unless(value is null or { Length: 0 } || CheckDigits.AreCnpj(value), field, "must be a CNPJ: 12 letters or digits and two digits that check them, such as 11.222.333/0001-81.");

    public static IEnumerable<SettingFault> PostalCode(string field, string? value) =>
        Unless(value is null or { Length: 0 } || Geography.PostalCode.TryRead(value, out _), field, "must be a CEP: eight digits, such as 01310-200.");

    public static IEnumerable<SettingFault> State(string field, string? value) =>
        Unless(value is null or { Length: 0 } || BrazilianStates.NameOf(value) is not null, field, "must be the two letters of a Brazilian state, such as SP.");

    public static IEnumerable<SettingFault> LegalType(string field, string? value) =>
        Unless(value is "PF" or "PJ", field, "must be PF (a person) or PJ (a company).");

    public static IEnumerable<SettingFault> OneOf(string field, string? value, IReadOnlyCollection<string> known) =>
        Unless(value is null || known.Contains(value), field, $"must be one of: {string.Join(", ", known)}.");

    public static IEnumerable<SettingFault> Picture(string field, string? value) => Unless(
        value is null || (value.Length <= MaxPicture && (IsData(value) ? PictureData.IsPicture(value) : IsWebAddress(value))),
        field,
        string.Create(CultureInfo.InvariantCulture, $"must be the http or https address of a picture, or a PNG, JPEG, GIF or WebP as data:image/png;base64,…, of at most {MaxPicture} characters."));

    public static IEnumerable<SettingFault> Unless(bool isRight, string field, string message) =>
        isRight ? [] : [new SettingFault(field, message)];

    private static bool IsEmail(string value)
    {
        var at = value.IndexOf('@', StringComparison.Ordinal);
        return at > 0 && at < value.Length - 1 && at == value.LastIndexOf('@') && !value.Any(letter => char.IsWhiteSpace(letter) || char.IsControl(letter));
    }

    /// <summary>Checks whether a text means to be a picture itself, and not its address.</summary>
    public static bool IsData(string value) => value.StartsWith("data:", StringComparison.OrdinalIgnoreCase);

    private static bool IsWebAddress(string value) =>
        Uri.TryCreate(value, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps);
}
