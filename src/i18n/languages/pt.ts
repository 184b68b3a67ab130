import type { Messages } from '../messages.js';

const rules = new Intl.PluralRules('pt');
const SEASONS = ['primavera', 'verão', 'outono', 'inverno'];

/** “um milhão de eventos” */
const NOUNS: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'evento', many: 'de eventos' };
const events = (count: number, formatted: string) => `${formatted} ${NOUNS[rules.select(count)] ?? 'eventos'}`;
const s = (count: number) => (rules.select(count) === 'one' ? '' : 's');

/** O artigo de uma data: “a década de 2010”, “o século XIX”, mas “março de 2019”. */
function article(date: string): string {
  if (/^(década|primavera)/.test(date)) return 'a ';
  return /^(século|verão|outono|inverno)/.test(date) ? 'o ' : '';
}

const the = (date: string) => article(date) + date;
const of = (date: string) => `d${article(date) || 'e '}${date}`;

/** “13,8 bilhões de anos”, mas “300.000 anos” */
const years = (formatted: string) => `${formatted} ${/lh(ão|ões)$/.test(formatted) ? 'de anos' : 'anos'}`;

/** “há 13,8 bilhões de anos” e “daqui a 5 bilhões de anos” */
const isAgo = (date: string) => date.startsWith('há ');
const isAhead = (date: string) => date.startsWith('daqui a ');

function endUnknown(date: string): string {
  if (isAgo(date)) return `desde ${date}, fim desconhecido`;
  return `${isAhead(date) ? date : `a partir ${of(date)}`}, fim desconhecido`;
}

export const pt: Messages = {
  lang: 'pt',

  firstDay: '1º',
  circa: (date) => `por volta ${of(date)}`,
  possibly: (date) => `possivelmente ${date}`,
  since: (date) => (isAhead(date) ? `${date} e depois` : `desde ${the(date)}`),
  until: (date) => `até ${the(date)}`,
  endUnknown,
  startUnknown: (date) => `até ${the(date)}, início desconhecido`,
  range: (from, to) => `${from} – ${to}`,
  season: (season, year) => (year ? `${SEASONS[season]} de ${year}` : SEASONS[season]!),
  decade: (_first, formatted) => `década de ${formatted}`,
  century: ({ roman }, beforeChrist) => `século ${roman}${beforeChrist ? ' a.C.' : ''}`,
  yearsAgo: (_count, formatted) => `há ${years(formatted)}`,
  yearsAhead: (_count, formatted) => `daqui a ${years(formatted)}`,
  aboutYears: (formatted) => `cerca de ${formatted}`,
  axisYearsAgo: 'anos atrás',
  axisYearsAhead: 'anos no futuro',
  readerTime: (time) => `${time} no seu fuso horário`,
  status: { reported: 'segundo relatos', disputed: 'contestado', corrected: 'corrigido', planned: 'previsto' },
  join: (parts) => parts.join(', '),

  untitled: 'Linha do tempo',
  sources: 'Fontes:',
  quote: (text) => `“${text}”`,
  credit: (name) => `Imagem: ${name}`,
  more: (count, formatted) => `Mostrar mais ${events(count, formatted)}`,
  unprinted: (count, formatted) =>
    `Mais ${events(count, formatted)} não ${s(count) ? 'foram impressos' : 'foi impresso'} aqui.`,
  loading: 'Carregando a linha do tempo…',
  empty: 'Ainda não há eventos.',
  failed: 'Não foi possível carregar a linha do tempo.',
  retry: 'Tentar novamente',

  controls: 'Controles da linha do tempo',
  timelineView: 'Linha do tempo',
  listView: 'Lista',
  zoomIn: 'Ampliar',
  zoomOut: 'Reduzir',
  fit: 'Ver todos os eventos',
  fitShort: 'Ver todos',
  panEarlier: 'Antes',
  panLater: 'Depois',
  previousEvent: 'Evento anterior',
  nextEvent: 'Próximo evento',
  close: 'Fechar',
  wheelHint: (key) => `Mantenha ${key} pressionado e gire a roda do mouse para ampliar ou reduzir`,

  overview: 'Visão geral',
  windowStart: 'Início do período exibido',
  windowEnd: 'Fim do período exibido',
  showing: (range, count, formatted) => `Período exibido: ${range}, ${events(count, formatted)}`,

  eventList: 'Eventos',
  stageHelp: 'As setas levam de um evento a outro, mais e menos mudam a escala, 0 mostra tudo, Enter abre, Esc fecha.',
  clusterName: (count, formatted, range, top) =>
    count === 1
      ? `mais ${events(count, formatted)}, ${range}: ${top}`
      : `mais ${events(count, formatted)}, ${range}, entre eles: ${top}`,
  clusterOpens: 'abrir',
  surface: (count, range) => `Gráfico: ${count}, ${range}. A lista traz os mesmos eventos em texto.`,
  events,
  position: (place, total) => `${place} de ${total}`,
  begin: (title) => `Comece aqui: ${title}`,

  legend: 'Grupos',
  otherGroup: 'Outros',
  filtered: (shown, total) => `Eventos exibidos: ${shown} de ${total}`,
  lastGroup: 'Este grupo continua visível porque contém o evento selecionado.',
  onlyGroup: 'Este grupo continua visível porque nenhum outro está visível.',

  change: { new: 'novo', updated: 'atualizado' },
  changed: {
    new: (count, formatted) => `${formatted} novo${s(count)} evento${s(count)}`,
    updated: (count, formatted) => `${events(count, formatted)} atualizado${s(count)}`,
  },
  stale: (time) => `Não foi possível carregar a versão mais recente; esta é a de ${time}.`,
};
