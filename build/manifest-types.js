/** What frameworks' type checkers and editors read, made from the manifest. */

/** Types that every program knows. */
const GLOBAL = new Set(['CustomEvent', 'Error', 'Event', 'Partial', 'Promise', 'Readonly']);

/** How a value may be written as an attribute in a template. */
const WRITTEN = { boolean: "boolean | ''", number: 'number | `${number}`' };

const elementsOf = (manifest) =>
  manifest.modules.flatMap(({ declarations }) => declarations).filter(({ tagName }) => tagName);

/** The map of the tags that the types of each framework (`types/`) are made of, as TypeScript. */
export function typesOf(manifest) {
  const tags = elementsOf(manifest).map(tagType);
  const names = new Set(
    tags
      .join('\n')
      .replaceAll(/\/\*\*[^]*?\*\/|'[^']*'/g, '')
      .match(/\b[A-Z]\w*/g),
  );
  const imported = [...names].filter((name) => !GLOBAL.has(name)).sort();
  return `import type { ${imported.join(', ')} } from './entries/index.js';

/** What each tag has: its attributes, what can be set of its properties, and its events. */
export interface Tags {
${tags.join('\n')}
}
`;
}

function tagType({ tagName, name, attributes = [], members = [], events = [] }) {
  const properties = members.filter(({ kind, readonly }) => kind === 'field' && !readonly);
  return `  '${tagName}': {
    element: ${name};
    attributes: {
${attributes.map((one) => entry(one, `'${one.name}'?`, `${WRITTEN[one.type.text] ?? one.type.text} | undefined`)).join('\n')}
    };
    properties: {
${properties.map((one) => entry(one, `${one.name}?`, `${(one.setType ?? one.type).text} | undefined`)).join('\n')}
    };
    events: {
${events.map((one) => entry(one, `'${one.name}'`, one.type.text)).join('\n')}
    };
  };`;
}

const entry = ({ description }, key, type) => `      /** ${description} */\n      ${key}: ${type};`;

/** What VS Code completes in HTML; its form is that of vscode-html-languageservice's custom data, version 1.1. */
export function htmlDataOf(manifest) {
  const tags = elementsOf(manifest).map(({ tagName, description, attributes = [] }) => ({
    name: tagName,
    description,
    attributes: attributes.map(({ name, description, type }) => ({
      name,
      description,
      ...(type.text === 'boolean' && { valueSet: 'v' }),
      ...(type.text.startsWith("'") && { values: type.text.split(' | ').map((text) => ({ name: text.slice(1, -1) })) }),
    })),
  }));
  return { version: 1.1, tags };
}

/** What VS Code completes in CSS: the custom properties, and the parts as pseudo-elements. */
export function cssDataOf(manifest) {
  const unique = (all) => [...new Map(all.map((one) => [one.name, one])).values()];
  const elements = elementsOf(manifest);
  const properties = elements.flatMap(({ cssProperties = [] }) => cssProperties);
  const parts = elements.flatMap(({ cssParts = [] }) => cssParts);
  return {
    version: 1.1,
    properties: unique(properties).map(({ name, description }) => ({ name, description })),
    pseudoElements: unique(parts).map(({ name, description }) => ({ name: `::part(${name})`, description })),
  };
}
