/** The pure parts of the benchmark: its data are the same on every machine, and its tables say what was measured. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fromMovies, generate, random } from './data.js';
import { bytes, intoPage, ratio, report, scaleTable, storyTable, time } from './table.js';
import { storyForTimelineJS, toTimelineJS } from './timelinejs-data.js';

describe('the benchmark’s data', () => {
  it('are the same each time, and others from another seed', () => {
    assert.deepEqual(generate(50), generate(50));
    assert.notDeepEqual(generate(50), generate(50, 2));
    const next = random(1);
    assert.deepEqual(
      [next(), next(), next()].map((value) => Math.floor(value * 1e6)),
      [627073, 2735, 527447],
    );
  });

  it('are nine tenths points, over ten years, with texts of one length', () => {
    const rows = generate(1_000);
    assert.equal(rows.filter(({ end }) => end === undefined).length, 900);
    for (const { title, summary, start, end = start, importance } of rows) {
      assert.equal(title.length, 40);
      assert.equal(summary.length, 200);
      assert.ok(start >= Date.UTC(2015, 0, 1) && start < Date.UTC(2025, 0, 1));
      assert.ok(end >= start);
      assert.ok(importance >= 0 && importance < 1);
    }
    assert.equal(new Set(rows.map(({ group }) => group)).size, 5);
    assert.equal(new Set(rows.map(({ id }) => id)).size, 1_000);
  });

  it('are films that have a title and a date', () => {
    const films = fromMovies([
      { Title: 'First', 'Release Date': 'Jun 12 1998', 'Major Genre': 'Drama', 'IMDB Votes': 9 },
      { Title: null, 'Release Date': 'Jun 12 1998' },
      { Title: 'Undated', 'Release Date': 'unknown' },
    ]);
    assert.deepEqual(films, [
      { id: 'm0', title: 'First', summary: 'Drama', group: 'Drama', importance: 9, start: Date.UTC(1998, 5, 12) },
    ]);
  });

  it('tell TimelineJS the same', () => {
    const [event] = toTimelineJS([{ id: 'a', title: 'A', start: Date.UTC(2019, 0, 2, 3, 4) }]).events;
    assert.deepEqual(event.start_date, { year: 2019, month: 1, day: 2, hour: 3, minute: 4 });
    const story = storyForTimelineJS({
      groups: [{ id: 'c', title: 'Cuba' }],
      eras: [],
      events: [{ id: 'a', title: 'A', date: '2019-04-29/2019-05~', group: 'c' }],
    });
    assert.deepEqual(story.events[0].start_date, { year: 2019, month: 4, day: 29 });
    assert.deepEqual(story.events[0].end_date, { year: 2019, month: 5 });
    assert.equal(story.events[0].group, 'Cuba');
  });
});

describe('the benchmark’s tables', () => {
  it('say times, sizes and ratios briefly', () => {
    assert.deepEqual([4_123, 412.3, 4.12].map(time), ['4.12 s', '412 ms', '4.1 ms']);
    assert.deepEqual([1_234, 45_678, 1.23e6, 114e6].map(bytes), ['1.2 KB', '46 KB', '1.2 MB', '114 MB']);
    assert.deepEqual([ratio(20, 10), ratio(250, 10), ratio(0, 10), ratio(1, undefined)], [' (2.0×)', ' (25×)', '', '']);
  });

  it('compare each contender with ours at the same number of events', () => {
    const moved = { median: 17, p95: 20, longest: 33, task: 4 };
    const ours = { set: '10', events: 10, contender: 'ours', load: 50, pan: moved, zoom: moved, heap: 1e6, nodes: 99 };
    const lines = scaleTable([
      ours,
      { ...ours, contender: 'vis', load: 500, pan: { ...moved, p95: 40 } },
      { set: '10', contender: 'timelinejs', over: 60_000 },
      { set: '10', contender: 'timelines-chart', skipped: true },
    ]).split('\n');
    assert.match(lines[2], /^\| 10 \| news-timeline \| 50 ms \(1\.0×\) \|/);
    assert.match(lines[3], /^\| 10 \| vis-timeline \| 500 ms \(10×\) \| 17 \/ 40 \/ 33 \(2\.0×\) \|/);
    assert.match(lines[4], /^\| 10 \| TimelineJS \| over 60 s \|/);
    assert.match(lines[5], /^\| 10 \| timelines-chart \| not run \|/);
    assert.equal(new Set(lines.map((line) => line.split('|').length)).size, 1);
  });

  it('compare the pages of the story', () => {
    const page = { bytes: 1e5, readable: 100, slowReadable: 900, interactive: 200, slowInteractive: 2_000 };
    const ours = { ...page, longestTask: 0, shift: 0 };
    const text = storyTable({ ours, 'ours-list': { ...ours, readable: 50 }, timelinejs: { ...ours, readable: 300 } });
    assert.match(text, /^\| events\.json \| news-timeline \| news-timeline, its list in the page \| TimelineJS \|/);
    assert.match(
      text,
      /\| Readable \(list, first slide\) \| 100 ms \(1\.0×\) \| 50 ms \(0\.5×\) \| 300 ms \(3\.0×\) \|/,
    );
    assert.match(text, /\| Longest task \| under 50 ms \| under 50 ms \| under 50 ms \|/);
  });

  it('say when, with which version and on which machine they were measured', () => {
    const parts = { date: '2019-04-30', version: '1.2.3', machine: 'A machine', repeat: 3, scale: 'one', story: 'two' };
    const text = report(parts);
    assert.match(
      text,
      /^Measured on 2019-04-30 with news-timeline 1\.2\.3\.\n\none\n\ntwo\n\nA machine; medians of 3,/,
    );
  });

  it('tell of many timelines on a page where they were measured', () => {
    const parts = { date: '2019-04-30', version: '1.2.3', machine: 'A machine', repeat: 3, scale: 'one', story: 'two' };
    const many = { count: 50, each: 4.26, later: 1.04, longestTask: 101 };
    assert.match(
      report({ ...parts, many }),
      /50 timelines .* 1\.0 ms later .* 4\.3 ms .* lasts 101 ms\.\n\nA machine;/,
    );
    assert.doesNotMatch(report(parts), /timelines of/);
  });

  it('take their place in a page and leave the rest', () => {
    const text = 'a\n\n<!-- bench -->\nold\n<!-- /bench -->\n\nb\n';
    assert.equal(intoPage(text, 'new'), 'a\n\n<!-- bench -->\n\nnew\n\n<!-- /bench -->\n\nb\n');
    assert.throws(() => intoPage('none', 'new'), /<!-- bench -->/);
  });
});
