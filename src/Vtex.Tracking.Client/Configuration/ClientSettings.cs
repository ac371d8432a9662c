using Microsoft.Extensions.Logging;

namespace Vtex.Tracking.Configuration;

/// <summary>The options as they were when the client was made: valid, and safe from later changes.</summary>
internal sealed class ClientSettings
{
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">The options are faulty.</exception>
    public ClientSettings(VtexTrackingOptions options)
    {
        VtexTrackingOptionsValidator.ThrowIfFaulty(options);
        BaseAddress = WithSlash(options.BaseAddress);
        Username = options.Username;
        Password = options.Password;
        TimeProvider = options.TimeProvider;
        Resilience = options.Resilience.Copy();
        TokenStore = options.TokenStore;
        TokenProtector = options.TokenProtector;
        LoggerFactory = options.LoggerFactory;
    }

    /// <summary>Ends in a slash, or else its last segment would be lost under relative addresses.</summary>
    public Uri BaseAddress { get; }

    public string Username { get; }

    public string Password { get; }

    public TimeProvider TimeProvider { get; }

    public ResilienceOptions Resilience { get; }

    public ITokenStore? TokenStore { get; }

    public ITokenProtector? TokenProtector { get; }

    public ILoggerFactory? LoggerFactory { get; }

    private static Uri WithSlash(Uri address) =>
        address.AbsolutePath[address.AbsolutePath.Length - 1] == '/' ? address : new Uri(address.AbsoluteUri + "/");
}
