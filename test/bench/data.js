/** What the contenders are given: made events, the same on every machine, and a real set. Pure: runs in pages and in Node. */

/** The real set. */
export const MOVIES = 'movies';
/** A number of made events, or the real set's name. */
export const SETS = ['10', '100', '1000', MOVIES, '10000', '100000', '1000000'];
/** How many events a set has; of the real one about. */
export const sizeOf = (set) => (set === MOVIES ? 3_200 : Number(set));
export const GROUPS = ['politics', 'economy', 'science', 'culture', 'sports'];

const FIRST = Date.UTC(2015, 0, 1);
const TEN_YEARS = Date.UTC(2025, 0, 1) - FIRST;
const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;
/** Of seven letters each, so that five make a title of 40 characters with their gaps and its full stop, and 25 a summary of 200. */
const WORDS = (
  'against because between another general meeting council leaders nothing million country workers history ' +
  'central foreign station project minutes company support members weather reports capital'
).split(' ');
const LAST_WORDS = WORDS.map((word) => `${word}.`);

/** A generator of numbers from 0 to under 1: mulberry32, by Tommy Ettinger, in the public domain. */
export function random(seed) {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * Events over ten years, in no order: nine in ten are points in time, one lasts up to thirty days.
 *
 * @returns {{ id: string, title: string, summary: string, group: string, importance: number, start: number,
 *   end?: number }[]} times are epoch ms, to the minute; a point has no end
 */
export function generate(count, seed = 1) {
  const next = random(seed);
  const pick = (list) => list[Math.floor(next() * list.length)];
  // Joined, not added up: a string that still hangs together of pieces would be counted on whoever reads it first.
  const text = (words) => {
    const list = [];
    for (let i = 1; i < words; i++) list.push(pick(WORDS));
    list.push(pick(LAST_WORDS));
    return list.join(' ');
  };
  const rows = [];
  for (let i = 0; i < count; i++) {
    const start = FIRST + Math.floor((next() * TEN_YEARS) / MINUTE) * MINUTE;
    const lasts = i % 10 === 9 ? DAY + Math.floor(next() * 29) * DAY : 0;
    const row = { id: `e${i}`, title: text(5), summary: text(25), group: pick(GROUPS), importance: next(), start };
    if (lasts) row.end = start + lasts;
    rows.push(row);
  }
  return rows;
}

/** The films of vega-datasets' `movies.json` as events: the day each came out, its genre, and how many voted on it. */
export function fromMovies(movies) {
  return movies.flatMap((movie, i) => {
    const start = Date.parse(`${movie['Release Date']} UTC`);
    if (Number.isNaN(start) || movie.Title === null) return [];
    const told = [movie['Major Genre'], movie.Distributor, movie.Director, movie['MPAA Rating']];
    return {
      id: `m${i}`,
      title: String(movie.Title),
      summary: told.filter(Boolean).join(', '),
      group: movie['Major Genre'] ?? 'Other',
      importance: movie['IMDB Votes'] ?? 0,
      start,
    };
  });
}
