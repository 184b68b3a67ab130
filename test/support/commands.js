/**
 * Server side of `input.ts`: real input for test pages, beyond what @web/test-runner-commands has.
 *
 * What runs where (Chromium and Firefox by puppeteer, WebKit by WebDriver):
 *
 * | command                                 | Chromium | Firefox | WebKit |
 * |-----------------------------------------|----------|---------|--------|
 * | mouse (click, double click, move)       | yes      | yes     | yes    |
 * | drag                                    | yes      | yes     | yes    |
 * | wheel                                   | yes      | yes     | yes    |
 * | wheel with ctrl, meta or shift held     | yes      | yes     | no     |
 * | press (a key, with modifiers)           | yes      | yes     | yes    |
 * | viewport                                | yes      | yes     | yes    |
 * | touch (any number of fingers)           | yes      | yes     | no     |
 * | sendKeys `type`, `press` (the runner's) | yes      | yes     | yes    |
 * | emulateMedia, a11ySnapshot (the same)   | yes      | no      | no     |
 * | preferences (any media feature)         | yes      | no      | no     |
 *
 * What one of them lacks belongs into a file that it isn't given, so that no test is skipped anywhere:
 * `*.no-webkit.test.ts` runs in Chromium and Firefox, `*.chromium.test.ts` in Chromium alone.
 *
 * Chromium gives touches to the first page of a run that asks for them and to none after it, why is not known: tests with
 * fingers stand in one file, `test/engine/surface/input.no-webkit.test.ts`.
 */

const MODIFIERS = { ctrl: 'Control', meta: 'Meta', shift: 'Shift', alt: 'Alt' };
/** WebDriver's names for keys that print nothing, https://www.w3.org/TR/webdriver2/#keyboard-actions. */
const KEYS = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
  Meta: '\uE03D',
};

const held = (payload) => Object.keys(MODIFIERS).flatMap((name) => (payload[name] ? [MODIFIERS[name]] : []));
const between = (from, to, part) => from.map((value, axis) => Math.round(value + (to[axis] - value) * part));

/** A page's session for what it prefers, which lasts as long as the session. */
const preferring = new WeakMap();

/** Input by puppeteer's page. */
const puppeteer = {
  async preferences(page, { features }) {
    if (!preferring.has(page)) preferring.set(page, await page.createCDPSession());
    await preferring.get(page).send('Emulation.setEmulatedMedia', { features });
  },

  async holding(page, keys, act) {
    for (const key of keys) await page.keyboard.down(key);
    await act();
    for (const key of [...keys].reverse()) await page.keyboard.up(key);
  },

  async mouse(page, payload) {
    const { at, count = 1 } = payload;
    await this.holding(page, held(payload), async () => {
      await page.mouse.move(...at);
      if (count > 0) await page.mouse.click(...at, { count });
    });
  },

  async drag(page, { from, to, steps = 8 }) {
    await page.mouse.move(...from);
    await page.mouse.down();
    for (let step = 1; step <= steps; step++) await page.mouse.move(...between(from, to, step / steps));
    await page.mouse.up();
  },

  async wheel(page, payload) {
    const { at, deltaX = 0, deltaY = 0 } = payload;
    await page.mouse.move(...at);
    await this.holding(page, held(payload), () => page.mouse.wheel({ deltaX, deltaY }));
  },

  async press(page, payload) {
    await this.holding(page, held(payload), () => page.keyboard.press(payload.key));
  },

  async viewport(page, { width, height }) {
    await page.setViewport({ width, height });
  },

  async touch(page, { fingers, steps = 8 }, isFirefox) {
    const points = (part) => fingers.map(([from, to]) => between(from, to, part));
    if (isFirefox) {
      const handles = [];
      for (const point of points(0)) handles.push(await page.touchscreen.touchStart(...point));
      for (let step = 1; step <= steps; step++) {
        const moved = points(step / steps);
        for (const [finger, handle] of handles.entries()) await handle.move(...moved[finger]);
      }
      for (const handle of handles) await handle.end();
      return;
    }
    // Puppeteer's own touch names one finger at a time, which Chromium takes for the others' having left.
    const session = await page.createCDPSession();
    const send = (type, at) =>
      session.send('Input.dispatchTouchEvent', { type, touchPoints: at.map(([x, y], id) => ({ x, y, id })) });
    await send('touchStart', points(0));
    for (let step = 1; step <= steps; step++) await send('touchMove', points(step / steps));
    await send('touchEnd', []);
    await session.detach();
  },
};

/** Input by WebDriver's actions. */
const webdriver = {
  pointer: (actions) => ({ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }),

  async holding(driver, keys, act) {
    const send = (type, list) =>
      driver.performActions([
        { type: 'key', id: 'keys', actions: list.map((key) => ({ type, value: KEYS[key] ?? key })) },
      ]);
    if (keys.length > 0) await send('keyDown', keys);
    await act();
    if (keys.length > 0) await send('keyUp', [...keys].reverse());
  },

  async mouse(driver, payload) {
    const [x, y] = payload.at;
    const click = [
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ];
    const actions = [{ type: 'pointerMove', duration: 0, x, y }];
    for (let count = payload.count ?? 1; count > 0; count--) actions.push(...click);
    await this.holding(driver, held(payload), () => driver.performActions([this.pointer(actions)]));
  },

  async drag(driver, { from, to, steps = 8 }) {
    const move = ([x, y]) => ({ type: 'pointerMove', duration: 0, x, y });
    const moves = Array.from({ length: steps }, (_, step) => move(between(from, to, (step + 1) / steps)));
    const down = { type: 'pointerDown', button: 0 };
    const up = { type: 'pointerUp', button: 0 };
    await driver.performActions([this.pointer([move(from), down, ...moves, up])]);
  },

  async wheel(driver, payload) {
    const { at, deltaX = 0, deltaY = 0 } = payload;
    const [x, y] = at;
    // Its driver forgets the keys that are held when it makes a wheel event.
    if (held(payload).length > 0) throw new Error('WebKit turns the wheel only without keys');
    await driver.performActions([this.pointer([{ type: 'pointerMove', duration: 0, x, y }])]);
    await driver.performActions([
      { type: 'wheel', id: 'wheel', actions: [{ type: 'scroll', x, y, deltaX, deltaY, duration: 0 }] },
    ]);
  },

  async press(driver, payload) {
    await this.holding(driver, [...held(payload), payload.key], () => undefined);
  },

  async viewport(driver, { width, height }) {
    const chrome = await driver.execute('return [outerWidth - innerWidth, outerHeight - innerHeight]');
    await driver.setWindowRect(null, null, width + chrome[0], height + chrome[1]);
  },

  touch() {
    throw new Error('WebKit takes no touch input from its driver');
  },
};

/** The test runner's plugin. */
export function commands() {
  return {
    name: 'input-commands',
    async executeCommand({ command, payload, session }) {
      const [prefix, name] = command.split(':');
      if (prefix !== 'input') return undefined;
      if (session.browser.type === 'webdriver') await webdriver[name](session.browser.driver, payload);
      else await puppeteer[name](session.browser.getPage(session.id), payload, session.browser.name === 'Firefox');
      return true;
    },
  };
}
