namespace Selon.Intake.Tests;

/// <summary>Pages made up for tests.</summary>
internal static class Pages
{
    public const string Prose = "Le conseil municipal de Montbrun a adopté mardi le budget de l’année prochaine, malgré l’opposition de trois élus qui demandaient un report du vote.";

    public const string MoreProse = "« Nous avons entendu les habitants », a assuré la maire, Claire Vasseur, devant la presse réunie dans la grande salle de l’hôtel de ville.";

    /// <summary>An article with everything around it that real pages have.</summary>
    public const string Cluttered = $$$"""
        <!DOCTYPE html><html lang="fr-FR"><head>
        <title>Montbrun adopte son budget - Le Courrier du Val</title>
        <meta property="og:site_name" content="Le Courrier du Val">
        <meta property="og:title" content="Montbrun adopte son budget">
        <link rel="canonical" href="https://courrier-du-val.example/2024/03/12/montbrun-budget.html">
        <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebPage","datePublished":"2011-01-01"},
         {"@type":["NewsArticle"],"headline":"Montbrun adopte son budget","datePublished":"2024-03-12T23:40:00+01:00","dateModified":"2024-03-13T08:00:00+01:00",
          "author":[{"@type":"Person","name":"Anne Morel"},{"@type":"Person","name":"Paul Ferrand"}],"publisher":{"@type":"Organization","name":"Le Courrier du Val SA"}}]}</script>
        <style>p { color: red }</style></head><body>
        <nav><ul><li><a href="/">Accueil</a></li><li><a href="/sport">Sport</a></li></ul></nav>
        <div class="cookie-banner"><p>Nous utilisons des cookies pour mesurer l’audience de notre site, vous pouvez les refuser à tout moment.</p></div>
        <article><header><h1>Montbrun adopte son budget</h1><p class="chapo">Le vote a duré six heures, et trois élus d’opposition ont quitté la salle.</p>
        <p class="byline">Par Anne Morel</p></header>
        <div class="article-body"><figure><img src="x.jpg"><figcaption>La mairie de Montbrun, en 2023. © Paul Ferrand</figcaption></figure>
        <p>{{{Prose}}}</p><h2>Trois élus quittent la salle</h2><p>{{{MoreProse}}}</p>
        <p>Lire aussi : <a href="/a">Le tramway attendra encore un an</a></p>
        <blockquote><p>Ce budget n’est pas celui que nous avions promis aux quartiers du nord.</p></blockquote>
        <ul><li>12 millions d’euros pour les écoles du centre,</li><li>4 millions pour la voirie des hameaux.</li></ul>
        <iframe src="https://video.example/embed/42"></iframe>
        <p>Le préfet doit encore se prononcer avant la fin du mois sur la légalité de la délibération, attaquée par une association.</p>
        <script>document.write("<p>Ce paragraphe n’existe que si les scripts tournent, ce qui n’arrive jamais.</p>")</script></div>
        <aside class="related"><h3>Sur le même sujet</h3><ul><li><a href="/b">La dette de Montbrun inquiète la chambre des comptes</a></li></ul></aside></article>
        <section id="comments"><p>Je ne suis pas du tout d’accord avec cet article, qui oublie la moitié des arguments de l’opposition.</p></section>
        <footer><p>Tous droits réservés. Le Courrier du Val est édité par une société coopérative depuis 1946, au capital de 12 000 euros.</p></footer></body></html>
        """;
}
