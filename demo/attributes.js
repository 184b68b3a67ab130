/** The form of attributes.html: what is filled in becomes attributes of the timeline, and the tag to copy. */

const timeline = document.querySelector('news-timeline');
const form = document.querySelector('form');
const tag = document.querySelector('#tag');
const log = document.querySelector('#log');
const fields = [...form.elements].filter(({ name }) => name);

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

function valueOf(field) {
  if (field.type === 'checkbox') return field.checked ? '' : null;
  return field.value.trim() || null;
}

function show() {
  const attributes = fields.map((field) => [field.name, valueOf(field)]).filter(([, value]) => value !== null);
  const written = attributes.map(([name, value]) => (value === '' ? ` ${name}` : ` ${name}="${escaped(value)}"`));
  tag.textContent = `<news-timeline${written.join('')}></news-timeline>`;
  document.querySelector('#copied').textContent = '';
}

function apply({ target }) {
  if (target.name === 'src') {
    // Another file has other events.
    for (const name of ['start', 'end', 'selected', 'hidden-groups']) form.elements[name].value = '';
  }
  for (const field of fields) {
    const value = valueOf(field);
    if (value === timeline.getAttribute(field.name)) continue;
    if (value === null) timeline.removeAttribute(field.name);
    else timeline.setAttribute(field.name, value);
  }
  show();
}

/** The reader selects and switches views in the timeline, too. */
function follow() {
  for (const name of ['selected', 'view']) {
    const value = timeline.getAttribute(name) ?? '';
    form.elements[name].value = name === 'view' && value === 'auto' ? '' : value;
  }
  show();
}

const described = {
  load: () => `${timeline.events.length} events`,
  error: ({ detail }) => detail.message,
  'timeline-select': ({ detail }) => detail.id,
  'timeline-filter': ({ detail }) => `hidden: ${detail.hiddenGroups.join(' ') || 'none'}`,
  'timeline-range-input': ({ detail }) => spanOf(detail),
  'timeline-range-change': ({ detail }) => spanOf(detail),
};

/** Spans are wall-clock time as if it were UTC. */
function spanOf({ start, end }) {
  return [start, end].map((time) => new Date(time).toISOString().slice(0, 16).replace('T', ' ')).join(' – ');
}

function note(event) {
  const last = log.lastElementChild;
  const again = event.type === 'timeline-range-input' && last?.dataset.type === event.type;
  const line = again ? last : document.createElement('li');
  line.dataset.type = event.type;
  line.textContent = `${event.type}: ${described[event.type](event)}`;
  if (!again) log.append(line);
  while (log.childElementCount > 50) log.firstElementChild.remove();
  log.scrollTop = log.scrollHeight;
}

function listIds() {
  const options = (things) => things.map(({ id }) => Object.assign(document.createElement('option'), { value: id }));
  document.querySelector('#ids').replaceChildren(...options(timeline.events));
  document.querySelector('#groups').replaceChildren(...options(timeline.timeline.groups));
}

/** Selects the tag's text, so that it can be copied by hand where the page may not use the clipboard. */
async function copy() {
  window.getSelection().selectAllChildren(tag);
  const copied = document.querySelector('#copied');
  try {
    await window.navigator.clipboard.writeText(tag.textContent);
    copied.textContent = 'Copied.';
  } catch {
    copied.textContent = 'Selected: copy it with your keyboard or menu.';
  }
}

for (const type of Object.keys(described)) timeline.addEventListener(type, note);
timeline.addEventListener('load', listIds);
form.addEventListener('change', apply);
form.addEventListener('submit', (event) => event.preventDefault());
document.querySelector('#copy').addEventListener('click', copy);
new window.MutationObserver(follow).observe(timeline, { attributeFilter: ['selected', 'view'] });
show();
