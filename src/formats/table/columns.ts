/** What the columns of a table are called, in English, Spanish, French and German. */
import { fold } from './date-words.js';

/** What a column can hold: the first names of an event in `events.json`, then parts of dates, of pictures and of sources. */
const NAMES_BY_COLUMN = {
  date: 'date datum fecha when wann cuando quand datetime dateandtime',
  start:
    'start startdate begin begins beginn anfang startdatum beginndatum von from desde inicio fechainicio fechadeinicio fechainicial debut datedebut datededebut',
  end: 'end enddate ends until to ende enddatum bis hasta fin final fechafin fechadefin fechafinal fechadefinalizacion datefin datedefin',
  title:
    'title headline event titel uberschrift schlagzeile ereignis titulo titular evento acontecimiento suceso titre evenement intitule what was que name nombre nom heading',
  summary:
    'summary text description details body content beschreibung zusammenfassung inhalt texto descripcion resumen detalles contenido texte resume descriptif contenu',
  dateNote: 'datenote displaydate datumsangabe fechamostrada dateaffichee',
  group:
    'group groups category gruppe kategorie rubrik grupo categoria seccion groupe categorie rubrique section track',
  id: 'id uniqueid identifier kennung identificador identifiant',
  url: 'url link website weblink enlace lien hyperlink',
  place: 'place location ort where wo lugar ubicacion donde lieu ou endroit',
  tags: 'tags keywords schlagworte schlagworter stichworte etiquetas palabrasclave motscles etiquettes',
  importance: 'importance weight priority wichtigkeit bedeutung prioritat importancia prioridad priorite',
  status: 'status estado statut',
  updated: 'updated lastupdated modified aktualisiert actualizado misajour',
  year: 'year jahr ano annee startyear startjahr',
  month: 'month monat mes mois startmonth startmonat',
  day: 'day dia jour startday starttag',
  time: 'time uhrzeit zeit hora heure starttime startzeit horadeinicio horainicio',
  endYear: 'endyear endjahr anofin anofinal anneefin anneedefin',
  endMonth: 'endmonth endmonat mesfin mesfinal moisfin moisdefin',
  endDay: 'endday endtag diafin diafinal jourfin jourdefin',
  endTime: 'endtime enduhrzeit endzeit horafin horafinal heurefin heuredefin',
  serial: 'exceldate excelserial serialdate dateserial dateexcel exceldatum fechaexcel',
  media:
    'media mediaurl image imageurl picture pictureurl photo photourl bild bildurl foto imagen urlimagen urldelaimagen urlimage',
  mediaAlt:
    'mediaalt mediaalttext alt alttext alternativetext imagealt textoalternativo textealternatif alternativtext bildbeschreibung',
  mediaCaption: 'mediacaption caption imagecaption bildunterschrift leyenda piedefoto legende',
  mediaCredit:
    'mediacredit credit imagecredit photocredit bildnachweis fotocredit credito creditos creditphoto credits',
  mediaWidth: 'mediawidth',
  mediaHeight: 'mediaheight',
  mediaThumbnail: 'mediathumbnail thumbnail',
  source: 'source sources sourcetitle quelle quellen fuente fuentes',
  sourceUrl:
    'sourceurl sourcelink sourcesurl quellenurl quellenlink urlfuente urldelafuente enlacefuente urlsource urldelasource',
  sourcePublisher: 'sourcepublisher publisher herausgeber editor editeur',
  sourceBasis: 'sourcebasis',
  type: 'type typ tipo',
  background: 'background',
} as const;

export type Column = keyof typeof NAMES_BY_COLUMN;

/** The columns of a table, by what they hold. */
export type Columns = Partial<Record<Column, number>>;

const COLUMNS_BY_NAME = new Map(
  Object.entries(NAMES_BY_COLUMN).flatMap(([column, names]) =>
    names.split(' ').map((name) => [name, column as Column]),
  ),
);

const plain = (header: string) => fold(header).replace(/[^\p{L}\p{N}]+/gu, '');

/**
 * Finds out what the columns of a table hold. Of two that hold the same the first counts.
 *
 * @param headers as written; case, accents, spaces and punctuation don't matter
 */
export function findColumns(headers: readonly string[]): Columns {
  const columns: Columns = {};
  const names = headers.map(plain);
  for (const [index, name] of names.entries()) {
    const column = COLUMNS_BY_NAME.get(name);
    if (column) columns[column] ??= index;
  }
  const tag = names.indexOf('tag');
  // “Tag” is a group in old templates of TimelineJS, a day in German, a keyword elsewhere.
  const tagged = names.includes('headline') ? 'group' : names.includes('monat') ? 'day' : 'tags';
  if (tag >= 0) columns[tagged] ??= tag;
  // A time alone, such as “Start time”, may hold the whole date; of a day it is part.
  return columns;
}

/** Whether a table with such columns can say what happened when. */
export function haveDateAndTitle({ title, summary, date, start, year, serial }: Columns): boolean {
  return (title ?? summary) !== undefined && (date ?? start ?? year ?? serial) !== undefined;
}

/** For the one who has to rename columns. */
export const WANTED_COLUMNS =
  'a date (“Date”, “Start date” and “End date”, or “Year”, “Month” and “Day”) and a title (“Title”, “Headline” or “Event”), ' +
  'in English, Spanish, French or German';
