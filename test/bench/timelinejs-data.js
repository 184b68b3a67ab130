/** Our rows in the words of TimelineJS. */

/** With its languages from here, by a whole address, and without its fonts, which it would get from elsewhere. */
export const options = () => ({
  font: null,
  script_path: new URL('/node_modules/@knight-lab/timelinejs/dist/js/', location.href).href,
});

function date(time) {
  const at = new Date(time);
  return {
    year: at.getUTCFullYear(),
    month: at.getUTCMonth() + 1,
    day: at.getUTCDate(),
    hour: at.getUTCHours(),
    minute: at.getUTCMinutes(),
  };
}

export function toTimelineJS(rows) {
  return {
    events: rows.map(({ id, title, summary, group, start, end }) => ({
      unique_id: id,
      start_date: date(start),
      ...(end ? { end_date: date(end) } : {}),
      text: { headline: title, text: summary },
      group,
    })),
  };
}

/** A whole EDTF date, or one of its parts, as TimelineJS wants it: it knows no "circa". */
function dateOf(edtf) {
  const [year, month, day] = edtf.replace(/[~?%]/g, '').split('-').map(Number);
  return { year, ...(month ? { month } : {}), ...(day ? { day } : {}) };
}

/** The document of `events.json`. */
export function storyForTimelineJS({ title, description, groups, eras, events }) {
  const names = new Map(groups.map((group) => [group.id, group.title]));
  const span = (edtf) => {
    const [start, end] = edtf.split('/');
    return { start_date: dateOf(start), ...(end ? { end_date: dateOf(end) } : {}) };
  };
  return {
    title: { text: { headline: title, text: description } },
    eras: eras.map((era) => ({ ...span(era.date), text: { headline: era.title } })),
    events: events.map((event) => ({
      ...span(event.date),
      unique_id: event.id,
      text: { headline: event.title, text: event.summary },
      group: names.get(event.group),
    })),
  };
}
