/**
 * Runs in the page of one contender, named in its address, and gives the benchmark the same few handles for each.
 *
 * A contender is a module with `input(rows)`, what it wants to be given; `load(stage, input)`; `isDrawn()`;
 * `middle(start, end)`, which shows that stretch of time; and `pan(frame)` and `zoom(frame)`, which take one step on the
 * way there, or on the way back in the second half.
 */
import { fromMovies, generate, MOVIES } from './data.js';

/** Steps of a movement; half of them go there and half come back. */
const FRAMES = 120;
/** ms after which a movement that crawls is cut short. */
const PATIENCE = 15_000;
/** ms in which whatever moves by itself has come to rest. */
const REST = 1_000;

const stage = document.querySelector('#stage');
const contender = await import(`./contenders/${new URL(location.href).searchParams.get('contender')}.js`);

let input;
let extent;

const nextFrame = () => new Promise((resolve) => window.requestAnimationFrame(resolve));
const rest = () => new Promise((resolve) => window.setTimeout(resolve, REST));

/** Takes a step each frame and says how long the frames took, ms. */
async function frames(step) {
  const times = [];
  const start = await nextFrame();
  let before = start;
  for (let i = 0; i < FRAMES && before - start < PATIENCE; i++) {
    step(i, FRAMES);
    const now = await nextFrame();
    times.push(now - before);
    before = now;
  }
  return times;
}

/** Each has drawn something before it is measured: then what it loads on demand is there. */
async function warmUp() {
  const first = stage.cloneNode();
  stage.before(first);
  contender.load(first, contender.input(generate(2)));
  while (!contender.isDrawn()) await nextFrame();
  first.remove();
}

await warmUp();

window.bench = {
  /** Makes the data, which stays here, as it would in a page. */
  async give(set) {
    const rows =
      set === MOVIES
        ? fromMovies(await (await fetch('/node_modules/vega-datasets/data/movies.json')).json())
        : generate(Number(set));
    extent = { start: Infinity, end: -Infinity };
    for (const { start, end = start } of rows) {
      extent.start = Math.min(extent.start, start);
      extent.end = Math.max(extent.end, end);
    }
    input = contender.input(rows);
    return rows.length;
  },
  /** ms until all is painted for the first time. */
  async load() {
    await nextFrame();
    const start = window.performance.now();
    contender.load(stage, input);
    while (!contender.isDrawn()) await nextFrame();
    await nextFrame();
    await nextFrame();
    return window.performance.now() - start;
  },
  rest,
  /** From all of it into the middle, and back. */
  zoom: () => frames((i, all) => contender.zoom(i, all)),
  /** Shows the middle third, so that there is somewhere to go. */
  async approach() {
    const third = (extent.end - extent.start) / 3;
    contender.middle(extent.start + third, extent.end - third);
    await rest();
  },
  pan: () => frames((i, all) => contender.pan(i, all)),
};
