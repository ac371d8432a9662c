using System.Buffers;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using MimeKit;
using SmtpServer;
using SmtpServer.ComponentModel;
using SmtpServer.Protocol;
using SmtpServer.Storage;

namespace Vtex.Tracking.Emulator.Tests.Mail;

/// <summary>A real SMTP server on this machine, with what it was sent.</summary>
internal sealed class Mailbox : MessageStore, IAsyncDisposable
{
    private readonly CancellationTokenSource _end = new();
    private readonly Task _server;

    public Mailbox()
    {
        Port = FreePort();
        var options = new SmtpServerOptionsBuilder().ServerName("caixa").Endpoint(at => at.Endpoint(new IPEndPoint(IPAddress.Loopback, Port))).Build();
        var services = new ServiceProvider();
        services.Add(this);
        _server = new SmtpServer.SmtpServer(options, services).StartAsync(_end.Token);
    }

    public int Port { get; }

    public ConcurrentQueue<MimeMessage> Messages { get; } = new();

    /// <summary>Recipients whose e-mails are refused.</summary>
    public string? Refused { get; init; }

    public override async Task<SmtpResponse> SaveAsync(ISessionContext context, IMessageTransaction transaction, ReadOnlySequence<byte> buffer, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream(buffer.ToArray());
        var message = await MimeMessage.LoadAsync(bytes, cancellationToken);
        if (Refused is not null && message.To.Mailboxes.Any(to => to.Address == Refused))
            return SmtpResponse.MailboxUnavailable;
        Messages.Enqueue(message);
        return SmtpResponse.Ok;
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _server;
        _end.Dispose();
    }

    /// <summary>A port that nobody listens on.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
