using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Vtex.Tracking.Emulator.World.Messaging;

namespace Vtex.Tracking.Emulator;

/// <summary>Hands e-mails to an SMTP server over one connection, which is made anew when it is lost.</summary>
internal sealed class SmtpGateway(SmtpServerAddress server) : IMailGateway
{
    private const int Accepted = 250;

    private readonly SemaphoreSlim _turn = new(1, 1);
    private SmtpClient? _client;

    public async Task<MailReply> SendAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        if (MailMessage.Of(mail, server.From) is not { } message)
            return new MailReply(MessageFailure.NoAddress, null);

        using (message)
        {
            await _turn.WaitAsync(cancellationToken);
            using var timer = new CancellationTokenSource(server.Timeout, TimeProvider.System);
            using var end = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, cancellationToken);
            try
            {
                var client = await ConnectAsync(end.Token);
                await client.SendAsync(message, end.Token);
                return new MailReply(null, Accepted);
            }
            catch (SmtpCommandException refused)
            {
                return new MailReply(MessageFailure.Server, (int)refused.StatusCode);
            }
            catch (Exception failure) when (IsLost(failure) && !cancellationToken.IsCancellationRequested)
            {
                Disconnect();
                return new MailReply(MessageFailure.Server, null);
            }
            finally
            {
                _turn.Release();
            }
        }
    }

    public void Dispose()
    {
        Disconnect();
        _turn.Dispose();
    }

    private static bool IsLost(Exception failure) =>
        failure is OperationCanceledException or IOException or SocketException or ProtocolException or AuthenticationException or ServiceNotConnectedException
            or ServiceNotAuthenticatedException or SslHandshakeException or NotSupportedException;

    private async Task<SmtpClient> ConnectAsync(CancellationToken cancellationToken)
    {
        if (_client is { IsConnected: true } known)
            return known;
        Disconnect();
        _client = new SmtpClient();
        await _client.ConnectAsync(server.Host, server.Port, server.UseTls ? SecureSocketOptions.StartTls : SecureSocketOptions.None, cancellationToken);
        if (server.Username is { } username)
            await _client.AuthenticateAsync(username, server.Password!, cancellationToken);
        return _client;
    }

    private void Disconnect()
    {
        _client?.Dispose();
        _client = null;
    }
}
