/** The demo's server gives away the demo, and nothing else. */
import assert from 'node:assert/strict';
import { get } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { serve } from '../../demo/serve.js';

describe('the demo server', () => {
  let server;
  before(async () => {
    server = await serve();
  });
  after(() => server.close());

  /** By `get`, since `fetch` would tidy the path up before it is sent. */
  const ask = (path) =>
    new Promise((resolve, reject) => {
      const { hostname, port } = new URL(server.address);
      get({ hostname, port, path }, (response) => {
        response.resume();
        resolve({ status: response.statusCode, type: response.headers['content-type'] });
      }).on('error', reject);
    });

  it('serves scripts as such', async () => {
    assert.deepEqual(await ask('/demo/serve.js'), { status: 200, type: 'text/javascript; charset=utf-8' });
  });

  for (const path of [
    '/package.json',
    '/demo/../package.json',
    '/demo/%2e%2e/package.json',
    '/demo/..%2fpackage.json',
    '/demo/%2e%2e%5cpackage.json',
    '/demo/%00',
    '/demo/%ff',
    '//etc/passwd',
    '/.git/config',
  ]) {
    it(`does not serve ${path}`, async () => {
      assert.equal((await ask(path)).status, 404);
    });
  }

  it('finds another port when one is taken', async () => {
    const taken = Number(new URL(server.address).port);
    const other = await serve(taken);
    await other.close();
    assert.notEqual(other.address, server.address);
  });
});
