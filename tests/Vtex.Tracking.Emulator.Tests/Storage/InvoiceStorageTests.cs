namespace Vtex.Tracking.Emulator.Tests.Storage;

public sealed class InvoiceStorageTests
{
    [Fact]
    public async Task A_restart_and_a_fork_bring_back_the_invoices_byte_for_byte()
    {
        using var folder = new TestFolder();
        var files = new List<NfeFile>();
        await using (var first = folder.Open())
        {
            var universe = first.GetOrCreateUniverse("loja");
            files.Add(await universe.Invoices.MakeAsync());
            files.Add(await universe.Invoices.MakeAsync(
                new Nfe { Recipient = new NfeParty { Name = "João \"Zé\" & Cia 🚚" }, Delivery = new NfeParty { Address = new NfeAddress { Street = "Rua Chile" } } },
                new NfeFormat { Layout = NfeLayout.Version110, Encoding = NfeEncoding.Latin1, IsBare = true }));
        }

        await using var second = folder.Open();
        var fork = second.ForkUniverse("loja", "copia", 1);

        Assert.Equal(2, second.GetOrCreateUniverse("loja").Invoices.Count);
        Assert.All(files, file => Assert.Equal(file.Content.ToArray(), second.GetOrCreateUniverse("loja").Invoices.Find(file.Key)!.Content.ToArray()));
        Assert.NotNull(fork.Invoices.Find(files[0].Key));
        Assert.Null(fork.Invoices.Find(files[1].Key));
    }

    [Fact]
    public async Task One_of_the_same_key_replaces_it()
    {
        await using var emulator = TrackingEmulator.CreateInMemory();
        var universe = emulator.GetOrCreateUniverse("loja");
        var first = await universe.Invoices.MakeAsync();

        await universe.Invoices.MakeAsync(first.Invoice with { Total = 7 });

        Assert.Equal(1, universe.Invoices.Count);
        Assert.Equal(7, universe.Invoices.Find(first.Key)!.Invoice.Total);
    }
}
