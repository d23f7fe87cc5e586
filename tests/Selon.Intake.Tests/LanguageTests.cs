using Selon.Intake.Languages;

namespace Selon.Intake.Tests;

public sealed class LanguageTests
{
    [Theory]
    [InlineData("fr", Pages.Prose)]
    [InlineData("fr", "Le président n'a pas répondu.")]
    [InlineData("en", "The town council adopted its budget on Tuesday, in spite of three members who had asked for a delay of the vote.")]
    [InlineData("und", "Der Stadtrat hat am Dienstag den Haushalt für das nächste Jahr verabschiedet, obwohl drei Mitglieder dagegen waren.")]
    [InlineData("und", "El consejo municipal aprobó el martes el presupuesto del próximo año, a pesar de la oposición de tres concejales que pedían un aplazamiento.")]
    [InlineData("und", "Il consiglio comunale ha approvato martedì il bilancio del prossimo anno, nonostante l'opposizione di tre consiglieri che chiedevano un rinvio.")]
    [InlineData("und", "A câmara municipal aprovou na terça-feira o orçamento do próximo ano, apesar da oposição de três vereadores que pediam um adiamento.")]
    [InlineData("und", "De gemeenteraad heeft dinsdag de begroting voor volgend jaar goedgekeurd, ondanks het verzet van drie leden die om uitstel vroegen.")]
    [InlineData("und", "Городской совет во вторник принял бюджет на следующий год.")]
    [InlineData("fr", "Grève dans les écoles : les syndicats appellent à manifester jeudi")]
    [InlineData("fr", "LA MAIRIE A VOTE SON BUDGET MALGRE L'OPPOSITION DE TROIS CONSEILLERS")]
    [InlineData("en", "Teachers' strike: unions call for a march on Thursday")]
    [InlineData("und", "L'ajuntament ha aprovat dimarts el pressupost de l'any vinent, tot i l'oposició de tres regidors que en demanaven l'ajornament.")]
    [InlineData("und", "Consiliul local a adoptat marți bugetul pentru anul viitor, în ciuda opoziției a trei consilieri care cereau o amânare.")]
    [InlineData("und", "Rada miasta przyjęła we wtorek budżet na przyszły rok mimo sprzeciwu trzech radnych, którzy chcieli odroczenia.")]
    [InlineData("und", "Belediye meclisi, üç üyenin ertelenmesini istemesine rağmen salı günü gelecek yılın bütçesini kabul etti.")]
    [InlineData("und", "أقر المجلس البلدي يوم الثلاثاء ميزانية العام المقبل")]
    [InlineData("und", "市议会周二通过了明年的预算。")]
    [InlineData("fr", "Le maire a répondu en anglais : « We will not give up, and nobody should think so. » Il a ensuite quitté la salle sans prendre d'autres questions, sous les applaudissements des habitants venus nombreux.")]
    [InlineData("und", "12 345 – 67 %")]
    [InlineData("und", "")]
    public void Languages_are_told(string expected, string text) => Assert.Equal(expected, LanguageDetector.Detect(text));

    [Theory]
    [InlineData("fr-FR", "fr")]
    [InlineData("EN_us", "en")]
    [InlineData("de", "und")]
    [InlineData("fra", "fr")]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Tags_are_understood(string? tag, string? expected) => Assert.Equal(expected, LanguageDetector.FromTag(tag));

    [Theory]
    [InlineData("en", Pages.Prose + Pages.MoreProse, "fr")]
    [InlineData("fr", "Mairie Montbrun Vasseur Ferrand budget adoption vote report.", "fr")]
    [InlineData("en", "Der Stadtrat hat am Dienstag den Haushalt für das nächste Jahr verabschiedet, obwohl drei Mitglieder dagegen waren.", "und")]
    public void A_clear_text_wins_over_what_its_page_says(string tag, string text, string expected) =>
        Assert.Equal(expected, Read.Html($"<html lang={tag}><body><p>{text}</p></body></html>").Language);
}
