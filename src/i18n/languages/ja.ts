import type { Messages } from '../messages.js';

const SEASONS = ['春', '夏', '秋', '冬'];

const events = (_count: number, formatted: string) => `出来事${formatted}件`;

export const ja: Messages = {
  lang: 'ja',

  bigUnitsFirst: true,
  circa: (date) => `${date}ごろ`,
  possibly: (date) => `おそらく${date}`,
  since: (date) => `${date}から`,
  until: (date) => `${date}まで`,
  endUnknown: (date) => `${date}から（終了時期不明）`,
  startUnknown: (date) => `${date}まで（開始時期不明）`,
  range: (from, to) => `${from}～${to}`,
  season: (season, year) => `${year ?? ''}${SEASONS[season]}`,
  decade: (_first, formatted) => `${formatted}年代`,
  century: ({ formatted }, beforeChrist) => `${beforeChrist ? '紀元前' : ''}${formatted}世紀`,
  yearsAgo: (_count, formatted) => `${formatted}年前`,
  yearsAhead: (_count, formatted) => `${formatted}年後`,
  aboutYears: (formatted) => `約${formatted}`,
  wordsFrom: 10_000,
  axisYearsAgo: '年前',
  axisYearsAhead: '年後',
  readerTime: (time) => `お住まいの地域では${time}`,
  status: { reported: '報道による', disputed: '異論あり', corrected: '訂正済み', planned: '予定' },
  join: (parts) => parts.join('、'),

  untitled: '年表',
  sources: '出典：',
  quote: (text) => `「${text}」`,
  credit: (name) => `画像：${name}`,
  more: (_count, formatted) => `さらに${formatted}件を表示`,
  unprinted: (_count, formatted) => `ほか${formatted}件はここに印刷されていません。`,
  loading: '年表を読み込んでいます…',
  empty: 'まだ出来事がありません。',
  failed: '年表を読み込めませんでした。',
  retry: '再試行',

  controls: '年表の操作',
  timelineView: '年表',
  listView: '一覧',
  zoomIn: '拡大',
  zoomOut: '縮小',
  fit: '全体を表示',
  fitShort: '全体',
  panEarlier: '以前へ',
  panLater: '以後へ',
  previousEvent: '前の出来事',
  nextEvent: '次の出来事',
  close: '閉じる',
  wheelHint: (key) => `${key}キーを押しながらホイールを回すと拡大・縮小できます`,

  overview: '全体図',
  windowStart: '表示期間の始まり',
  windowEnd: '表示期間の終わり',
  showing: (range, count, formatted) => `${range}を表示中、${events(count, formatted)}`,

  eventList: '出来事',
  stageHelp:
    '矢印キーで出来事を移動、プラスとマイナスで拡大・縮小、0で全体を表示、Enterキーで開き、Escキーで閉じます。',
  clusterName: (count, formatted, range, top) =>
    `ほか${formatted}件、${range}${count === 1 ? '' : '、主な出来事'}：${top}`,
  clusterOpens: '開く',
  surface: (count, range) => `図：${count}、${range}。同じ出来事を一覧でも読めます。`,
  events,
  position: (place, total) => `${total}件中${place}件目`,
  begin: (title) => `ここから読む：${title}`,

  legend: '分類',
  otherGroup: 'その他',
  filtered: (shown, total) => `${total}件中${shown}件を表示`,
  lastGroup: '選択中の出来事が含まれるため、この分類は非表示にできません。',
  onlyGroup: 'ほかに表示中の分類がないため、この分類は非表示にできません。',

  change: { new: '新着', updated: '更新' },
  changed: {
    new: (_count, formatted) => `新しい出来事${formatted}件`,
    updated: (_count, formatted) => `${formatted}件を更新`,
  },
  stale: (time) => `最新の内容を読み込めませんでした。${time}時点の内容を表示しています。`,
};
