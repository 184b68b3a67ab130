/** The lines of iCalendar (RFC 5545, 3.1): unfolded, in components, with what is broken in them. */
import type { Problem } from '../../model/types.js';
import { text as textIn } from '../json-access.js';
import { makeProblem } from '../shared/problems.js';

export interface Property {
  /** In capitals. */
  name: string;
  /** By their names in capitals. */
  params: Readonly<Record<string, string>>;
  /** As written, escapes included. */
  value: string;
  /** Of its first line, from 1. */
  row: number;
}

export interface Component {
  name: string;
  row: number;
  properties: Property[];
  components: Component[];
}

/** Calendars hold events, events hold alarms. What claims to be deeper isn't followed. */
const MAX_DEPTH = 10;

const LINE = /^([A-Za-z0-9-]+)((?:;[^":;]*(?:"[^"]*"[^":;]*)*)*):([^]*)$/;
const PARAM = /;([A-Za-z0-9-]+)=((?:"[^"]*"|[^";])*)/g;

function readProperty(line: string, row: number): Property | undefined {
  const [, name, written, value] = LINE.exec(line) ?? [];
  if (name === undefined) return undefined;
  const params = Object.fromEntries(
    [...written!.matchAll(PARAM)].map(([, key, text]) => [key!.toUpperCase(), text!.replaceAll('"', '')]),
  );
  return { name: name.toUpperCase(), params, value: value!.trim(), row };
}

/** A text without its escapes: `\n`, `\,`, `\;` and `\\`. */
export const unescapeText = (text: string) =>
  text.replace(/\\([nN\\;,])/g, (_, char: string) => (/n/i.test(char) ? '\n' : char));

/** The texts of a list; a comma that is escaped is part of one. */
export const splitTexts = (value: string) =>
  (value.match(/(?:\\[^]|[^\\,])+/g) ?? []).map((text) => unescapeText(text).trim());

/** Reads all components. What has no end, ends where another of its kind or what it stands in does. */
export function readComponents(text: string): { root: Component; problems: Problem[] } {
  const problems: Problem[] = [];
  const root: Component = { name: '', row: 1, properties: [], components: [] };
  const open = [root];
  const warn = (row: number, value: string, what: string) =>
    problems.push(makeProblem('warning', { path: `row ${row}`, row }, value, what));

  const lines: { text: string; row: number }[] = [];
  for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) {
    const previous = lines.at(-1);
    if (previous && /^[ \t]/.test(line)) previous.text += line.slice(1);
    else if (previous && line.trim() && !/^[A-Za-z0-9-]+[;:]/.test(line)) {
      // Made by hand: a long text broken without the space that says so.
      previous.text += `\\n${line}`;
      warn(index + 1, line, 'continues the line before it without saying so: put a space at its beginning');
    } else if (line.trim()) lines.push({ text: line, row: index + 1 });
  }

  for (const { text: line, row } of lines) {
    const property = readProperty(line, row);
    const within = open.at(-1)!;
    if (!property) {
      warn(row, line, 'is not a line of iCalendar and is left out: write it like NAME:value');
      continue;
    }
    const name = property.value.toUpperCase();
    if (property.name === 'BEGIN') {
      if (open.length > MAX_DEPTH) open.length = MAX_DEPTH;
      // Components of one kind never stand in each other.
      const same = open.findLastIndex((component) => component.name === name);
      if (same > 0) {
        warn(row, line, `comes before END:${name}: add that above it`);
        open.length = same;
      }
      const component = { name, row, properties: [], components: [] };
      open.at(-1)!.components.push(component);
      open.push(component);
    } else if (property.name === 'END') {
      const at = open.findLastIndex((component) => component.name === name);
      if (at > 0) open.length = at;
      else warn(row, line, `ends what has not begun: remove it or add BEGIN:${name}`);
    } else within.properties.push(property);
  }
  for (const { name, row } of open.slice(1)) warn(row, `BEGIN:${name}`, `has no end: add END:${name}`);
  return { root, problems };
}

/** Tells what is wrong with a property and what to do about it; with no value, of what isn't there. */
export type ReportProblem = (
  severity: Problem['severity'],
  property: { name: string; row: number; value: string | undefined },
  what: string,
) => undefined;

export const propertiesOf = ({ properties }: Component, name: string) =>
  properties.filter((property) => property.name === name);
export const propertyOf = ({ properties }: Component, name: string) =>
  properties.find((property) => property.name === name);

/** The text of a component's property, without its escapes. */
export const propertyText = (component: Component, name: string) =>
  textIn(unescapeText(propertyOf(component, name)?.value ?? ''));

/** All components of a name, however deep. */
export function findComponents(root: Component, name: string): Component[] {
  const found: Component[] = [];
  const left = [root];
  for (let component = left.pop(); component; component = left.pop()) {
    if (component.name === name) found.push(component);
    for (const inner of component.components.toReversed()) left.push(inner);
  }
  return found;
}
