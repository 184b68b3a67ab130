/** Results of SPARQL queries at Wikidata, https://www.w3.org/TR/sparql11-results-json/. */
import type { Problem } from '../../model/types.js';
import type { Draft } from '../format.js';
import { isObject, list, prop, text } from '../json-access.js';
import { edtfInterval, faultOf } from '../shared/edtf-text.js';
import { Groups } from '../shared/groups.js';
import { makeProblem, placeFinder } from '../shared/problems.js';
import { Sources } from '../shared/sources.js';
import { edtfToPrecision, readWikidataDate } from './wikidata-date.js';

const DATE_TYPE = /#(?:dateTime|date|gYear|gYearMonth)$/;
const DATE = /^[+-]?\d{4,16}-\d\d-\d\dT/;
const START = /start|begin|inception|found|birth|born|from|opened|since/i;
const END = /end|dissol|aboli|death|died|until|closed|to$/i;
const POINT = /date|time|when|point/i;
const ENTITY = /^https?:\/\/www\.wikidata\.org\/entity\/([QPL]\d+)$/;
const PICTURE = /Special:FilePath\/|\.(?:jpe?g|png|gif|svg|webp)$/i;

type Solution = Record<
  string,
  { value: string; type?: string | undefined; datatype?: string | undefined; lang?: string | undefined }
>;

/** The cells of a row that hold a text; the Query Service's own flat lists have them without more. */
function readSolution(binding: object): Solution {
  const cells = Object.keys(binding).map((name) => {
    const cell = prop(binding, name);
    const value = text(isObject(cell) ? prop(cell, 'value') : cell);
    const [type, datatype, lang] = ['type', 'datatype', 'xml:lang'].map((key) => text(prop(cell, key)));
    return [name, value === undefined ? undefined : { value, type, datatype, lang }] as const;
  });
  return Object.fromEntries(cells.filter(([, cell]) => cell)) as Solution;
}

/** Which variable holds what. */
interface Variables {
  start: string;
  end: string | undefined;
  title: string | undefined;
  item: string | undefined;
  description: string | undefined;
  image: string | undefined;
  article: string | undefined;
  group: string | undefined;
  place: string | undefined;
}

function findVariables(names: readonly string[], rows: readonly Solution[]): Variables | undefined {
  const some = (name: string, test: (cell: Solution[string]) => boolean) =>
    rows.some((row) => row[name] && test(row[name]));
  const dates = names.filter((name) =>
    some(name, ({ value, datatype }) => DATE_TYPE.test(datatype ?? '') || DATE.test(value)),
  );
  const end = dates.length > 1 ? dates.find((name) => END.test(name) && !START.test(name)) : undefined;
  const others = dates.filter((name) => name !== end);
  const start = others.find((name) => START.test(name)) ?? others.find((name) => POINT.test(name)) ?? others[0];
  if (start === undefined) return undefined;
  const labels = names.filter((name) => /label$/i.test(name));
  const items = names.filter((name) => some(name, ({ value }) => ENTITY.test(value)));
  const find = (pattern: RegExp, among = names) => among.find((name) => pattern.test(name) && !dates.includes(name));
  // The first that has a label is what the query is about, unless one is called so.
  const item =
    items.find((name) => /^(?:item|event)$/i.test(name)) ??
    items.find((name) => names.includes(`${name}Label`)) ??
    items[0];
  const title = (item && find(new RegExp(`^${item}Label$`))) ?? labels[0] ?? find(/^(?:label|title|name)$/i);
  const rest = labels.filter((name) => name !== title);
  return {
    start,
    end,
    item,
    title: title ?? item,
    description: find(/description$/i),
    image:
      names.find((name) => /image|picture|photo|pic$|logo/i.test(name)) ??
      names.find((name) => some(name, ({ value }) => /Special:FilePath\//.test(value))),
    article:
      find(/article|sitelink|wikipedia/i) ??
      names.find((name) => some(name, ({ value }) => /\.wikipedia\.org\//.test(value))),
    group: find(/group|type|class|category|instance|kind/i, rest),
    place: find(/place|location|country|city|where|site/i, rest),
  };
}

/** On Wikidata's own servers https works for all that its results call http. */
const withHttps = (url: string) =>
  url.replace(/^http:(?=\/\/(?:www\.wikidata|commons\.wikimedia|[\w-]+\.wikipedia)\.org\/)/, 'https:');

class SolutionReader {
  readonly #variables: Variables;
  readonly #names: readonly string[];
  readonly problems: Problem[] = [];
  readonly groups = new Groups();
  readonly sources = new Sources();
  /** By what makes a row another event: a query gives an item a row for each of its pictures. */
  readonly #events = new Map<string, { media: { url: string }[]; sources: string[] }>();
  readonly #ids = new Set<string>();
  #isGuessed = false;

  constructor(variables: Variables, names: readonly string[]) {
    this.#variables = variables;
    this.#names = names;
  }

  #reportError(path: string, field: string, value: unknown, what: string): undefined {
    const place = value === undefined ? { path, field } : { path: `${path}.${field}`, field };
    this.problems.push(makeProblem('error', place, value, what));
  }

  /** How fine a date is: of a variable that bears its name or of the only one. */
  #readPrecision(row: Solution, name: string): string | undefined {
    const precisions = this.#names.filter((other) => /precision$/i.test(other));
    const stem = name.replace(/(?:date|time|value)$/i, '');
    const of = precisions.find((other) =>
      [name, stem].some((base) => base && other.toLowerCase().startsWith(base.toLowerCase())),
    );
    const general =
      precisions.find((other) => /^(?:date|time)?_?precision$/i.test(other)) ??
      (precisions.length === 1 ? precisions[0] : undefined);
    const found = of ?? general;
    return found && row[found]?.value;
  }

  #readDate(row: Solution, name: string, path: string): string | undefined {
    const cell = row[name]!;
    if (cell.type === 'bnode' || /\/\.well-known\/genid\//.test(cell.value))
      return this.#reportError(
        path,
        name,
        cell.value,
        'is a date that Wikidata does not know, and the row is left out: filter it out of the query',
      );
    const date = readWikidataDate(cell.value);
    if (!date)
      return this.#reportError(
        path,
        name,
        cell.value,
        'is not a date and the row is left out: query a value of xsd:dateTime',
      );
    const precision = this.#readPrecision(row, name);
    const number = precision === undefined ? undefined : Number(precision);
    if (number === undefined) this.#isGuessed = true;
    const edtf = edtfToPrecision(date, number);
    if (edtf === undefined)
      return this.#reportError(
        path,
        name,
        cell.value,
        `is known to within ${precision} of wikibase:timePrecision, which cannot be shown, and the row is left out: query dates of a precision from 6 to 14`,
      );
    const fault = faultOf(edtf);
    return fault ? this.#reportError(path, name, cell.value, fault) : edtf;
  }

  /** Reads a row. Of an item that comes again at the same time it takes what is new. */
  readEvent(row: Solution, path: string): object | undefined {
    const variables = this.#variables;
    const cell = (name: string | undefined) => (name === undefined ? undefined : row[name]?.value);
    if (!row[variables.start])
      return this.#reportError(
        path,
        variables.start,
        undefined,
        `has no ${variables.start} and is left out: give it one`,
      );
    const start = this.#readDate(row, variables.start, path);
    const end = variables.end && row[variables.end] ? this.#readDate(row, variables.end, path) : undefined;
    if (start === undefined || (variables.end && row[variables.end] && end === undefined)) return undefined;
    // Intervals don't nest: a century until a decade is from the one's start to the other's end.
    const date = end === undefined ? start : edtfInterval(start.split('/')[0]!, end.split('/').at(-1));
    const fault = faultOf(date);
    if (fault) return this.#reportError(path, variables.end ?? variables.start, date, fault);
    const item = cell(variables.item);
    const qid = ENTITY.exec(item ?? '')?.[1];
    const label = cell(variables.title);
    const title = (label && ENTITY.exec(label)?.[1]) ?? label ?? qid;
    if (title === undefined)
      return this.#reportError(
        path,
        variables.title ?? 'itemLabel',
        undefined,
        'has no label and is left out: give it one, with the label service',
      );
    const image = cell(variables.image);
    const media = image && PICTURE.test(image) ? [{ url: withHttps(image), alt: '' }] : [];
    const article = cell(variables.article);
    const page = qid && `https://www.wikidata.org/wiki/${qid}`;
    const sources = [
      ...(article
        ? this.sources.add({
            url: withHttps(article),
            title,
            publisher: article.includes('.wikipedia.org/') ? 'Wikipedia' : undefined,
          })
        : []),
      ...(page ? this.sources.add({ url: page, title, publisher: 'Wikidata' }) : []),
    ];
    const key = JSON.stringify([item ?? title, date]);
    const known = this.#events.get(key);
    if (known) {
      known.media.push(...media.filter(({ url }) => known.media.every((one) => one.url !== url)));
      known.sources.push(...sources.filter((source) => !known.sources.includes(source)));
      return undefined;
    }
    const event = {
      id: qid && !this.#ids.has(qid) ? qid : undefined,
      date,
      title,
      summary: cell(variables.description),
      group: this.groups.add(cell(variables.group)),
      place: cell(variables.place),
      url: article ? withHttps(article) : page,
      media,
      sources,
    };
    if (qid) this.#ids.add(qid);
    this.#events.set(key, event);
    return event;
  }

  /** Says once what dates are taken for where the query didn't ask how fine they are. */
  findGuesses(): Problem[] {
    if (!this.#isGuessed) return [];
    const { start } = this.#variables;
    const what =
      'comes without a precision, so the first of January is read as the whole year and the first of a month as the whole month: ' +
      `query wikibase:timePrecision as ?${start}Precision`;
    return [makeProblem('warning', { path: 'head.vars', field: 'head.vars' }, start, what)];
  }
}

export async function readWikidata(input: unknown): Promise<Draft> {
  const isFlat = Array.isArray(input);
  const bindings = list(isFlat ? input : prop(prop(input, 'results'), 'bindings'));
  const root = isFlat ? '' : 'results.bindings';
  const rows = bindings.map((binding) => (isObject(binding) ? readSolution(binding) : undefined));
  const present = rows.filter((row) => row !== undefined);
  const names = [...new Set([...list(prop(prop(input, 'head'), 'vars')).map(String), ...present.flatMap(Object.keys)])];
  const variables = findVariables(names, present);
  if (!variables) {
    const what = `has no variable with dates, only ${names.join(', ') || 'none'}: query one of xsd:dateTime`;
    return { problems: [makeProblem('error', { path: '' }, undefined, what)] };
  }
  const reader = new SolutionReader(variables, names);
  const events: object[] = [];
  const paths: string[] = [];
  for (const [index, row] of rows.entries()) {
    const path = `${root}[${index}]`;
    if (!row) {
      reader.problems.push(
        makeProblem('error', { path }, bindings[index], 'is not an object and is left out: write it in { }'),
      );
      continue;
    }
    const event = reader.readEvent(row, path);
    if (!event) continue;
    events.push(event);
    paths.push(path);
  }
  const languages = new Set(present.map((row) => variables.title && row[variables.title]?.lang).filter(Boolean));
  return {
    document: {
      lang: languages.size === 1 ? [...languages][0] : undefined,
      groups: reader.groups.all(),
      sources: reader.sources.all(),
      events,
    },
    place: placeFinder(paths, {
      title: variables.title!,
      summary: variables.description ?? 'description',
      media: variables.image ?? 'image',
    }),
    problems: [...reader.findGuesses(), ...reader.problems],
  };
}
