using System.Globalization;
using System.Xml;
using Selon.Intake.Data;

namespace Selon.Intake.Feeds;

/// <summary>Feeds and lists as XML. Document types are passed over, so that no entity is ever declared, fetched or expanded.</summary>
internal static class XmlInput
{
    private const int MaxMessage = 160;

    /// <exception cref="IntakeException">Nested too deep.</exception>
    public static XmlReader Open(string xml)
    {
        var names = new NameTable();
        var prefixes = new XmlNamespaceManager(names);
        foreach (var (vocabulary, address) in FeedVocabulary.CustomaryPrefixes)
        {
            prefixes.AddNamespace(vocabulary, address);
        }

        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Ignore,
            XmlResolver = null,
            CheckCharacters = false,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            NameTable = names,
        };
        return XmlReader.Create(new StringReader(XmlMender.Mend(xml)), settings, new XmlParserContext(names, prefixes, null, XmlSpace.None));
    }

    /// <summary>The parser's complaint with its line, without the position it appends.</summary>
    public static IntakeError Error(string file, XmlException e)
    {
        var message = e.Message;
        var end = message.IndexOf(" Line ", StringComparison.Ordinal);
        message = (end < 0 ? message : message[..end]).TrimEnd('.');
        message = message[..Math.Min(message.Length, MaxMessage)];
        return new IntakeError(file, e.LineNumber > 0 ? e.LineNumber : null, string.Create(CultureInfo.InvariantCulture, $"broken XML at column {e.LinePosition}: {message}"));
    }
}
