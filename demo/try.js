/** The page try.html: what is pasted, dropped or opened is shown at once, with what is wrong in it. */

const SAMPLES = {
  'A table': `Date,Headline,Text,Importance,Source
23/01/2019,Guaidó swears himself in as interim president,The head of the National Assembly invokes the constitution.,90,https://example.org/january
30/04/2019,The uprising fails,Guaidó calls the armed forces to his side; most of them stay in their barracks.,100,https://example.org/april
c. March 2019,The lights go out,Blackouts darken most of the country for days.,60,
3 May 2019,Trump and Putin speak by phone,,80,
2019-05-06/2019-05-07,Pompeo and Lavrov meet in Finland,On the margins of the Arctic Council.,70,
`,
  'A table with mistakes': `Date;Headline;Importance
23.01.2019;Guaidó swears himself in as interim president;90
31.04.2019;The uprising fails;100
3 May 2019;;80
soon;Pompeo meets Lavrov;much
`,
  'A TimelineJS file': JSON.stringify(
    {
      title: { text: { headline: 'Four days in spring', text: '<p>As a TimelineJS export has them.</p>' } },
      events: [
        { start_date: { year: 2019, month: 4, day: 30 }, text: { headline: 'The <i>uprising</i> fails' } },
        { start_date: { year: '2019', month: '5', day: '3' }, text: { headline: 'Trump and Putin speak by phone' } },
        {
          start_date: { year: 2019, month: 5, day: 6 },
          end_date: { year: 2019, month: 5, day: 7 },
          text: { headline: 'Pompeo and Lavrov meet in Finland', text: '<p>On the margins of the Arctic Council.</p>' },
        },
      ],
    },
    null,
    2,
  ),
  'A calendar': `BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//news-timeline//demo//EN
BEGIN:VEVENT
UID:uprising@example.org
DTSTART;VALUE=DATE:20190430
SUMMARY:The uprising fails
LOCATION:Caracas
END:VEVENT
BEGIN:VEVENT
UID:call@example.org
DTSTART:20190503T140000Z
DTEND:20190503T153000Z
SUMMARY:Trump and Putin speak by phone
END:VEVENT
END:VCALENDAR
`,
  'A feed': `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0">
  <channel>
    <title>The desk's feed</title>
    <item>
      <title>The uprising fails</title>
      <link>https://example.org/april</link>
      <pubDate>Tue, 30 Apr 2019 22:00:00 GMT</pubDate>
      <description>&lt;p&gt;Most of the army stays in its barracks.&lt;/p&gt;</description>
    </item>
    <item>
      <title>Trump and Putin speak by phone</title>
      <link>https://example.org/may</link>
      <pubDate>Fri, 03 May 2019 18:30:00 GMT</pubDate>
    </item>
  </channel>
</rss>
`,
};
const FORMATS = [
  'csv',
  'html-list',
  'icalendar',
  'json',
  'json-feed',
  'json-ld',
  'rss',
  'timelinejs',
  'timelinejs-csv',
  'wikidata',
];
/** More text than this would make the text field slow; it is read without being shown. */
const SHOWN = 200_000;

const timeline = document.querySelector('news-timeline');
const [text, sample, format, file] = ['text', 'sample', 'format', 'file'].map((id) => document.getElementById(id));

/** The same words said twice are not heard twice. */
function tell(words) {
  document.getElementById('outcome').textContent = words;
}

function read(data) {
  timeline.format = format.value;
  timeline.timeline = data;
}

function show(data) {
  text.value = data.length > SHOWN ? '' : data;
  text.placeholder = data.length > SHOWN ? `${data.length.toLocaleString('en')} characters, too many to show here` : '';
  read(data);
}

async function open(chosen) {
  if (!chosen) return;
  format.value = '';
  sample.selectedIndex = 0;
  show(await chosen.text());
}

function report() {
  const { problems, events } = timeline;
  const items = problems.slice(0, 200).map(({ message, severity, path }) => {
    const item = document.createElement('li');
    item.className = severity;
    const place = document.createElement('strong');
    place.textContent = path;
    item.append(place, ` ${message}`);
    return item;
  });
  document.getElementById('problems').replaceChildren(...items);
  const count = events.length.toLocaleString('en');
  const found = problems.length === 1 ? '1 problem' : `${problems.length.toLocaleString('en')} problems`;
  tell(`${count} ${events.length === 1 ? 'event' : 'events'} shown, ${problems.length ? found : 'no problems'}.`);
}

sample.append(new window.Option('your own', ''), ...Object.keys(SAMPLES).map((name) => new window.Option(name)));
format.append(...FORMATS.map((name) => new window.Option(name)));
timeline.addEventListener('load', report);
timeline.addEventListener('error', report);

let typed;
text.addEventListener('input', () => {
  sample.selectedIndex = 0;
  window.clearTimeout(typed);
  typed = window.setTimeout(() => read(text.value), 300);
});
format.addEventListener('change', () => read(text.value));
sample.addEventListener('change', () => {
  format.value = '';
  show(SAMPLES[sample.value] ?? '');
});
file.addEventListener('change', () => open(file.files[0]));
document.addEventListener('dragover', (event) => {
  event.preventDefault();
  document.body.classList.add('dropping');
});
document.addEventListener('dragleave', (event) => {
  if (event.relatedTarget === null) document.body.classList.remove('dropping');
});
document.addEventListener('drop', (event) => {
  event.preventDefault();
  document.body.classList.remove('dropping');
  const [dropped] = event.dataTransfer.files;
  if (dropped) open(dropped);
  else if (event.dataTransfer.getData('text/plain')) show(event.dataTransfer.getData('text/plain'));
});

sample.selectedIndex = 1;
show(SAMPLES[sample.value]);
