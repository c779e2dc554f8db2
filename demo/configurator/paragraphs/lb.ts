import type { Sentences } from './de.js';

export const lb: Sentences = {
  'privacy.what': 'Op dëser Websäit weise mir Inhalter vun der Campagne QuattroPole ({widgets}).',
  'privacy.script': 'De Browser luet dofir e Skript, Texter a Biller vum Server {host}.',
  'privacy.iframe': 'Si stinn an engem Kader (iframe), deen de Browser vum Server {host} luet.',
  'privacy.npm': 'De Skript läit op eisem eegene Server; Texter a Biller luet de Browser vum Server {host}.',
  'privacy.address':
    'Dëse Server kritt dobäi, wat technesch fir d’Iwwerdroe néideg ass: d’IP-Adress, Angaben zum Browser a vu wéi enger Websäit d’Ufro kënnt.',
  'privacy.own': 'All d’Fichieren dofir leien op eisem eegene Server; u keng aner Plaz ginn Daten iwwerdroen.',
  'privacy.publisher': 'Editeur vun der Campagne ass QuattroPole e. V., 11, Boulevard J. F. Kennedy, L-4170 Esch-Uelzecht.',
  'privacy.nothing':
    'Et gi keng Cookië gesat, um Apparat gëtt näischt gespäichert oder gelies, an d’Verhale vun de Besicher gëtt net ausgewäert.',
  'privacy.tiles':
    'D’Detailkaart kënnt vum Server {tiles}. Si gëtt eréischt gelueden, wann een dat op der Kaart mat engem Knäppchen erlaabt (Awëllegung). Da kritt dëse Server d’IP-Adress, den Deel vun der Kaart, deen een ukuckt, an d’Adress vun eiser Websäit, awer keng Cookien. Mam Knäppchen „Zréck op déi einfach Kaart“ kann een dat zu all Moment ophalen.',
  'privacy.remembered':
    'Et gi keng Cookië gesat, an d’Verhale vun de Besicher gëtt net ausgewäert. Um Apparat gëtt nëmme gespäichert, datt d’Detailkaart erlaabt ass, an dat nëmmen, wann een „Op dësem Apparat verhalen“ ukräizt.',
  'privacy.params': 'D’Linken no bausse droen d’Kennzeechen „{params}“, dat näischt iwwer d’Persoun seet.',
  'privacy.links': 'Wien engem Link nogeet, verléisst eis Websäit; do gëllen d’Angabe vun där jeeweileger Säit.',

  'accessibility.level':
    'D’Inhalter vun der Campagne QuattroPole ({widgets}) sinn no de WCAG 2.2, Niveau AA, gestalt. Dat schléisst d’Ufuerderunge fir Webinhalter vun der EN 301 549 V3.2.1 (WCAG 2.1 AA) an{law}.',
  'accessibility.law.luxembourg': ', op där de lëtzebuergesche RAWeb 1.1 berout',
  'accessibility.law.metz': ', op där de franséische RGAA 4.1 berout',
  'accessibility.law.saarbruecken':
    ', op déi dat saarlännescht Gläichstellungsgesetz (SBGG) a säi Reglement iwwer d’BITV 2.0 verweisen',
  'accessibility.law.trier': ', op där d’Reglement vu Rheinland-Pfalz iwwer barrièrefräi Informatioun (BITV RP) berout',
  'accessibility.basis': 'Grondlag ass eng Selbstbewäertung; eng Préifung vun onofhängegen Drëtte gouf et net.',
  'accessibility.limits': 'Bekannt Aschränkungen:',
  'accessibility.map': 'D’Kaart ass e Bild; all d’Plaze stinn mat de selwechten Informatiounen och als Lëscht niewendrun.',
  'accessibility.tiles':
    'D’Nimm op der Detailkaart sinn en Deel vun der Kaart: si kënnen net virgelies an net un eege Faarwen ugepasst ginn; d’Lëscht ersetzt si.',
  'accessibility.events':
    'Texter aus dem Agenda kommen aus de Kalennere vun de Stied; wou eng Iwwersetzung feelt, stinn se an enger anerer Sprooch a sinn esou markéiert.',
  'accessibility.trips': 'Horairen an Tickete si vun Drëtten; op hir Barrièrefräiheet hu mir keen Afloss.',
  'accessibility.iframe': 'Ouni Skript huet de Kader eng fest Héicht; bei staarker Vergréisserung muss een dran scrollen.',
  'accessibility.contrast': 'An de Faarwe vun eiser Websäit hunn ze wéineg Kontrast: {pairs}.',
  'accessibility.linked': 'Verlinkte Säite vun de Stied an aneren Ubidder gehéieren net zu dëser Bewäertung.',
  'accessibility.contact':
    'Mellt Barrièren w. e. g. un: [Adress fir Réckmeldungen]. Mir ginn se un d’Editeure weider (info-quattropole@granderegion.net).',
};
