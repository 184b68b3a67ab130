/** `news-timeline check`. Needs the build. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { files, run } from './command.js';

const BAD_JSON = `{
  "events": [
    { "title": "Good", "date": "2019" },
    { "title": "No such day",
      "date": "2019-02-30" },
    { "date": "2019" },
    { "title": "Unsure", "date": "2019", "status": "sure" }
  ]
}
`;
const many = (rows) =>
  `id,date,title\n${Array.from({ length: rows }, (_, i) => `e${i},${1900 + (i % 100)}-01-01,Event ${i}\n`).join('')}`;

describe('check', () => {
  let folder;
  before(() => {
    folder = files({
      'bad.json': BAD_JSON,
      'list.json': '[{"title":"T","date":"2019"},\n {"title":"T","date":"then"}]',
      'broken.json': '{"events": [\n  {"title": "T",, }]}',
      'warning.json': '{"events": [{"title": "T", "date": "2019", "status": "sure"}]}',
      'events.csv': 'Date,Title\n2019-04-30,Good\nlast week,Bad\n',
      'excel.csv': Buffer.from('\ufeffDate,Title\r\n2019,Señor\r\n', 'utf16le'),
      'latin.csv': Buffer.from('Date,Title\n2019,Se\xf1or\n', 'latin1'),
      'picture.png': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]),
      'empty.json': '',
      'empty.csv': '',
      'many.csv': many(20_000),
    });
  });
  after(() => folder.remove());
  const check = (name, ...more) => run(['check', folder.at(name), ...more]);

  it('says that all is well, and nothing on stdout', () => {
    assert.deepEqual(run(['check', 'events.json']), {
      status: 0,
      stdout: '',
      stderr: 'events.json: 18 events, no problems\n',
    });
  });

  it('names file, row and column of each problem in JSON, and ends with 1', () => {
    const { status, stdout, stderr } = check('bad.json');
    const file = folder.at('bad.json');
    assert.deepEqual(
      stdout.split('\n').map((line) => line.slice(0, line.indexOf(' ', file.length + 8))),
      [`${file}:5:15: error:`, `${file}:6:5: error:`, `${file}:7:52: warning:`, ''],
    );
    assert.match(stdout, /date “2019-02-30” is a day that its month doesn't have/);
    assert.equal(stderr, `${file}: 2 events, 2 errors, 1 warning\n`);
    assert.equal(status, 1);
  });

  it('finds the places in a bare list too', () => {
    assert.match(check('list.json').stdout, /list\.json:2:22: error: date “then”/);
  });

  it('names the place where JSON breaks', () => {
    const { status, stdout } = check('broken.json');
    assert.match(stdout, /broken\.json:2:17: error: The JSON breaks/);
    assert.equal(status, 1);
  });

  it('names row and column of a table', () => {
    const { status, stdout } = check('events.csv');
    assert.match(stdout, /^\S+events\.csv:3:1: error: Date “last week”/i);
    assert.equal(status, 1);
  });

  it('ends with 0 where there are warnings alone', () => {
    const { status, stdout } = check('warning.json');
    assert.match(stdout, /: warning: /);
    assert.equal(status, 0);
  });

  it('prints JSON for other programs', () => {
    const { status, stdout } = check('bad.json', '--json');
    const { file, format, events, problems } = JSON.parse(stdout);
    assert.deepEqual([file, format, events, problems.length], [folder.at('bad.json'), 'json', 2, 3]);
    assert.deepEqual([problems[0].row, problems[0].column, problems[0].severity], [5, 15, 'error']);
    assert.equal(status, 1);
  });

  it('reads what is piped in', () => {
    const { status, stdout, stderr } = run(['check', '-'], { input: BAD_JSON });
    assert.match(stdout, /^stdin:5:15: error: /);
    assert.match(stderr, /^stdin: 2 events, 2 errors/);
    assert.equal(status, 1);
  });

  it('takes the format that it is told', () => {
    const { stdout } = run(['check', '-', '--format', 'csv', '--json'], { input: 'Date,Title\n2019,T\n' });
    assert.deepEqual([JSON.parse(stdout).format, JSON.parse(stdout).events], ['csv', 1]);
  });

  it('names the kind of table that it has read', () => {
    const kinds = [
      [folder.at('events.csv'), 'csv'],
      ['test/formats/samples/timelinejs.csv', 'timelinejs-csv'],
      ['test/formats/samples/timelinejs.csv', 'timelinejs-csv', '--format', 'timelinejs-csv'],
      [folder.at('empty.csv'), 'csv'],
    ];
    for (const [file, kind, ...more] of kinds) {
      assert.equal(JSON.parse(run(['check', file, '--json', ...more]).stdout).format, kind, file);
    }
  });

  it('reads tables that Excel saves as Unicode text', () => {
    assert.deepEqual(check('excel.csv').stdout, '');
  });

  it('finds an empty file empty', () => {
    assert.equal(check('empty.json').status, 1);
  });

  const unreadable = [
    ['nowhere.json', 'there is no such file'],
    ['', 'it is a folder'],
    ['picture.png', 'it is not a text file'],
    ['latin.csv', 'its text is not in UTF-8'],
  ];
  for (const [name, why] of unreadable) {
    it(`ends with 2 where ${why}`, () => {
      const { status, stdout, stderr } = check(name);
      assert.ok(stderr.startsWith(`news-timeline: ${folder.at(name)} can't be read: ${why}`), stderr);
      assert.deepEqual([status, stdout], [2, '']);
    });
  }

  it('shows how far it is where that is asked for, and else only in a terminal', () => {
    assert.match(check('many.csv', '--progress').stderr, /^Reading: [\d,]+ events\n/);
    assert.match(check('many.csv').stderr, /^\S+ 20,000 events, no problems\n$/);
  });

  it('reads big tables in little memory', () => {
    const big = files({ 'big.csv': many(100_000) });
    // The heap that Node may use, MB. Whole, the table would take some hundred.
    const { status, stderr } = run(['check', big.at('big.csv')], { node: ['--max-old-space-size=48'] });
    big.remove();
    assert.match(stderr, /100,000 events, no problems/);
    assert.equal(status, 0);
  });
});
