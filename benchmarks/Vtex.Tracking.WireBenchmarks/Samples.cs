using System.Globalization;

namespace Vtex.Tracking.WireBenchmarks;

/// <summary>Services to post.</summary>
internal static class Samples
{
    /// <summary>A service as a store would post it.</summary>
    public static string Plain(int number) => string.Create(CultureInfo.InvariantCulture, $$"""
        {"deliveryServiceType":"Entrega","invoiceOrderOfService":"{{number:D9}}","invoiceOrderOfServiceSerie":"1","orderNumber":"14812{{number:D8}}-01",
        "shipperCustomer":{"legalType":"PF","firstName":"Marina","lastName":"Azevedo","cpf":"39053344705","email":"marina.{{number}}@example.com",
        "addressStreet":"Avenida Paulista","addressNumber":"{{number % 3000}}","addressNeighborhood":"Bela Vista","addressCity":"São Paulo","state":"SP",
        "postalCode":"01310-200","phoneAreaCode":"11","phoneNumber":"998877665"} }
        """);

    /// <summary>A service with every field filled; its answer has about 5 kB.</summary>
    public static string Filled(int number) => string.Create(CultureInfo.InvariantCulture, $$"""
        {"deliveryServiceType":"Entrega","idExternalShipperCustomer":"C-{{number}}","invoiceOrderOfService":"{{number:D9}}","invoiceOrderOfServiceSerie":"1",
        "orderNumber":"14812{{number:D8}}-01","description":"{{new string('d', 1500)}}","sender":"{{new string('s', 800)}}","idExternal":"E-{{number}}",
        "cnpjShipperPartner":"11222333000181","cnpjcarrier":"12ABC34501DE35","cnpjbranch":"11222333000181","latitude":-23.5613,"longitude":-46.6565,
        "packingList":"1 x SKU 12; 3 x SKU 57","packingListDateTime":"2026-11-21T12:00:00Z","integrationDateTime":"2026-11-21T12:00:00Z",
        "deliveryServiceScheduling":{"shipperCustomerSchedulingDateTime":"2026-11-22T12:00:00Z","morningPeriod":true,"origin":1},
        "shipperCustomer":{"legalType":"PF","firstName":"Marina","lastName":"Azevedo","cpf":"39053344705","companyName":"Livraria Maré Alta Ltda","cnpj":"12ABC34501DE35",
        "email":"marina.{{number}}@example.com","addressStreet":"{{new string('r', 150)}}","addressNumber":"{{number % 3000}}","addressComplement":"Apartamento 41",
        "addressNeighborhood":"{{new string('b', 150)}}","addressCity":"São Paulo","state":"SP","postalCode":"01310-200","phoneAreaCode":"11","phoneNumber":"998877665"} }
        """);

    /// <summary>A route of one driver with these services.</summary>
    public static string Route(IEnumerable<string> services) => $$"""
        [{"deliveryServiceRoute":{"carrier":{"username":"joao.motoboy","firstName":"João","lastName":"Batista","cpf":"71460238001","email":"joao@example.com",
        "mobileAreaCode":"11","mobile":"998877665"},"displacementType":"moto","deliveryServiceDate":"2026-11-22"},"deliveryService":[{{string.Join(',', services)}}]}]
        """;
}
