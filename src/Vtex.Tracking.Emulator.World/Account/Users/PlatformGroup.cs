namespace Vtex.Tracking.Emulator;

/// <summary>A group of users of the platform. What each may do is one table; the groups are no ladder.</summary>
public enum PlatformGroup
{
    /// <summary>Gerentes Embarcador: the shipper's managers.</summary>
    ShipperManagers,

    /// <summary>Operadores Embarcador: the shipper's operators.</summary>
    ShipperOperators,

    /// <summary>Parceiro: a partner.</summary>
    Partner,

    /// <summary>Transportadora: a carrier.</summary>
    Carrier,

    /// <summary>Central de Atendimento: the attendants of the chat.</summary>
    CallCenter,

    /// <summary>Rest API: integrations.</summary>
    RestApi,

    /// <summary>Integração VTEX: the integration of the store.</summary>
    VtexIntegration,
}
