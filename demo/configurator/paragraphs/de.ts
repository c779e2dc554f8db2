/** The sentences of the legal paragraphs in German. Its keys are those of all languages. */
export const de = {
  'privacy.what': 'Auf dieser Website zeigen wir Inhalte der Kampagne QuattroPole ({widgets}).',
  'privacy.script': 'Der Browser lädt dafür Skript, Texte und Bilder vom Server {host}.',
  'privacy.iframe': 'Sie stehen in einem Rahmen (iframe), den der Browser vom Server {host} lädt.',
  'privacy.npm': 'Das Skript liegt auf unserem eigenen Server; Texte und Bilder lädt der Browser vom Server {host}.',
  'privacy.address':
    'Dieser Server erhält dabei, was zur Auslieferung technisch nötig ist: die IP-Adresse, Angaben zum Browser und, aus welcher Website der Aufruf kommt.',
  'privacy.own': 'Alle Dateien dafür liegen auf unserem eigenen Server; an andere Stellen werden keine Daten übermittelt.',
  'privacy.publisher': 'Herausgeber der Kampagne ist QuattroPole e. V., 11, Boulevard J. F. Kennedy, L-4170 Esch-sur-Alzette.',
  'privacy.nothing':
    'Es werden keine Cookies gesetzt, auf dem Gerät wird nichts gespeichert oder ausgelesen, und das Verhalten von Besuchern wird nicht ausgewertet.',
  'privacy.tiles':
    'Die Detailkarte der Karte kommt vom Server {tiles}. Sie wird erst geladen, wenn jemand das dort mit einer Schaltfläche erlaubt (Einwilligung). Dann erhält dieser Server die IP-Adresse, den angesehenen Kartenausschnitt und die Adresse unserer Website, aber keine Cookies. Mit der Schaltfläche „Zurück zur einfachen Karte“ lässt sich das jederzeit beenden.',
  'privacy.remembered':
    'Es werden keine Cookies gesetzt, und das Verhalten von Besuchern wird nicht ausgewertet. Auf dem Gerät wird nur gespeichert, dass die Detailkarte erlaubt ist, und das nur, wenn jemand „Auf diesem Gerät merken“ ankreuzt.',
  'privacy.params': 'Links nach außen tragen das Kennzeichen „{params}“, das nichts über die Person sagt.',
  'privacy.links': 'Wer einem Link folgt, verlässt unsere Website; dort gelten die Angaben der jeweiligen Seite.',

  'accessibility.level':
    'Die Inhalte der Kampagne QuattroPole ({widgets}) sind nach den WCAG 2.2, Konformitätsstufe AA, gestaltet. Das schließt die Anforderungen an Webinhalte der EN 301 549 V3.2.1 (WCAG 2.1 AA) ein{law}.',
  'accessibility.law.luxembourg': ', auf der das luxemburgische RAWeb 1.1 beruht',
  'accessibility.law.metz': ', auf der das französische RGAA 4.1 beruht',
  'accessibility.law.saarbruecken':
    ', auf die das Saarländische Behindertengleichstellungsgesetz (SBGG) und seine Verordnung über die BITV 2.0 verweisen',
  'accessibility.law.trier':
    ', auf der die Landesverordnung über barrierefreie Informationstechnik Rheinland-Pfalz (BITV RP) beruht',
  'accessibility.basis': 'Grundlage ist eine Selbstbewertung; eine Prüfung durch unabhängige Dritte liegt nicht vor.',
  'accessibility.limits': 'Bekannte Einschränkungen:',
  'accessibility.map': 'Die Karte ist ein Bild; alle Orte stehen mit denselben Angaben auch als Liste daneben.',
  'accessibility.tiles':
    'Die Beschriftung der Detailkarte ist Teil der Karte: sie lässt sich nicht vorlesen und nicht an eigene Farben anpassen; die Liste ersetzt sie.',
  'accessibility.events':
    'Texte von Terminen kommen aus den Kalendern der Städte; wo eine Übersetzung fehlt, stehen sie in einer anderen Sprache und sind so ausgezeichnet.',
  'accessibility.trips': 'Fahrpläne und Fahrkarten sind Angebote Dritter, deren Barrierefreiheit wir nicht beeinflussen.',
  'accessibility.iframe': 'Ohne Skript hat der Rahmen eine feste Höhe; bei starker Vergrößerung ist darin zu scrollen.',
  'accessibility.contrast': 'In den Farben unserer Website haben zu wenig Kontrast: {pairs}.',
  'accessibility.linked': 'Verlinkte Seiten der Städte und anderer Anbieter sind nicht Teil dieser Bewertung.',
  'accessibility.contact':
    'Barrieren melden Sie bitte an: [Adresse für Rückmeldungen]. Wir geben sie an die Herausgeber weiter (info-quattropole@granderegion.net).',
};

export type Sentences = Readonly<Record<keyof typeof de, string>>;
