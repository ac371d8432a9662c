namespace Vtex.Tracking.Emulator.Tests.World;

/// <summary>Invoices as programs of issuers write them, made by hand.</summary>
internal static class InvoiceXml
{
    public const string Key = "35310342590817000107550010001845321004821032";

    /// <summary>Layout 4.00 with a prefix, two groups of volumes, another place of delivery, and what the reader passes over.</summary>
    public const string Layout400 = $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <n:nfeProc xmlns:n="http://www.portalfiscal.inf.br/nfe" versao="4.00"><n:NFe><n:infNFe versao="4.00" Id="NFe{Key}">
          <n:ide><n:cUF>35</n:cUF><n:mod>55</n:mod><n:serie>1</n:serie><n:nNF>184532</n:nNF><n:dhEmi>2031-03-10T15:20:00-03:00</n:dhEmi>
            <n:NFref><n:refNFe>35310342590817000107550010001845301004821037</n:refNFe></n:NFref></n:ide>
          <n:emit><n:CNPJ>42590817000107</n:CNPJ><n:xNome>Loja Ipê &amp; Filhos</n:xNome><n:xFant>Ipê</n:xFant>
            <n:enderEmit><n:xLgr>Avenida Jaguaré</n:xLgr><n:nro>818</n:nro><n:xBairro>Jaguaré</n:xBairro><n:cMun>3550308</n:cMun><n:xMun>São Paulo</n:xMun><n:UF>SP</n:UF><n:CEP>05346000</n:CEP></n:enderEmit><n:IE>110042490114</n:IE></n:emit>
          <!-- a comment -->
          <n:dest><n:CPF>52998224725</n:CPF><n:xNome>Otávio Lacerda</n:xNome>
            <n:enderDest><n:xLgr>Rua Domingos de Morais</n:xLgr><n:nro>1020</n:nro><n:xCpl><![CDATA[Apto. 5]]></n:xCpl><n:xBairro>Vila Mariana</n:xBairro><n:cMun>3550308</n:cMun><n:xMun>São Paulo</n:xMun><n:UF>SP</n:UF><n:CEP>04010100</n:CEP><n:fone>11987654321</n:fone></n:enderDest><n:indIEDest>9</n:indIEDest><n:email>otavio@example.com</n:email></n:dest>
          <n:entrega><n:CPF>39053344705</n:CPF><n:xNome>Marina Azevedo</n:xNome><n:xLgr>Avenida Paulista</n:xLgr><n:nro>1578</n:nro><n:xBairro>Bela Vista</n:xBairro><n:cMun>3550308</n:cMun><n:xMun>São Paulo</n:xMun><n:UF>SP</n:UF><n:CEP>01310200</n:CEP></n:entrega>
          <n:det nItem="1"><n:prod><n:cProd>21407</n:cProd><n:xProd>Mesa</n:xProd><n:vProd>375.00</n:vProd></n:prod></n:det>
          <n:total><n:ICMSTot><n:vProd>375.00</n:vProd><n:vNF>389.90</n:vNF></n:ICMSTot></n:total>
          <n:transp><n:modFrete>0</n:modFrete><n:transporta><n:CNPJ>12ABC34501DE35</n:CNPJ><n:xNome>Jacarandá Express</n:xNome></n:transporta>
            <n:veicTransp><n:placa>BRA2E19</n:placa><n:UF>SP</n:UF></n:veicTransp>
            <n:vol><n:qVol>2</n:qVol><n:esp>CAIXA</n:esp><n:pesoL>10.500</n:pesoL><n:pesoB>12.000</n:pesoB></n:vol>
            <n:vol><n:qVol>1</n:qVol><n:pesoB>0.750</n:pesoB></n:vol></n:transp>
          <n:infAdic><n:infCpl>Pedido MKP-2031915</n:infCpl></n:infAdic></n:infNFe>
          <Signature xmlns="http://www.w3.org/2000/09/xmldsig#"><SignedInfo><Reference URI="#NFe{Key}"/></SignedInfo></Signature></n:NFe>
          <n:protNFe versao="4.00"><n:infProt><n:chNFe>{Key}</n:chNFe><n:cStat>100</n:cStat></n:infProt></n:protNFe></n:nfeProc>
        """;

    /// <summary>Layout 1.10, bare, without a namespace.</summary>
    public const string Layout110 = $"""
        <?xml version="1.0" encoding="iso-8859-1"?>
        <NFe><infNFe Id="NFe{Key}" versao="1.10">
          <ide><cUF>35</cUF><cNF>100482103</cNF><natOp>Venda</natOp><indPag>0</indPag><mod>55</mod><serie>1</serie><nNF>184532</nNF><dEmi>2031-03-10</dEmi><tpNF>1</tpNF></ide>
          <emit><CNPJ>42590817000107</CNPJ><xNome>Loja Ipê</xNome><enderEmit><xLgr>Avenida Jaguaré</xLgr><UF>SP</UF></enderEmit></emit>
          <dest><CNPJ>42590817000107</CNPJ><xNome>Padaria São João Ltda</xNome><enderDest><xLgr>Rua Chile</xLgr><nro>S/N</nro><xBairro>Centro</xBairro><xMun>Salvador</xMun><UF>BA</UF><CEP>40020000</CEP></enderDest></dest>
          <entrega><CNPJ>42590817000107</CNPJ><xLgr>Rua Carlos Gomes</xLgr><nro>12</nro><xBairro>Dois de Julho</xBairro><xMun>Salvador</xMun><UF>BA</UF></entrega>
          <total><ICMSTot><vNF>1250.00</vNF></ICMSTot></total>
          <transp><modFrete>1</modFrete></transp></infNFe></NFe>
        """;
}
