/**
 * The package in fresh projects of those who use it: each installs the tarball, builds without a warning of ours, and
 * shows the story in a browser. Needs the build and the npm registry.
 */
import assert from 'node:assert/strict';
import path from 'node:path';
import { before, describe, it } from 'node:test';
import { serve } from '../../../demo/serve.js';
import { launch, open, shared, stand } from '../../smoke/browser.js';
import { pack } from '../../support/pack.js';
import { build, pagesOf, start } from './build.js';

/** What a reader must be able to see: Guaidó in January, the uprising, the call, the meeting in Finland. */
const KEY = [
  'Guaidó assumes the interim presidency',
  'The uprising fails',
  'Trump and Putin talk for an hour',
  'Pompeo and Lavrov meet in Finland',
];
const WIDTH = 1000;
/** What bundlers and checkers say where something is wrong; some also say that nothing is. */
const WARNING = /(?<!\b0 )warn|⚠/i;

const browser = shared(launch);
let tarball;
before(() => {
  tarball = pack();
});

/** Reads the story at an address: the key events are drawn, and the framework hears of a selection. */
async function readStory(address) {
  const { page, said } = await open(browser(), address, { width: WIDTH });
  await stand(page);
  const drawn = await page.$$eval('news-timeline >>> [part=event]', (marks) =>
    marks.map((mark) => mark.ariaLabel ?? mark.textContent),
  );
  for (const title of KEY)
    assert.ok(
      drawn.some((name) => name.includes(title)),
      `${title} is drawn: ${drawn.join('; ')}`,
    );
  await page.waitForFunction(() =>
    document
      .querySelector('news-timeline')
      .shadowRoot.querySelector('news-timeline-card')
      ?.shadowRoot?.querySelector('button'),
  );
  await page.click('news-timeline >>> [part=card] button');
  await page.waitForFunction((title) => document.querySelector('news-timeline + p')?.textContent === title, {}, KEY[0]);
  assert.deepEqual(
    said.filter((line) => !/^(log|info|debug): |^warn: Lit is in dev mode/.test(line)),
    [],
  );
  await page.close();
}

/** Built projects that any server can serve: where their files are, and which snippets they are made of. */
const STATIC = {
  react: { written: { 'src/Story.tsx': 'react' }, served: ['dist'] },
  vue: { written: { 'src/Story.vue': 'vue', 'vite.config.js': 'vue-config' }, served: ['dist'] },
  svelte: { written: { 'src/Story.svelte': 'svelte' }, served: ['dist'] },
  webpack: { written: { 'src/main.js': 'bundler' }, served: ['dist', 'public'] },
};

for (const [name, { written, served }] of Object.entries(STATIC)) {
  describe(name, () => {
    let project;
    before(async () => {
      project = await build(name, tarball, written);
    });

    it('builds without a warning', () => {
      assert.doesNotMatch(project.said, WARNING);
    });

    it('shows the story', async () => {
      const server = await serve(0, pagesOf(...served.map((folder) => path.join(project.folder, folder))));
      await readStory(server.address).finally(() => server.close());
    });
  });
}

describe('next', () => {
  let project;
  before(async () => {
    project = await build('next', tarball, { 'app/story.tsx': 'next-story', 'app/page.tsx': 'next-page' });
  });

  it('builds without a warning', () => {
    assert.doesNotMatch(project.said, WARNING);
  });

  /** @param {string[]} mode `dev` is what tells developers of a difference between server and browser. */
  async function served(mode, use) {
    const child = start(project.folder, 'node', 'server.js', ...mode);
    try {
      const port = await new Promise((resolve, reject) => {
        let said = '';
        for (const stream of [child.stdout, child.stderr]) {
          stream.on('data', (data) => {
            said += data;
            const found = /^port (\d+)$/m.exec(said);
            if (found) resolve(found[1]);
          });
        }
        child.on('close', (code) => reject(new Error(`The server ended with ${code}:\n${said}`)));
      });
      const address = `http://localhost:${port}/`;
      // While developing the page is made when it is asked for first.
      await (await fetch(address)).text();
      await use(address);
    } finally {
      child.kill();
    }
  }

  it('sends the list from the server, and shows the story', () =>
    served([], async (address) => {
      const html = await (await fetch(address)).text();
      for (const title of KEY) assert.match(html, new RegExp(`<h3>[^<]*${title}|<h3><a[^>]*>${title}`));
      await readStory(address);
    }));

  it('finds in the browser what the server sent, which React looks at while developing', () =>
    served(['dev'], readStory));
});

describe('node', () => {
  it('reads and writes, with types in both ways of finding them', async () => {
    const { said } = await build('node', tarball, {});
    for (const title of KEY) assert.ok(said.includes(title), title);
    assert.match(said, /^18 events, 0 problems, losses$/m);
  });
});
