namespace Vtex.Tracking.CodeGenerator;

/// <summary>Describes what is generated from one contract for one project.</summary>
internal sealed record GeneratedCode
{
    // The operations that the hub calls on a carrier's app.
    private static readonly string[] CarrierOperations = ["NotifyPackages", "GetTrackingEvents"];

    // Their messages, which stores send and carriers receive: one type for both.
    private static readonly HashSet<string> CarrierMessages = ContractTypes.Of("shipping-network").SentOrReceived(CarrierOperations);

    private const string ShippingNetworkModels = "Vtex.Tracking.ShippingNetwork.Models";

    public static IReadOnlyList<GeneratedCode> All { get; } =
    [
        new()
        {
            Contract = "tracking",
            ProjectFolder = "src/Vtex.Tracking.Client/Generated",
            Folder = "Tracking",
            ModelNamespace = "Vtex.Tracking.Models",
            Validated = ContractTypes.Of("tracking").SentByClient(),
        },
        new()
        {
            Contract = "shipping-network",
            ProjectFolder = "src/Vtex.Tracking.ShippingNetwork/Generated",
            ModelNamespace = ShippingNetworkModels,
            Only = CarrierMessages,
            // A notification as the guides show it has no account; the path names it.
            Optional = ["Account Account"],
        },
        new()
        {
            Contract = "shipping-network",
            ProjectFolder = "src/Vtex.Tracking.Client/Generated",
            Folder = "ShippingNetwork",
            ModelNamespace = ShippingNetworkModels,
            Except = CarrierMessages,
            Validated = ContractTypes.Of("shipping-network").SentByClient(),
        },
        new()
        {
            Contract = "orders",
            ProjectFolder = "src/Vtex.Tracking.Client/Generated",
            Folder = "Orders",
            ModelNamespace = "Vtex.Tracking.Orders.Models",
            Validated = ContractTypes.Of("orders").SentByClient(),
            // The reference requires properties of answers that the published examples lack.
            AreAnswersLoose = true,
        },
        new()
        {
            Contract = "shipping-network",
            ProjectFolder = "src/Vtex.Tracking.AspNetCore/Generated",
            ModelNamespace = ShippingNetworkModels,
            Only = new HashSet<string>(),
            Read = ContractTypes.Of("shipping-network").Sent(CarrierOperations),
        },
    ];

    /// <summary>The contract's short name, such as <c>tracking</c>.</summary>
    public required string Contract { get; init; }

    /// <summary>The project's folder of generated code, which holds nothing else.</summary>
    public required string ProjectFolder { get; init; }

    /// <summary>The folder within it.</summary>
    public string Folder { get; init; } = "";

    public required string ModelNamespace { get; init; }

    /// <summary>The types that get validation rules, because the client sends them.</summary>
    public IReadOnlySet<string> Validated { get; init; } = new HashSet<string>();

    /// <summary>The types that get a reader, because the carrier's side receives them.</summary>
    public IReadOnlySet<string> Read { get; init; } = new HashSet<string>();

    /// <summary>The types that get a model; null for all of the contract, with its operations.</summary>
    public IReadOnlySet<string>? Only { get; init; }

    /// <summary>Whether the types that the client only receives require nothing: what is missing is null.</summary>
    public bool AreAnswersLoose { get; init; }

    /// <summary>The types whose models are in another project.</summary>
    public IReadOnlySet<string> Except { get; init; } = new HashSet<string>();

    /// <summary>Properties, as type and name, that the model makes optional although the contract requires them.</summary>
    public IReadOnlyList<string> Optional { get; init; } = [];
}
