/** A video's page on YouTube, and where one of Vimeo's stands, with the key of one that isn't listed. */
const YOUTUBE = /^(?:www\.|m\.)?(?:youtube(?:-nocookie)?\.com|youtu\.be)$/;
const YOUTUBE_VIDEO = /^\/(?:(?:embed|shorts|live|v)\/)?([\w-]{11})$/;
const VIMEO = /^(?:www\.|player\.)?vimeo\.com$/;
const VIMEO_VIDEO = /^\/(?:video\/)?(\d+)(?:\/(\w+))?$/;

/** When a video begins: `90`, `90s` or `1h2m3s`. */
const START_TIME = /^(?:(\d+)h)?(?:(\d+)m)?(\d*)/;

const VIDEO_FILE = /\.(?:mp4|m4v|webm|mov|ogv)$/i;
const AUDIO_FILE = /\.(?:mp3|m4a|ogg|opus|wav)$/i;

/** What plays it, and from where. */
export interface Playing {
  tag: 'audio' | 'iframe' | 'video';
  src: string;
}

/** The address of a player that its site offers to other pages, without cookies where the site lets one choose. */
function embedOf({ hostname, pathname, searchParams }: URL): string | undefined {
  if (YOUTUBE.test(hostname)) {
    const id = YOUTUBE_VIDEO.exec(pathname === '/watch' ? `/${searchParams.get('v')}` : pathname)?.[1];
    const [, h = 0, m = 0, s] = START_TIME.exec(searchParams.get('t') ?? searchParams.get('start') ?? '')!;
    const start = +h * 3600 + +m * 60 + +s!;
    return id && `https://www.youtube-nocookie.com/embed/${id}?autoplay=1${start > 0 ? `&start=${start}` : ''}`;
  }
  const [, id, written] = (VIMEO.test(hostname) && VIMEO_VIDEO.exec(pathname)) || [];
  const key = written ?? searchParams.get('h');
  return id && `https://player.vimeo.com/video/${id}?autoplay=1&dnt=1${key ? `&h=${encodeURIComponent(key)}` : ''}`;
}

/**
 * How a video or a recording plays in the page; undefined where only its own site can.
 *
 * @param address a safe one
 * @param sandboxed in a sandbox the players of other sites are in it, too, and don't play
 */
export function playingOf(address: string, sandboxed = self.origin === 'null'): Playing | undefined {
  if (!URL.canParse(address, document.baseURI)) return undefined;
  const url = new URL(address, document.baseURI);
  if (VIDEO_FILE.test(url.pathname)) return { tag: 'video', src: url.href };
  if (AUDIO_FILE.test(url.pathname)) return { tag: 'audio', src: url.href };
  const src = sandboxed ? undefined : embedOf(url);
  return src === undefined ? undefined : { tag: 'iframe', src };
}

type Player = HTMLIFrameElement | HTMLMediaElement;

function playerOf({ tag, src }: Playing, title: string): Player {
  const player = document.createElement(tag);
  player.setAttribute('aria-label', title);
  if (player instanceof HTMLIFrameElement) {
    player.allow = 'autoplay; encrypted-media; fullscreen; picture-in-picture';
    // YouTube plays for nobody who doesn't say where they are.
    player.referrerPolicy = 'strict-origin-when-cross-origin';
  } else {
    player.controls = true;
    player.autoplay = true;
  }
  player.src = src;
  return player;
}

/** Players that a policy may forbid; weak, since each holds on to the timeline that it stands in. */
const players = new Set<WeakRef<Player>>();
document.addEventListener('securitypolicyviolation', ({ blockedURI }) => {
  for (const player of here())
    if (blockedURI && player.src.startsWith(blockedURI)) player.dispatchEvent(new Event('error'));
});

/** Those that still stand in the page. */
function here(): Player[] {
  return [...players].flatMap((ref) => {
    const player = ref.deref();
    if (player?.isConnected) return player;
    players.delete(ref);
    return [];
  });
}

/** Plays in a figure. What can't play there, as under a policy of the page, opens where its link leads. */
function begin(figure: HTMLElement, link: HTMLElement, player: Player): void {
  here();
  const giveUp = () => {
    if (!player.isConnected || (player instanceof HTMLMediaElement && player.readyState > 0)) return;
    player.remove();
    figure.dataset['playing'] = 'elsewhere';
    link.click();
  };
  players.add(new WeakRef(player));
  player.addEventListener('error', giveUp);
  figure.prepend(player);
  figure.dataset['playing'] = 'here';
  player.focus();
}

const STYLES = /* css */ `
  .plays > a {
    position: relative;
    display: block;
  }
  .plays > a::before,
  .plays > a::after {
    content: '';
    position: absolute;
    inset: 0;
    inline-size: 3.5rem;
    block-size: 3.5rem;
    margin: auto;
    border-radius: 50%;
    background: rgb(0 0 0 / 0.7);
    forced-color-adjust: none;
  }
  .plays > a::after {
    border-radius: 0;
    background: #fff;
    clip-path: polygon(38% 28%, 38% 72%, 74% 50%);
  }
  .plays > :is(audio, iframe, video) {
    display: block;
    inline-size: 100%;
    border: 0;
  }
  .plays > :is(iframe, video) {
    aspect-ratio: 16 / 9;
    background: #000;
  }
  @media screen {
    [data-playing='here'] > a {
      display: none;
    }
  }
  @media print {
    .plays > :is(audio, iframe, video) {
      display: none;
    }
  }
`;

// Not by Lit, which would come along with this into a file of its own.
const sheet = new CSSStyleSheet();
sheet.replaceSync(STYLES);

/**
 * What a figure does with clicks on its links: a plain one plays in the figure, once; all others lead where they lead.
 *
 * @param address a safe one
 * @param title what it is called
 * @param root where the figure stands
 * @returns undefined where the page can't play it
 */
export function play(
  address: string,
  title: string,
  root: DocumentOrShadowRoot,
): ((event: MouseEvent) => void) | undefined {
  const playing = playingOf(address);
  if (!playing) return undefined;
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
  return (event) => {
    const figure = event.currentTarget as HTMLElement;
    const link = (event.target as Element).closest('a');
    const plain = !(event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
    if (!link || !plain || figure.dataset['playing']) return;
    event.preventDefault();
    begin(figure, link, playerOf(playing, title));
  };
}
