import { attributeProblem } from '../../model/attribute-problem.js';
import type { Problem } from '../../model/types.js';
import { isLocale, isTimeZone } from '../../model/zones.js';
import { CHOICES, HEADING_LEVEL, headingLevel } from './attributes.js';
import { groupEntries, NO_GROUP_ID } from '../../view-model/groups.js';
import { REFRESH_MIN_S } from '../data/refresh-controller.js';
import { suggestAttribute } from './suggest-attribute.js';
import type { TimelineHost } from '../shared/host.js';

/** A tag whose attributes are looked at. */
export interface AttributeHost extends TimelineHost {
  readonly locale: string | undefined;
  readonly timezone: string | undefined;
  readonly html: boolean;
}

/** What is wrong with the attributes of a tag that has its data. */
export function attributeProblems(host: AttributeHost): Problem[] {
  const problems: Problem[] = [];
  const note = (name: string, value: string, message: string) => problems.push(attributeProblem(name, value, message));
  for (const [name, values] of Object.entries(CHOICES)) {
    const value = host.getAttribute(name);
    if (value === null || (values as readonly string[]).includes(value)) continue;
    note(name, value, `"${value}" is none of ${values.join(', ')}; ${values[0]} is used`);
  }
  const level = host.getAttribute('heading-level');
  if (level !== null && String(headingLevel(level)) !== level.trim()) {
    note('heading-level', level, `"${level}" is no heading level from 1 to 6; ${HEADING_LEVEL} is used`);
  }
  const { locale, timezone, store } = host;
  const { viewModel } = store;
  const { selected, hiddenGroups } = store.state;
  if (locale && !isLocale(locale)) {
    note('locale', locale, `"${locale}" is no BCP 47 language tag; ${viewModel?.locale} is used`);
  }
  if (timezone && timezone !== 'local' && !isTimeZone(timezone)) {
    note('timezone', timezone, `"${timezone}" is no IANA time zone; ${viewModel?.timeZone} is used`);
  }
  if (selected !== undefined && store.selectedPlace === undefined) {
    note('selected', selected, `There is no event "${selected}"; none is selected`);
  }
  for (const id of hiddenGroups) {
    if (id === NO_GROUP_ID || viewModel?.timeline.groups.some((group) => group.id === id)) continue;
    note('hidden-groups', id, `There is no group "${id}"; the others are hidden`);
  }
  if (viewModel && hiddenGroups.length && groupEntries(viewModel).every(({ id }) => hiddenGroups.includes(id))) {
    note('hidden-groups', hiddenGroups.join(' '), 'No events would be left; all of them are shown');
  }
  const refresh = host.getAttribute('refresh');
  if (refresh !== null && !(Number(refresh) >= REFRESH_MIN_S)) {
    const used = Number(refresh) > 0 ? `every ${REFRESH_MIN_S} seconds is used` : 'the data is read once';
    note('refresh', refresh, `"${refresh}" is no number of seconds of at least ${REFRESH_MIN_S}; ${used}`);
  }
  if (host.html && host.modules?.failed.has('sanitizeHtml')) {
    note('html', '', 'What cleans HTML could not be loaded; summaries are shown as text');
  }
  return [...problems, ...listProblems(host)];
}

/** Attributes of the list that became the tag which are none, but nearly one. */
function listProblems(host: HTMLElement): Problem[] {
  const list = host.querySelector(':scope > [data-news-timeline]');
  if (!list) return [];
  const known = (host.constructor as unknown as { observedAttributes: readonly string[] }).observedAttributes;
  return list
    .getAttributeNames()
    .filter((name) => name.startsWith('data-') && !known.includes(name.slice(5)))
    .flatMap((name): Problem[] => {
      const meant = suggestAttribute(name.slice(5), known);
      if (meant === undefined) return [];
      const message = `"${name}" says nothing to a timeline; data-${meant} would`;
      const path = `<${list.localName} ${name}>`;
      return [{ severity: 'warning', path, field: name, value: list.getAttribute(name)!, message }];
    });
}
