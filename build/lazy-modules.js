/**
 * Where the code is split: every module that `import()` names in `src/`, and when it is asked for. A test holds the list to
 * the sources (`test/package/lazy-modules.test.js`); `*` stands for each module of a folder.
 *
 * `seldom`: few pages load it, so that the budget of what a page loads in all leaves it out (`test/package/size.test.js`).
 * `part`: the file beside `./cdn-single` and the frame that has it (`parts.js`).
 */
export const LAZY_MODULES = [
  // Every page.
  {
    module: 'elements/data/dataset',
    when: 'the tag is there: reads the data, which loads meanwhile, and shows the list',
  },
  { module: 'entries/companions', when: 'the tag is registered: registers those that it brings along' },
  { module: 'i18n/languages/*', when: 'a timeline or a page is in this language', seldom: true },
  { module: 'elements/timeline/interactive', when: 'the tag is in the page: what answers the reader' },

  // Pages on which somebody comes near a timeline.
  { module: 'elements/stage/stage', when: 'it comes near the viewport: what is drawn where' },
  { module: 'engine/surface/vis-engine', when: 'the same: what draws' },
  { module: 'engine', when: 'the same: what is taken of vis-timeline, which the one before imports' },

  // What few timelines need.
  { module: 'model/problem-messages', when: 'there is a problem to put into words' },
  { module: 'event-table/lazy-rows', when: 'there are over 1,000 events', seldom: true },
  { module: 'elements/data/edit-dataset', when: 'a page adds, changes or removes events' },
  { module: 'elements/window/permalink-controller', when: 'the tag has `permalink`', seldom: true },
  { module: 'elements/event/media-player', when: 'an event has a video, a recording or a post', seldom: true },
  {
    module: 'elements/event/sanitize-html',
    when: 'the tag has `html`, and a summary is HTML',
    seldom: true,
    part: 'html',
  },
  { module: 'formats/html/html-summaries', when: 'the tag has `html`, and the data is JSON or a table', seldom: true },

  // What isn't plainly the project's own JSON.
  {
    module: 'formats/detect-format',
    when: 'the data has no event with a title and a date where JSON has it',
    seldom: true,
  },
  { module: 'formats/json/json-syntax-error', when: 'JSON has a syntax error' },
  { module: 'formats/feeds/read-feed', when: 'the data is RSS or Atom', part: 'formats' },
  { module: 'formats/feeds/read-json-feed', when: 'the data is JSON Feed', part: 'formats' },
  { module: 'formats/json-ld/read-json-ld', when: 'the data is JSON-LD', part: 'formats' },
  { module: 'formats/wikidata/read-wikidata', when: 'the data is a result of a SPARQL query', part: 'formats' },
  { module: 'formats/icalendar/read-icalendar', when: 'the data is a calendar', part: 'calendars' },
  { module: 'formats/csv/read-csv', when: 'the data is a table', part: 'tables' },
  { module: 'papaparse', when: 'the same: splits its rows' },
  { module: 'formats/html/read-html-list', when: 'the data is a list in the page', part: 'tables' },
  { module: 'formats/timelinejs/read-timelinejs', when: 'the data is of TimelineJS', part: 'tables' },
  { module: 'formats/html/html-parser', when: 'texts of such data have HTML in them', part: 'markup' },
];
