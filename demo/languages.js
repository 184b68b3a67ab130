/** The page languages.html: one timeline, told in the language that is chosen; `?locale=ar` chooses one too. */
const DATES = {
  sputnik: { date: '1957-10-04' },
  gagarin: { date: '1961-04-12T06:07Z' },
  moon: { date: '1969-07-20T20:17Z', importance: 1 },
  mir: { date: '1986-02/2001-03' },
  iss: { date: '1998-11/..' },
  return: { date: '2028~', status: 'planned' },
};

/** The timeline's title and those of its events. */
const TITLES = {
  ar: [
    'إلى الفضاء',
    'سبوتنيك 1 يدور حول الأرض',
    'يوري غاغارين في الفضاء',
    'الإنسان يهبط على القمر',
    'محطة الفضاء مير',
    'محطة الفضاء الدولية',
    'العودة إلى القمر',
  ],
  de: [
    'Ins All',
    'Sputnik 1 umkreist die Erde',
    'Juri Gagarin fliegt ins All',
    'Menschen landen auf dem Mond',
    'Die Raumstation Mir',
    'Die Internationale Raumstation',
    'Rückkehr zum Mond',
  ],
  en: [
    'Into space',
    'Sputnik 1 orbits the Earth',
    'Yuri Gagarin flies in space',
    'People land on the Moon',
    'The space station Mir',
    'The International Space Station',
    'Return to the Moon',
  ],
  es: [
    'Rumbo al espacio',
    'El Sputnik 1 orbita la Tierra',
    'Yuri Gagarin vuela al espacio',
    'El ser humano llega a la Luna',
    'La estación espacial Mir',
    'La Estación Espacial Internacional',
    'Regreso a la Luna',
  ],
  fr: [
    'Vers l’espace',
    'Spoutnik 1 tourne autour de la Terre',
    'Youri Gagarine va dans l’espace',
    'L’homme marche sur la Lune',
    'La station spatiale Mir',
    'La Station spatiale internationale',
    'Retour sur la Lune',
  ],
  he: [
    'אל החלל',
    'ספוטניק 1 מקיף את כדור הארץ',
    'יורי גגארין טס לחלל',
    'בני אדם נוחתים על הירח',
    'תחנת החלל מיר',
    'תחנת החלל הבין־לאומית',
    'החזרה אל הירח',
  ],
  hi: [
    'अंतरिक्ष की ओर',
    'स्पुतनिक 1 पृथ्वी की कक्षा में',
    'यूरी गागरिन अंतरिक्ष में',
    'मनुष्य चाँद पर उतरा',
    'अंतरिक्ष स्टेशन मीर',
    'अंतरराष्ट्रीय अंतरिक्ष स्टेशन',
    'चाँद पर वापसी',
  ],
  ja: [
    '宇宙へ',
    'スプートニク1号が地球を周回',
    'ユーリ・ガガーリンが宇宙へ',
    '人類が月に着陸',
    '宇宙ステーション「ミール」',
    '国際宇宙ステーション',
    '再び月へ',
  ],
  pt: [
    'Rumo ao espaço',
    'O Sputnik 1 orbita a Terra',
    'Yuri Gagarin voa ao espaço',
    'O ser humano chega à Lua',
    'A estação espacial Mir',
    'A Estação Espacial Internacional',
    'Retorno à Lua',
  ],
  ru: [
    'В космос',
    '«Спутник-1» на орбите Земли',
    'Юрий Гагарин в космосе',
    'Люди на Луне',
    'Орбитальная станция «Мир»',
    'Международная космическая станция',
    'Возвращение на Луну',
  ],
  zh: [
    '飞向太空',
    '“斯普特尼克1号”环绕地球',
    '尤里·加加林进入太空',
    '人类登上月球',
    '“和平号”空间站',
    '国际空间站',
    '重返月球',
  ],
};

function timelineIn(lang) {
  const [title, ...titles] = TITLES[lang];
  const events = Object.entries(DATES).map(([id, event], i) => ({ id, title: titles[i], ...event }));
  return { title, lang, events };
}

const timeline = document.querySelector('news-timeline');
const select = document.querySelector('select');
for (const lang of Object.keys(TITLES)) {
  const name = new Intl.DisplayNames(lang, { type: 'language' }).of(lang);
  const option = Object.assign(document.createElement('option'), { value: lang, textContent: name, lang });
  select.append(option);
}
const asked = new URL(location.href).searchParams.get('locale');
select.value = asked in TITLES ? asked : 'en';

function show() {
  timeline.setAttribute('locale', select.value);
  timeline.timeline = timelineIn(select.value);
}
select.addEventListener('change', show);
show();
