/**
 * Makes `dist/custom-elements.json` from the JSDoc of the tags' classes, and from that what editors and frameworks read.
 * The analyzer gives what it finds in the sources; this leaves what a user of the package can see and use.
 */
import { writeFileSync } from 'node:fs';
import { cssDataOf, htmlDataOf, typesOf } from './manifest-types.js';

/** Where the compiler puts a source's module. */
const built = (path) => path.replace(/^\/?src\//, 'dist/').replace(/\.ts$/, '.js');
const oneLine = (text) => text?.replace(/\s*\n\s*/g, ' ').trim();
const withoutUndefined = (type) => type?.replace(/ \| undefined$/, '');

/** Notes on each class what isn't for others, and what can be set where that is more than what is read. */
function visibility() {
  return {
    name: 'visibility',
    analyzePhase({ ts, node, moduleDoc }) {
      if (!ts.isClassDeclaration(node)) return;
      const found = moduleDoc.declarations?.find(({ name }) => name === node.name?.text);
      if (!found) return;
      const hidden = new Set();
      found.documented = documentedAttributes(ts, node);
      for (const member of node.members) {
        const name = member.name?.getText();
        const isHidden =
          ts.getJSDocTags(member).some(({ tagName }) => tagName.text === 'internal') ||
          member.modifiers?.some(({ kind }) =>
            [
              ts.SyntaxKind.PrivateKeyword,
              ts.SyntaxKind.ProtectedKeyword,
              ts.SyntaxKind.OverrideKeyword,
              ts.SyntaxKind.StaticKeyword,
            ].includes(kind),
          );
        if (isHidden || name?.startsWith('#')) hidden.add(name);
        const field = found.members?.find((one) => one.name === name);
        if (ts.isSetAccessor(member) && field) field.setType = { text: member.parameters[0].type.getText() };
      }
      found.hidden = hidden;
      for (const name of reflected(ts, node)) found.members.find((one) => one.name === name).reflects = true;
    },
    moduleLinkPhase({ moduleDoc }) {
      for (const found of moduleDoc.declarations ?? []) {
        if (found.kind !== 'class') continue;
        const { hidden, documented } = found;
        delete found.hidden;
        delete found.documented;
        found.members = found.members?.filter(({ name, privacy }) => !hidden.has(name) && privacy !== 'private');
        found.attributes = found.attributes
          ?.filter(({ name, fieldName, description }) => !hidden.has(fieldName) && (fieldName || description) && name)
          .map((attribute) => ({ ...attribute, ...documented.get(attribute.name) }));
      }
    },
  };
}

/** The properties that `choice(name, true)` declares, whose values go back into their attributes. */
function reflected(ts, node) {
  const declared = node.members.find((member) => member.name?.getText() === 'properties')?.initializer.properties ?? [];
  return declared
    .filter(({ initializer }) => initializer && ts.isCallExpression(initializer) && initializer.arguments[1])
    .map(({ name }) => name.getText());
}

/** What a class says of its attributes, which what is known of the properties must not replace. */
function documentedAttributes(ts, node) {
  const tags = ts.getJSDocTags(node).filter(({ tagName }) => tagName.text === 'attribute');
  return new Map(
    tags.map((tag) => {
      const written = tag.getFullText().replace(/^\s*\*/gm, '');
      const [, type, name, value, description] =
        /@attribute\s+\{([^}]+)\}\s+\[?([\w-]+)(?:=([^\]]*))?\]?\s+-\s+([^]*)/.exec(written) ?? [];
      const isDefault = value !== undefined || type === 'boolean';
      const text = type?.replaceAll('|', ' | ');
      return [name, { type: { text }, ...(isDefault && { default: value ?? 'false' }), description }];
    }),
  );
}

/** Leaves the tags and what they are made of, with the paths of the published modules. */
function publish() {
  return {
    name: 'publish',
    packageLinkPhase({ customElementsManifest: manifest }) {
      const isElement = ({ kind, superclass }) => kind === 'class' && superclass;
      manifest.modules = manifest.modules.filter(({ declarations }) => declarations.some(isElement));
      for (const module of manifest.modules) {
        module.path = built(module.path);
        module.declarations = module.declarations.filter(isElement);
        module.exports = module.exports.filter(({ name }) => module.declarations.some((one) => one.name === name));
        for (const { declaration } of module.exports) declaration.module = built(declaration.module);
        module.declarations.forEach(tidy);
      }
      manifest.modules.push(
        ...manifest.modules.flatMap(({ path, declarations }) =>
          declarations.filter(({ tagName }) => tagName).map(({ name, tagName }) => tagModule(path, name, tagName)),
        ),
      );
    },
  };
}

/** The module that registers a tag. */
function tagModule(module, className, tagName) {
  const declaration = { name: className, module };
  return {
    kind: 'javascript-module',
    path: `dist/entries/tags/${tagName}.js`,
    declarations: [],
    exports: [
      { kind: 'js', name: className, declaration },
      { kind: 'custom-element-definition', name: tagName, declaration },
    ],
  };
}

/** Plain types, one line for each description, a property's from its attribute where it has none of its own. */
function tidy(element) {
  if (element.superclass.module) element.superclass.module = built(element.superclass.module);
  const { attributes = [], members = [], events = [], slots = [], cssParts = [] } = element;
  for (const attribute of attributes) {
    const field = members.find(({ name }) => name === attribute.fieldName);
    if (!field) continue;
    field.description ??= attribute.description;
    if (attribute.default) field.default = attribute.default;
    // Its alternatives, where the property has a name for them.
    if (attribute.type.text.startsWith("'")) field.type = { ...attribute.type };
  }
  const { cssProperties = [], cssStates = [] } = element;
  for (const one of [
    element,
    ...attributes,
    ...members,
    ...events,
    ...slots,
    ...cssParts,
    ...cssProperties,
    ...cssStates,
  ]) {
    if (one.description) one.description = oneLine(one.description);
    if (one.type) one.type.text = withoutUndefined(one.type.text);
    if (one.setType) one.setType.text = withoutUndefined(one.setType.text);
    if (one.inheritedFrom?.module) one.inheritedFrom.module = built(one.inheritedFrom.module);
  }
  for (const member of members) delete member.privacy;
}

/** Writes beside the manifest what is made from it. */
function derive() {
  return {
    name: 'derive',
    packageLinkPhase({ customElementsManifest: manifest }) {
      writeFileSync('dist/custom-elements.d.ts', typesOf(manifest));
      writeFileSync('dist/html-custom-data.json', JSON.stringify(htmlDataOf(manifest), null, 2));
      writeFileSync('dist/css-custom-data.json', JSON.stringify(cssDataOf(manifest), null, 2));
    },
  };
}

export default {
  globs: ['src/elements/*/news-timeline*.ts', 'src/elements/shared/companion-element.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  plugins: [visibility(), publish(), derive()],
};
