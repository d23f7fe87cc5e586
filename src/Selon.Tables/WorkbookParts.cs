using System.Globalization;
using System.Xml;

namespace Selon.Tables;

/// <summary>The parts of a workbook beside its sheets, as ECMA-376 wants them.</summary>
internal static class WorkbookParts
{
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <summary>Styles of cells, by their number.</summary>
    public const string Plain = "0";
    public const string Heading = "1";
    public const string Day = "2";

    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string PackageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string ContentTypes = "http://schemas.openxmlformats.org/package/2006/content-types";
    private const string SheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    // Number 14 of the formats that every program knows: a day as the user's own settings write it.
    private const string Styles = """
        <fonts count="2"><font/><font><b/></font></fonts>
        <fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>
        <borders count="1"><border/></borders>
        <cellStyleXfs count="1"><xf/></cellStyleXfs>
        <cellXfs count="3"><xf/><xf fontId="1" applyFont="1"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs>
        """;

    /// <param name="entry">Begins a part.</param>
    /// <param name="sheets">Number of sheets, called <c>xl/worksheets/sheet1.xml</c> and so on.</param>
    public static void Write(Func<string, XmlWriter> entry, int sheets)
    {
        using (var xml = entry("xl/styles.xml"))
        {
            xml.WriteStartElement("styleSheet", Main);
            xml.WriteRaw(Styles);
        }

        using (var xml = entry("xl/workbook.xml"))
            Workbook(xml, sheets);
        using (var xml = entry("xl/_rels/workbook.xml.rels"))
        {
            xml.WriteStartElement("Relationships", PackageRelations);
            for (var s = 1; s <= sheets; s++)
                Relation(xml, Id(s), "worksheet", $"worksheets/{Id(s)}.xml");
            Relation(xml, "styles", "styles", "styles.xml");
        }

        using (var xml = entry("_rels/.rels"))
        {
            xml.WriteStartElement("Relationships", PackageRelations);
            Relation(xml, "workbook", "officeDocument", "xl/workbook.xml");
        }

        using (var xml = entry("[Content_Types].xml"))
            Types(xml, sheets);
    }

    private static string Id(int sheet) => string.Create(CultureInfo.InvariantCulture, $"sheet{sheet}");

    private static void Workbook(XmlWriter xml, int sheets)
    {
        xml.WriteStartElement("workbook", Main);
        xml.WriteStartElement("sheets", Main);
        for (var s = 1; s <= sheets; s++)
        {
            xml.WriteStartElement("sheet", Main);
            xml.WriteAttributeString("name", s == 1 ? "Chronology" : string.Create(CultureInfo.InvariantCulture, $"Chronology {s}"));
            xml.WriteAttributeString("sheetId", s.ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("r", "id", Relations, Id(s));
            xml.WriteEndElement();
        }
    }

    private static void Relation(XmlWriter xml, string id, string type, string target)
    {
        xml.WriteStartElement("Relationship", PackageRelations);
        xml.WriteAttributeString("Id", id);
        xml.WriteAttributeString("Type", $"{Relations}/{type}");
        xml.WriteAttributeString("Target", target);
        xml.WriteEndElement();
    }

    private static void Types(XmlWriter xml, int sheets)
    {
        xml.WriteStartElement("Types", ContentTypes);
        xml.WriteStartElement("Default", ContentTypes);
        xml.WriteAttributeString("Extension", "rels");
        xml.WriteAttributeString("ContentType", "application/vnd.openxmlformats-package.relationships+xml");
        xml.WriteEndElement();
        Override(xml, "xl/workbook.xml", "sheet.main+xml");
        Override(xml, "xl/styles.xml", "styles+xml");
        for (var s = 1; s <= sheets; s++)
            Override(xml, $"xl/worksheets/{Id(s)}.xml", "worksheet+xml");
    }

    private static void Override(XmlWriter xml, string part, string type)
    {
        xml.WriteStartElement("Override", ContentTypes);
        xml.WriteAttributeString("PartName", "/" + part);
        xml.WriteAttributeString("ContentType", $"{SheetType}.{type}");
        xml.WriteEndElement();
    }
}
