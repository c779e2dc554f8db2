/** Which of the strip's categories an event belongs to, from the words of its calendar and its title. */
import type { Event } from '../../campaign/schema.js';

type Category = Event['category'];

/**
 * Words in German, French, Luxembourgish and English, and the names of types in schema.org, DATAtourisme and echo.lu; without accents, ß as
 * ss, ä as a. One fits where a word of the calendar begins with it. A full stop after it: and ends there. A star before it: also
 * within a compound ("Weihnachtsmarkt"). `_` is a space or a hyphen. The first category that fits wins: what is more telling stands higher.
 */
const WORDS: readonly [Category, string][] = [
  ['family', `*kinder enfant kid. kids. children famil jeunesse *jugend jeune. jeunes. kanner *puppen marionnette mitmach
    marchen conte. contes.`],
  ['film', `film *film. *kino. cinema cine. *cine. screening projection seance. movie`],
  ['sport', `sport *sport. *lauf. *marathon course_a_pied marche_nordique running trail. football fussball foussball handball basketball
    tennis schwimm natation radrennen cyclisme cycling triathlon turnier tournoi tournament match. yoga ski. patinoire`],
  ['stage', `theat *theater *theatre schauspiel *kabarett cabaret kleinkunst comedy comedie humour humor *oper. opera *operette musical ballett
    ballet danse dance tanz. *tanz. danz. show. spectacle stage performing performance zirkus circus cirque impro poetry slam variete revue.
    zauber magie magic`],
  ['music', `*konzert concert *musik music musique musek jazz rock. pop. blues folk. chanson chor. *chor. choer choeur choral orgel orgue
    *orchester orchestre orchestra philharmoni symphoni sinfoni kammermusik band. dj. electro techno hip_hop hiphop metal. klassik classique
    classical party. nightlife gesang recital`],
  ['tour', `*fuhrung *rundgang visite. visites. visit. guided tour. tours. *tour. *wanderung wandern. randonnee hike. hiking walk. walks.
    promenade balade spazier excursion *exkursion ausflug`],
  ['talk', `*vortrag *lesung lecture talk. talks. conference *konferenz *seminar *workshop atelier kurs. *kurs. cours. course. diskussion
    debat rencontre *gesprach literatur litter literary literaresch bildung education training traineeship virtrag congres kongress
    *kongress business`],
  ['market', `*markt. *markte. maart. *maart. marche. marches. market brocante bric. vide_grenier *flohmarkt *trodel puce. puces. braderie
    foire. foires. fair. garage_sale sale. salon. salons.`],
  ['exhibition', `*ausstellung *vernissage finissage expo. exposition exhibition *museum musee. musees. galerie gallery konscht. kunst.
    arts. art. visual peinture painting foto photo skulptur sculpture installation`],
  ['food', `wein *wein. *verkostung *degustation vin. vins. vignoble wine. wines. kulinari culinar gastro food. essen. dinner brunch bier. bieres.
    biere. beer. *kochkurs cuisine tasting kachen`],
  ['tradition', `*fasching *karneval carnaval carnival *fastnacht fuesent fuesend *umzug *kirmes kiermes kermesse *brauchtum tradition
    patrimoine heritage procession prozession cavalcade kavalkad buergbrennen religi gottesdienst *silvester saint_nicolas nikolaus
    kleeschen`],
  ['festival', `*festival *fest. *feste. fete. fetes. festiv open_air feier. animation manifestation *feuerwerk`],
]; // prettier-ignore

/** What no word places: the widest of the categories. */
const DEFAULT: Category = 'festival';

const plain = (text: string): string =>
  text
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('œ', 'oe')
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '');

const PATTERNS = WORDS.map(([category, words]): [Category, RegExp] => {
  const each = words.split(/\s+/).map((word) => {
    const [, within, stem = '', whole] = /^(\*?)(\w+)(\.?)$/.exec(word)!;
    return `${within ? '' : '(?<![a-z0-9])'}${stem.replaceAll('_', '[ -]')}${whole ? '(?![a-z0-9])' : ''}`;
  });
  return [category, new RegExp(each.join('|'))];
});

const fitting = (text: string): Category | undefined => {
  const words = plain(text);
  return PATTERNS.find(([, pattern]) => pattern.test(words))?.[0];
};

/** The calendar's own categories decide, its first one first; then the title. */
export function categoryOf(words: readonly string[], title: string): Category {
  for (const text of [...words.slice(0, 50), title]) {
    const category = fitting(text.slice(0, 300));
    if (category) return category;
  }
  return DEFAULT;
}
