import type { Messages } from '../messages.js';

const SEASONS = ['春季', '夏季', '秋季', '冬季'];

const events = (_count: number, formatted: string) => `${formatted}个事件`;

/** “可能为自138亿年前起”不通。 */
const isOpen = (date: string) => /^自.*年[前后]起$|^至.*年[前后]$/.test(date);

export const zh: Messages = {
  lang: 'zh',

  bigUnitsFirst: true,
  circa: (date) => `${date}前后`,
  possibly: (date) => `可能${isOpen(date) ? '' : '为'}${date}`,
  since: (date) => `自${date}起`,
  until: (date) => `至${date}`,
  endUnknown: (date) => `自${date}起，结束时间不详`,
  startUnknown: (date) => `至${date}，开始时间不详`,
  range: (from, to) => `${from}至${to}`,
  season: (season, year) => `${year ?? ''}${SEASONS[season]}`,
  decade: (_first, formatted) => `${formatted}年代`,
  century: ({ formatted }, beforeChrist) => `${beforeChrist ? '公元前' : ''}${formatted}世纪`,
  yearsAgo: (_count, formatted) => `${formatted}年前`,
  yearsAhead: (_count, formatted) => `${formatted}年后`,
  aboutYears: (formatted) => `约${formatted}`,
  wordsFrom: 10_000,
  axisYearsAgo: '年前',
  axisYearsAhead: '年后',
  readerTime: (time) => `您当地时间${time}`,
  status: { reported: '据报道', disputed: '存在争议', corrected: '已更正', planned: '计划中' },
  join: (parts) => parts.join('，'),

  untitled: '时间线',
  sources: '来源：',
  quote: (text) => `“${text}”`,
  credit: (name) => `图片：${name}`,
  more: (_count, formatted) => `再显示${formatted}个事件`,
  unprinted: (_count, formatted) => `另有${formatted}个事件未在此印出。`,
  loading: '正在加载时间线……',
  empty: '暂无事件。',
  failed: '无法加载时间线。',
  retry: '重试',

  controls: '时间线控件',
  timelineView: '时间线',
  listView: '列表',
  zoomIn: '放大',
  zoomOut: '缩小',
  fit: '显示全部',
  fitShort: '全部',
  panEarlier: '更早',
  panLater: '更晚',
  previousEvent: '上一个事件',
  nextEvent: '下一个事件',
  close: '关闭',
  wheelHint: (key) => `按住 ${key} 键并滚动滚轮即可缩放`,

  overview: '总览',
  windowStart: '所示时段的起点',
  windowEnd: '所示时段的终点',
  showing: (range, count, formatted) => `当前显示${range}，${events(count, formatted)}`,

  eventList: '事件',
  stageHelp: '方向键在事件之间移动，加号和减号缩放，0 显示全部，Enter 打开，Esc 关闭。',
  clusterName: (count, formatted, range, top) =>
    `另有${events(count, formatted)}，${range}${count === 1 ? '' : '，其中包括'}：${top}`,
  clusterOpens: '展开',
  surface: (count, range) => `图示：${count}，${range}。列表视图以文字列出同样的事件。`,
  events,
  position: (place, total) => `第${place}个，共${total}个`,
  begin: (title) => `从这里开始：${title}`,

  legend: '分组',
  otherGroup: '其他',
  filtered: (shown, total) => `共${total}个事件，显示${shown}个`,
  lastGroup: '所选事件属于此分组，因此无法隐藏。',
  onlyGroup: '没有显示其他分组，因此无法隐藏此分组。',

  change: { new: '新', updated: '已更新' },
  changed: {
    new: (_count, formatted) => `${formatted}个新事件`,
    updated: (count, formatted) => `${events(count, formatted)}已更新`,
  },
  stale: (time) => `无法加载最新内容，当前显示的是${time}的内容。`,
};
