using System.Globalization;
using Bogus;
using Vtex.Tracking.Emulator.World.Brazil;
using Vtex.Tracking.Emulator.World.Text;

namespace Vtex.Tracking.Emulator;

/// <summary>Makes the contents of a store's account with the Brazilian data of Bogus.</summary>
internal sealed class StoreMaker
{
    private const string Password = "jabuticaba";
    private const string Colors = "0123456789abcdef";

    // Cities with the first five digits of CEPs that lie in them; Bogus has both, but not together.
    private static readonly SampleCity[] Cities =
    [
        new("São Paulo", "SP", "11", ["01310", "04101", "05422"], ["Bela Vista", "Vila Mariana", "Pinheiros"]),
        new("Rio de Janeiro", "RJ", "21", ["22041", "20040", "22410"], ["Copacabana", "Centro", "Ipanema"]),
        new("Belo Horizonte", "MG", "31", ["30130", "30112"], ["Centro", "Savassi"]),
        new("Curitiba", "PR", "41", ["80060", "80420"], ["Centro", "Batel"]),
        new("Porto Alegre", "RS", "51", ["90010", "90430"], ["Centro Histórico", "Moinhos de Vento"]),
        new("Salvador", "BA", "71", ["40140", "41810"], ["Barra", "Pituba"]),
        new("Recife", "PE", "81", ["51021", "50030"], ["Boa Viagem", "Recife Antigo"]),
        new("Manaus", "AM", "92", ["69005", "69057"], ["Centro", "Adrianópolis"]),
    ];

    private readonly Faker _faker;
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    public StoreMaker(int seed) => _faker = new Faker("pt_BR") { Random = new Randomizer(seed) };

    public StoreSample Make(int drivers, int customers)
    {
        var carriers = Enumerable.Range(0, 3).Select(_ => Carrier()).ToList();
        return new StoreSample
        {
            Agencies = [.. Enumerable.Range(0, 2).Select(_ => new Agency { Name = Brand(), Cnpj = Cnpj(), Color = Color() })],
            Branches = [.. Enumerable.Range(0, 2).Select(_ => Branch())],
            Carriers = carriers,
            Partners = [.. Enumerable.Range(0, 2).Select(_ => new Partner { Name = Brand(), Cnpj = Cnpj() })],
            Drivers = [.. Enumerable.Range(0, drivers).Select(index => Driver(index % carriers.Count + 1))],
            Vehicles = [.. Enumerable.Range(0, drivers).Select(_ => Vehicle())],
            Customers = [.. Enumerable.Range(1, customers).Select(Customer)],
            Freights = [new("Grande São Paulo", "01000-000", "09999-999", 19.9m), new("Sul", "80000-000", "99999-999", 34.9m), new("Brasil", "01000-000", "99999-999", 49.9m)],
            Users = [User(PlatformGroup.ShipperManagers), User(PlatformGroup.ShipperOperators), User(PlatformGroup.Partner), User(PlatformGroup.Carrier), User(PlatformGroup.CallCenter), User(PlatformGroup.RestApi)],
        };
    }

    private SampleCity City() => _faker.PickRandom(Cities);

    private string Brand() => _faker.Company.CompanyName(0);

    private string Color() => string.Concat(_faker.Random.ArrayElements(Colors.ToCharArray(), 6).Prepend('#'));

    private string Cnpj() => Unique(() => CheckDigits.CompleteCnpj(_faker.Random.ReplaceNumbers("########") + "0001"));

    private string Cpf() => Unique(() =>
    {
        var digits = _faker.Random.ReplaceNumbers("#########");
        var first = digits + CheckDigits.Of(digits, CheckDigits.CpfHighestWeight);
        return first + CheckDigits.Of(first, CheckDigits.CpfHighestWeight);
    });

    private string Unique(Func<string> make)
    {
        var made = make();
        while (!_taken.Add(made))
            made = make();
        return made;
    }

    private CarrierCompany Carrier()
    {
        var (name, city) = (_faker.Name.LastName(), City());
        return new CarrierCompany
        {
            CompanyName = $"{name} Transportes Ltda.",
            TradeName = $"Expresso {name}",
            Cnpj = Cnpj(),
            ContactName = _faker.Name.FullName(),
            Email = Email(name),
            Phone = Phone(city),
            Address = Address(city),
        };
    }

    private Branch Branch()
    {
        var city = City();
        return new Branch { CompanyName = $"{Brand()} Comércio S.A.", TradeName = $"Filial {city.Name}", Cnpj = Cnpj(), Address = Address(city) };
    }

    private DriverDetails Driver(int carrier)
    {
        var (first, last, city) = (_faker.Name.FirstName(), _faker.Name.LastName(), City());
        var username = Unique(() => Plain($"{first}.{last}") + (_taken.Contains(Plain($"{first}.{last}")) ? _faker.Random.ReplaceNumbers("##") : ""));
        return new DriverDetails
        {
            Username = username,
            FirstName = first,
            LastName = last,
            Email = $"{username}@example.com",
            Cpf = Cpf(),
            MobileAreaCode = city.AreaCode,
            Mobile = Phone(),
            TimeZone = city.State == "AM" ? "UTC-04:00" : "UTC-03:00",
            ShippingCompanyId = carrier,
        };
    }

    private Vehicle Vehicle() => new(
        _faker.PickRandom("moto", "moto", "carro", "caminhão"), Unique(() => _faker.Random.Replace("???#") + _faker.Random.Replace("?") + _faker.Random.Replace("##")));

    private CustomerDetails Customer(int number)
    {
        var (first, last, city) = (_faker.Name.FirstName(), _faker.Name.LastName(), City());
        return new CustomerDetails
        {
            LegalType = "PF",
            ExternalId = number.ToString("'C-'00000", CultureInfo.InvariantCulture),
            FirstName = first,
            LastName = last,
            Cpf = Cpf(),
            Email = Email($"{first}.{last}"),
            PhoneAreaCode = city.AreaCode,
            PhoneNumber = Phone(),
            Street = _faker.Address.StreetName(),
            Number = _faker.Random.Int(1, 2_999).ToString(CultureInfo.InvariantCulture),
            Complement = _faker.PickRandom("casa", "apto 12", "bloco B", "sala 3"),
            Neighborhood = _faker.PickRandom(city.Neighborhoods),
            City = city.Name,
            PostalCode = PostalCode(city),
            State = city.State,
        };
    }

    private PlatformUser User(PlatformGroup group)
    {
        var name = _faker.Name.FullName();
        return new PlatformUser
        {
            Name = name,
            Email = $"{Plain(group.ToString())}@example.com",
            Password = Password,
            Groups = [group],
            PartnerId = group == PlatformGroup.Partner ? 1 : null,
            CarrierId = group == PlatformGroup.Carrier ? 1 : null,
            ChatCarriers = group == PlatformGroup.CallCenter ? [1, 2, 3] : [],
            ChatStates = group == PlatformGroup.CallCenter ? [.. Cities.Select(city => city.State)] : [],
        };
    }

    private PostalAddress Address(SampleCity city) => new()
    {
        Street = _faker.Address.StreetName(),
        Number = _faker.Random.Int(1, 2_999).ToString(CultureInfo.InvariantCulture),
        Neighborhood = _faker.PickRandom(city.Neighborhoods),
        City = city.Name,
        PostalCode = PostalCode(city),
        State = city.State,
    };

    private string PostalCode(SampleCity city) => $"{_faker.PickRandom(city.PostalCodes)}-{_faker.Random.ReplaceNumbers("###")}";

    private string Phone() => _faker.Random.ReplaceNumbers("9########");

    private string Phone(SampleCity city) => $"{city.AreaCode}{Phone()}";

    private static string Email(string name) => $"{Plain(name)}@example.com";

    private static string Plain(string name) =>
        string.Concat(name.Where(letter => !PlainLetters.IsAccent(letter)).Select(PlainLetters.Of).Where(letter => char.IsAsciiLetterOrDigit(letter) || letter == '.'));
}

/// <summary>A city, and what lies in it.</summary>
internal sealed record SampleCity(string Name, string State, string AreaCode, string[] PostalCodes, string[] Neighborhoods);
