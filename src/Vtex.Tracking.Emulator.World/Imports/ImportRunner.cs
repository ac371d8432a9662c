using Vtex.Tracking.Emulator.World.Hub;
using Vtex.Tracking.Emulator.World.HubCalls;
using Vtex.Tracking.Emulator.World.Integration;
using Vtex.Tracking.Emulator.World.Orders;
using Vtex.Tracking.Emulator.World.Routes;
using Vtex.Tracking.Emulator.World.Routing;
using Vtex.Tracking.Emulator.World.Services;
using Vtex.Tracking.Emulator.World.Shipper;
using Vtex.Tracking.Emulator.World.State;
using Vtex.Tracking.Emulator.World.Time;

namespace Vtex.Tracking.Emulator.World.Imports;

/// <summary>Inside <see cref="WorldStore.Do(Action)"/>: makes services of invoiced packages.</summary>
internal sealed class ImportRunner(WorldStore world, ServiceCommands services, RouteCommands routes, IInvoiceGateway gateway)
{
    private const string Extension = ".xml";

    private IntegrationState Integration => world.State.Integration;

    /// <summary>Looks at a package that is due.</summary>
    public void Import(PackageKey key)
    {
        if (Find(key) is not var (order, package))
        {
            Integration.Imports.Done(key); // a rule changed since
            return;
        }

        if (!Integration.Settings!.OnlyWithXml)
            Create(order, package, null);
        else if (AddressOf(package) is { } address)
            Read(order, package, address);
        else if (package.Invoice.EmbeddedInvoice is { } text && !string.IsNullOrWhiteSpace(text))
            Take(order, package, NfeReader.Read(text), null);
        else
            world.Append(new PackageHeld(key.OrderId, key.InvoiceNumber, ImportRule.XmlNamed));
    }

    /// <summary>Makes the call that fetches an XML.</summary>
    /// <returns>What is to be done then, inside <see cref="WorldStore.Do(Action)"/>.</returns>
    public Func<Task<Action>> Fetch(int number, CancellationToken cancellationToken)
    {
        var key = Integration.FetchedBy(number);
        var address = Find(key) is var (_, package) ? AddressOf(package) : null;
        return async () =>
        {
            var answer = address is null ? null : await AskAsync(address, cancellationToken);
            return () => End(key, answer);
        };
    }

    // The address must end in .xml (documented).
    private static Uri? AddressOf(StorePackage package) =>
        package.Invoice.InvoiceUrl is { } url && url.EndsWith(Extension, StringComparison.OrdinalIgnoreCase)
        && Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? address
            : null;

    private void Read(StoreOrder order, StorePackage package, Uri address)
    {
        if (gateway.KeyOf(address, world.Name) is { } made && world.State.Invoices.Find(made) is { } file)
            Take(order, package, NfeReader.Read(file.Content), null);
        else
            world.Append(new PackageHeld(order.OrderId, package.Invoice.InvoiceNumber, ImportRule.XmlReadable, Next: world.Clock.GetUtcNow()));
    }

    private void End(PackageKey key, InvoiceAnswer? answer)
    {
        if (answer is null || Find(key) is not var (order, package))
            return;
        var failures = (Integration.HoldOf(key)?.Failures ?? 0) + 1;
        DateTimeOffset? next = answer.Result.Fault == CallFault.HostNotAllowed
            ? null
            : Calendar.Add(world.Clock.GetUtcNow(), BackOff.After(failures, answer.Result.RetryAfter));
        if (answer.Reading is { } reading)
            Take(order, package, reading, next);
        else
            world.Append(new PackageHeld(key.OrderId, key.InvoiceNumber, ImportRule.XmlReadable, Call: answer.Result, Next: next));
    }

    private void Take(StoreOrder order, StorePackage package, NfeReading reading, DateTimeOffset? next)
    {
        if (reading.Invoice is not { } xml)
            world.Append(new PackageHeld(order.OrderId, package.Invoice.InvoiceNumber, ImportRule.XmlReadable, reading.Refusal, Next: next));
        else if (Integration.Settings!.Carriers is { Count: > 0 } known && !IsCarrierKnown(xml.Transport, known))
            world.Append(new PackageHeld(order.OrderId, package.Invoice.InvoiceNumber, ImportRule.CarrierKnown, Carrier: xml.Transport.CarrierCnpj));
        else
            Create(order, package, xml);
    }

    private static bool IsCarrierKnown(NfeTransport transport, IReadOnlyList<string> known) =>
        transport.CarrierCnpj is { } carrier ? ServiceMapper.Knows(known, carrier) : !transport.HasUnreadableCnpj;

    private void Create(StoreOrder order, StorePackage package, Nfe? xml)
    {
        var email = order.Details.Customer.Email is { } given ? OrderIds.Alias(world.Options.Seed, given) : null;
        if (new ServiceMapper(order, package, xml, Integration.Settings!).Map(world.Clock.GetUtcNow(), world.Name, email) is not { } details)
        {
            world.Append(new PackageHeld(order.OrderId, package.Invoice.InvoiceNumber, ImportRule.AddressKnown));
            return;
        }

        var outside = Integration.Settings!.RoutedOutside ? Integration.RouteOf(order.OrderId) : null;
        var id = FindUnlinked(details) ?? (outside is null ? services.Create([details])[0] : services.Register(details));
        world.Append(new PackageImported(order.OrderId, package.Invoice.InvoiceNumber, id, xml is not null));
        if (outside is not null && world.State.Services.Get(id).Status == ServiceStatus.Active) // a copied one may be on its route already
            PutOn(outside, id);
    }

    // A universe that was copied in the middle of an import has the service, and not what it was made of; and a name of its own.
    private int? FindUnlinked(ServiceDetails details) => details.Invoice is not { } invoice ? null : world.State.Services.FindByInvoice(invoice)
        .Select(entry => entry.Service)
        .FirstOrDefault(service => Integration.LinkOf(service.Id) is null && service.Details with { IntegrationTime = details.IntegrationTime, Sender = details.Sender } == details)?.Id;

    private void PutOn(OutsideRoute outside, int serviceId)
    {
        if (outside.RouteId is { } routeId && world.State.Routes.Get(routeId).Status == RouteStatus.Active)
            world.Append(new StopAdded(routeId, serviceId));
        else
            world.Append(new OutsideRouteScheduled(outside.Number, routes.Schedule(outside.Route.Details, [serviceId])));
    }

    private (StoreOrder Order, StorePackage Package)? Find(PackageKey key) =>
        world.State.Orders.Orders.Find(key.OrderId) is { } order
        && order.FindPackage(key.InvoiceNumber, isReturn: false) is { } package
        && ImportRules.IsDue(Integration, world.State.Hub, order, package)
            ? (order, package)
            : null;

    private async Task<InvoiceAnswer> AskAsync(Uri address, CancellationToken cancellationToken)
    {
        try
        {
            return await gateway.FetchAsync(address, cancellationToken);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            return new InvoiceAnswer(new CallResult(CallFault.Exception, Detail: failure.GetType().Name), null);
        }
    }
}
