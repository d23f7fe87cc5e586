using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Selon.Chronologies;
using Selon.Events;
using Selon.Exports;
using Selon.Fixtures;
using Xunit;

namespace Selon.Tests.Exports;

/// <summary>Maps, calendars, networks and linked data.</summary>
public class LinkedExportTests
{
    [Fact]
    public void AMapHasWhatHasCoordinatesWithLongitudeFirst()
    {
        var map = JsonNode.Parse(Write(new GeoJsonExport()))!;
        Assert.Equal("FeatureCollection", map["type"]!.GetValue<string>());
        var feature = Assert.Single(map["features"]!.AsArray())!;
        Assert.Equal("e17", feature["id"]!.GetValue<string>());
        Assert.Equal("Point", feature["geometry"]!["type"]!.GetValue<string>());
        Assert.Equal([6.15f, 46.2f], feature["geometry"]!["coordinates"]!.AsArray().Select(c => c!.GetValue<float>()));
    }

    [Fact]
    public void CalendarLinesAreFoldedAndEndWithCrLf()
    {
        var calendar = Write(new IcsExport(ExportOptions.Default), new ExportHeading(SampleRows.Hostile));
        Assert.StartsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n", calendar, StringComparison.Ordinal);
        Assert.EndsWith("END:VCALENDAR\r\n", calendar, StringComparison.Ordinal);
        Assert.All(calendar.Split("\r\n"), l => Assert.True(Encoding.UTF8.GetByteCount(l) <= 75 && !l.Contains('\n', StringComparison.Ordinal), l));
        Assert.Equal(SampleRows.All.Count(r => EventDays.Of(r.Date?.Value) is not null), calendar.Split("BEGIN:VEVENT").Length - 1);
    }

    [Fact]
    public void ACalendarDayEndsBeforeTheNext()
    {
        var calendar = Write(new IcsExport(new ExportOptions { CodedDate = "2024-05-01" }), null, SampleRows.All.Single(r => r.Event?.Type == EventType.Agree));
        Assert.Contains("DTSTART;VALUE=DATE:20240402\r\nDTEND;VALUE=DATE:20240405\r\n", calendar, StringComparison.Ordinal);
        Assert.Contains("DTSTAMP:20240501T000000Z", calendar, StringComparison.Ordinal);
    }

    [Fact]
    public void ACalendarDoesNotShowWhatIsDenied()
    {
        var row = SampleRows.All.Single(r => r.Id == "e17");
        Assert.DoesNotContain("VEVENT", Write(new IcsExport(ExportOptions.Default), null, row with { Event = row.Event! with { Factuality = Factuality.Denied } }), StringComparison.Ordinal);
    }

    [Fact]
    public void NetworksCountWhoActsTowardsWhom()
    {
        var row = SampleRows.All.Single(r => r.Id == "e17");
        var graph = XDocument.Parse(Write(new GraphMlExport(ExportOptions.Default), null, row, row, row with { Event = row.Event! with { Type = EventType.Aid } }));
        XNamespace ns = "http://graphml.graphdrawing.org/xmlns";
        Assert.Equal(2, graph.Descendants(ns + "node").Count());
        Assert.Equal(["material conflict 2", "material cooperation 1"], graph.Descendants(ns + "edge").Select(e => string.Join(' ', e.Elements(ns + "data").Select(d => d.Value))));
        Assert.All(graph.Descendants(ns + "edge"), e => Assert.Equal(("n0", "n1"), ((string)e.Attribute("source")!, (string)e.Attribute("target")!)));
    }

    [Fact]
    public void GephisNetworkIsTheSame()
    {
        var graph = XDocument.Parse(Write(new GexfExport(new ExportOptions { AllFactualities = true })));
        XNamespace ns = "http://gexf.net/1.3";
        var nodes = graph.Descendants(ns + "node").Select(n => (string)n.Attribute("id")!).ToList();
        Assert.Equal(nodes.Count, nodes.Distinct().Count());
        Assert.All(graph.Descendants(ns + "edge"), e => Assert.Contains((string)e.Attribute("target")!, nodes));
        Assert.Equal(XDocument.Parse(Write(new GraphMlExport(new ExportOptions { AllFactualities = true }))).Descendants().Count(e => e.Name.LocalName == "edge"), graph.Descendants(ns + "edge").Count());
    }

    [Fact]
    public void WhatSomebodyTellsIsHisClaim()
    {
        var nodes = JsonNode.Parse(Write(new JsonLdExport()))!["@graph"]!.AsArray();
        Assert.Equal(SampleRows.All.Length, nodes.Count);
        var denial = nodes.Single(n => n!["about"]?["selon:factuality"]?.GetValue<string>() == "denied")!;
        Assert.Equal("Claim", denial["@type"]!.GetValue<string>());
        Assert.Equal("Tomas Elgren", denial["author"]![0]!["name"]!.GetValue<string>());
        Assert.Equal("Norpress", denial["prov:wasQuotedFrom"]![0]!["name"]!.GetValue<string>());
        Assert.Null(denial["about"]!["actionStatus"]);
        Assert.Contains(nodes, n => n!["@type"]!.GetValue<string>() == "Quotation");
        Assert.Contains(nodes, n => n!["@type"]!.GetValue<string>() == "Action" && n["actionStatus"]!.GetValue<string>().EndsWith("CompletedActionStatus", StringComparison.Ordinal));
    }

    [Fact]
    public void EveryFollowTheMoneyReferenceIsThereBefore()
    {
        var ids = new HashSet<string>();
        foreach (var entity in Write(new FtmExport()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonNode.Parse(l)!))
        {
            var properties = entity["properties"]!.AsObject();
            foreach (var reference in new[] { "proof", "involved", "document", "resolved" }.SelectMany(p => properties[p]?.AsArray() ?? []))
                Assert.Contains(reference!.GetValue<string>(), ids);
            Assert.True(ids.Add(entity["id"]!.GetValue<string>()));
            Assert.Contains(entity["schema"]!.GetValue<string>(), new[] { "Article", "Event", "Person", "Organization", "PublicBody", "LegalEntity", "Mention" });
            Assert.All(properties, p => Assert.NotEmpty(p.Value!.AsArray()));
        }
    }

    [Fact]
    public void ACharacterThatTwoPiecesOfTextShareStaysWhole()
    {
        var text = new StringBuilder();
        for (var i = 0; i < 20_000; i++)
            text.Append(i % 3 == 0 ? "a😀" : "😀");
        var bytes = new System.Buffers.ArrayBufferWriter<byte>();
        text.CopyTo(bytes);
        Assert.Equal(text.ToString(), Encoding.UTF8.GetString(bytes.WrittenSpan));
    }

    private static string Write(RowExport export, ExportHeading? heading = null, params ChronologyRow[] rows) =>
        ApprovedExportTests.Write(export, rows.Length > 0 ? rows : SampleRows.All, heading);
}
