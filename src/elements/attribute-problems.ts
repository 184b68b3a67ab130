import type { Problem } from '../model/types.js';
import { CHOICES } from './choices.js';
import { attributeProblem } from './data-controller.js';
import type { NewsTimeline } from './news-timeline.js';

/** What is wrong with the attributes of a tag that has its data. */
export function attributeProblems(host: NewsTimeline): Problem[] {
  const problems: Problem[] = [];
  for (const [name, values] of Object.entries(CHOICES)) {
    const value = host.getAttribute(name);
    if (value === null || (values as readonly string[]).includes(value)) continue;
    const message = `"${value}" is none of ${values.join(', ')}; ${values[0]} is used`;
    problems.push(attributeProblem(name, value, message));
  }
  const { selected } = host;
  if (selected !== undefined && host.selectedPlace === undefined) {
    problems.push(attributeProblem('selected', selected, `There is no event "${selected}"; none is selected`));
  }
  return problems;
}
