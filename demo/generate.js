/** Invented events for the demo, as many as wanted; the same seed gives the same ones. */

const GROUPS = [
  { id: 'city', title: 'City hall' },
  { id: 'harbour', title: 'Harbour' },
  { id: 'culture', title: 'Culture' },
  { id: 'nature', title: 'Nature' },
];
const PLACES = [
  'Old Quay',
  'North Bridge',
  'Mill Lane',
  'the Lower Town',
  'Castle Hill',
  'Ferry Square',
  'the East Dock',
];
const NEWS = {
  city: ['Trams reach', 'New school opens at', 'Council buys land at', 'Street lights come to', 'Market returns to'],
  harbour: [
    'First ferry calls at',
    'Crane goes up at',
    'Strike halts work at',
    'Lifeboat is moved to',
    'Dredging begins at',
  ],
  culture: [
    'Cinema opens at',
    'Brass band plays at',
    'Museum takes rooms at',
    'Poets’ circle meets at',
    'Fair comes to',
  ],
  nature: ['Flood reaches', 'Oaks are planted at', 'Storm strikes', 'Herons nest at', 'Late frost at'],
};

/** Numbers from 0 to 1, always the same ones (mulberry32). */
function random(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * The chronicle of a town that never was.
 *
 * @param {number} count How many events.
 * @param {number} seed Any integer.
 * @param {number} firstYear
 * @param {number} years How many years they spread over.
 * @returns A document in the data format; most events are small ones, and few are known to the year or month only.
 */
export function chronicle(count, seed, firstYear, years) {
  const next = random(seed);
  const pick = (list) => list[Math.floor(next() * list.length)];
  const events = Array.from({ length: count }, (_, i) => {
    const day = new Date(Date.UTC(firstYear, 0, 1 + Math.floor(next() * years * 365.2425)));
    const group = pick(GROUPS).id;
    const digits = [4, 7, 7, 10, 10, 10, 10, 10, 10, 10][Math.floor(next() * 10)];
    return {
      id: `entry-${i + 1}`,
      date: day.toISOString().slice(0, digits),
      title: `${pick(NEWS[group])} ${pick(PLACES)}`,
      summary: `Entry ${i + 1} of the invented town’s chronicle.`,
      group,
      // Steep, so that every zoom has a few that stand out.
      importance: Math.round(100 * next() ** 6),
    };
  });
  return { title: 'The chronicle of an invented town', lang: 'en', groups: GROUPS, events };
}
