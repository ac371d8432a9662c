namespace Vtex.Tracking.Emulator;

/// <summary>The columns of the services that wait for a route (documented), by which they are sorted and searched.</summary>
public enum WaitingServiceField
{
    /// <summary>The name of the recipient (Cliente).</summary>
    Customer,

    /// <summary>The name of the partner (Parceiro).</summary>
    Partner,

    /// <summary>The invoice number (Nota Fiscal).</summary>
    Invoice,

    /// <summary>The number of the order (Núm. Pedido).</summary>
    OrderNumber,

    /// <summary>The address (Endereço).</summary>
    Address,

    /// <summary>The CEP.</summary>
    PostalCode,

    /// <summary>The days from registration to the deadline (Prazo).</summary>
    Deadline,

    /// <summary>The time of registration (Data Cadastro).</summary>
    Created,

    /// <summary>The weight of all packages (Peso).</summary>
    Weight,
}
