import type { Problem } from '../../model/types.js';
import { isLocale, isTimeZone } from '../../model/zones.js';
import { CHOICES, HEADING_LEVEL, headingLevel } from './attributes.js';
import { groupEntries, NO_GROUP_ID } from '../../view-model/groups.js';
import { LEAST_REFRESH } from '../data/refresh-controller.js';
import { meantBy } from './suggest-attribute.js';
import type { NewsTimeline } from './news-timeline.js';

/** A problem with an attribute of the tag. */
export function attributeProblem(field: string, value: string, message: string): Problem {
  return { severity: 'warning', path: `<news-timeline ${field}>`, field, value, message };
}

/** What is wrong with the attributes of a tag that has its data. */
export function attributeProblems(host: NewsTimeline): Problem[] {
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
  const { locale, timezone, selected, hiddenGroups, viewModel } = host;
  if (locale && !isLocale(locale)) {
    note('locale', locale, `"${locale}" is no BCP 47 language tag; ${viewModel?.locale} is used`);
  }
  if (timezone && timezone !== 'local' && !isTimeZone(timezone)) {
    note('timezone', timezone, `"${timezone}" is no IANA time zone; ${viewModel?.timeZone} is used`);
  }
  if (selected !== undefined && host.selectedPlace === undefined) {
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
  if (refresh !== null && !(Number(refresh) >= LEAST_REFRESH)) {
    const used = Number(refresh) > 0 ? `every ${LEAST_REFRESH} seconds is used` : 'the data is read once';
    note('refresh', refresh, `"${refresh}" is no number of seconds of at least ${LEAST_REFRESH}; ${used}`);
  }
  if (host.html && host.reader?.late.failed.has('richText')) {
    note('html', '', 'What cleans HTML could not be loaded; summaries are shown as text');
  }
  return [...problems, ...listProblems(host)];
}

/** Attributes of the list that became the tag which are none, but nearly one. */
function listProblems(host: NewsTimeline): Problem[] {
  const list = host.querySelector(':scope > [data-news-timeline]');
  if (!list) return [];
  const known = (host.constructor as typeof NewsTimeline).observedAttributes;
  return list
    .getAttributeNames()
    .filter((name) => name.startsWith('data-') && !known.includes(name.slice(5)))
    .flatMap((name): Problem[] => {
      const meant = meantBy(name.slice(5), known);
      if (meant === undefined) return [];
      const message = `"${name}" says nothing to a timeline; data-${meant} would`;
      const path = `<${list.localName} ${name}>`;
      return [{ severity: 'warning', path, field: name, value: list.getAttribute(name)!, message }];
    });
}
