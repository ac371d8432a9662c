namespace Vtex.Tracking.Emulator.World.Customers;

/// <summary>Recipients of scenarios and made invoices. People are made up; their CPFs are valid in form.</summary>
internal static class SampleCustomers
{
    public static readonly CustomerDetails Marina = Person(
        "Marina", "Azevedo", "39053344705", "Avenida Paulista", "1578", "Bela Vista", "São Paulo", "SP", "01310-200");

    public static readonly CustomerDetails Caetano = Person(
        "Caetano", "Moreira", "71460238001", "Rua Augusta", "2840", "Cerqueira César", "São Paulo", "SP", "01412-100");

    public static readonly CustomerDetails Helena = Person(
        "Helena", "Prado", "26890513118", "Rua Harmonia", "95", "Vila Madalena", "São Paulo", "SP", "05435-000");

    public static readonly CustomerDetails Otavio = Person(
        "Otávio", "Lacerda", "52998224725", "Rua Domingos de Morais", "1020", "Vila Mariana", "São Paulo", "SP", "04010-100");

    public static readonly CustomerDetails Iracema = Person(
        "Iracema", "Duarte", "39053344705", "Avenida Sete de Setembro", "300", "Centro", "Curitiba", "PR", "80060-070");

    public static readonly CustomerDetails Joaquim = Person(
        "Joaquim", "Seabra", "71460238001", "Rua Felipe Schmidt", "515", "Centro", "Florianópolis", "SC", "88010-001");

    public static IReadOnlyList<CustomerDetails> All { get; } = [Marina, Caetano, Helena, Otavio, Iracema, Joaquim];

    private static CustomerDetails Person(
        string firstName, string lastName, string cpf, string street, string number, string neighborhood, string city,
        string state, string postalCode) => new()
        {
            LegalType = "PF",
            FirstName = firstName,
            LastName = lastName,
            Cpf = cpf,
            Street = street,
            Number = number,
            Neighborhood = neighborhood,
            City = city,
            State = state,
            PostalCode = postalCode,
        };
}
