// The search page: reads the index that Herald wrote (/search/index.js), searches it with Lunr as the reader types, and shows what it found.
// Without this script the page leads to the archive.
'use strict';

const heraldSearch = (() => {
  // -- A text's tokens, exactly as dev.herald.search.Tokens finds them when the site is built; whoever changes one changes both.

  const LONGEST = 40;
  const LETTERS = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i', ς: 'σ' };
  const LETTER = /[ßæœøłđðþıς]/g;
  const ACCENTS = /([\p{Script=Latin}\p{Script=Greek}])[\u0300-\u036F]+|(\u0435)\u0308/gu;
  const VOWELS = /[\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7\u0640\u064B-\u065F\u0670]/g;
  const UNSPACED = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}'
    + '\\p{Script=Khmer}\\p{Script=Myanmar}\\u30FC]';
  const TOKEN = new RegExp(`(${UNSPACED}+)|(\\.?)((?:(?!${UNSPACED})[\\p{L}\\p{M}\\p{N}])+)((?:\\+\\+|#)(?![\\p{L}\\p{N}]))?`, 'gu');

  const fold = (text) => text
    .normalize('NFKD')
    .toLowerCase()
    .replace(LETTER, (letter) => LETTERS[letter])
    .replace(ACCENTS, '$1$2')
    .replace(VOWELS, '')
    .normalize('NFC');

  const pairs = (run) => {
    const characters = Array.from(run);
    return characters.length < 2 ? characters : characters.slice(1).map((next, index) => characters[index] + next);
  };

  const tokens = (text) => {
    const folded = fold(text);
    const found = [];
    let end = -1;
    for (const match of folded.matchAll(TOKEN)) {
      const [run, unspaced, dot, word, sign] = match;
      if (unspaced) {
        found.push(...pairs(unspaced));
      } else {
        const leads = dot && match.index !== end && folded[match.index - 1] !== '.';
        found.push(word, ...(sign ? [word + sign] : []), ...(leads ? [dot + word] : []));
      }
      end = match.index + run.length;
    }
    return found.filter((token) => token.length <= LONGEST);
  };

  // -- The index, from Herald's form into Lunr's

  const NOTHING = Object.freeze({}); // Lunr keeps what it knows of each occurrence there, and we keep nothing

  const load = (text) => {
    const { fields, terms, texts } = JSON.parse(text);
    const postings = terms.map((term, number) => {
      const posting = { _index: number };
      fields.forEach((field) => {
        posting[field] = NOTHING;
      });
      return [term, posting];
    });
    const fieldVectors = [];
    const pages = texts.map(([title, address, day, language, summary, ...vectors], page) => {
      vectors.forEach((steps, index) => {
        fieldVectors.push([`${fields[index]}/${page}`, vector(steps, postings, fields[index], page)]);
      });
      return { title, address, day, language, summary };
    });
    const index = lunr.Index.load({ version: lunr.version, fields, fieldVectors, invertedIndex: postings, pipeline: [] });
    return { index, pages };
  };

  const vector = (steps, postings, field, page) => {
    const numbers = new Array(steps.length);
    let term = 0;
    for (let step = 0; step < steps.length; step += 2) {
      term += steps[step];
      numbers[step] = term;
      numbers[step + 1] = steps[step + 1] / 100;
      const posting = postings[term][1];
      if (posting[field] === NOTHING) {
        posting[field] = {};
      }
      posting[field][page] = NOTHING;
    }
    return numbers;
  };

  // -- A query: texts with all words, else those with some; the beginning of a word will do, and if nothing begins so, a word with a slip in it

  const BEGINS_UNSPACED = new RegExp(`^${UNSPACED}`, 'u');
  const isUnspaced = (token) => BEGINS_UNSPACED.test(token);
  const isSign = (token) => /[.+#]/.test(token);
  const slips = (token) => (token.length < 4 ? 0 : token.length < 9 ? 1 : 2);

  const matches = (index, token, alone) => {
    const { LEADING, TRAILING } = lunr.Query.wildcard;
    const found = index.query((query) => {
      query.term(token, { boost: 10, usePipeline: false });
      if (isUnspaced(token) && Array.from(token).length === 1) {
        query.term(token, { wildcard: LEADING | TRAILING, usePipeline: false });
      } else if (!isUnspaced(token) && !isSign(token) && (alone || token.length > 1)) {
        query.term(token, { wildcard: TRAILING, usePipeline: false });
      }
    });
    if (found.length > 0 || isUnspaced(token) || isSign(token) || slips(token) === 0) {
      return found;
    }
    return index.query((query) => query.term(token, { editDistance: slips(token), usePipeline: false }));
  };

  const find = ({ index, pages }, text) => {
    const wanted = [...new Set(tokens(text))];
    const hits = new Map();
    wanted.forEach((token) => matches(index, token, wanted.length === 1).forEach(({ ref, score, matchData }) => {
      const hit = hits.get(ref) || { page: Number(ref), score: 0, words: [] };
      hit.score += score;
      hit.words.push(Object.keys(matchData.metadata)); // of each token of the query, the nearest first
      hits.set(ref, hit);
    }));
    const all = [...hits.values()].filter((hit) => hit.words.length === wanted.length);
    const order = (one, other) => other.words.length - one.words.length || other.score - one.score || one.page - other.page;
    return {
      asked: wanted.length > 0,
      complete: all.length > 0,
      hits: (all.length > 0 ? all : [...hits.values()]).sort(order).map((hit) => ({ ...pages[hit.page], words: hit.words })),
    };
  };

  // -- What was found, in the text: always as text nodes, so that no title can bring markup

  const marked = (text, words) => {
    const parts = document.createDocumentFragment();
    const put = (part, hit) => {
      const node = document.createTextNode(part);
      parts.append(hit ? Object.assign(document.createElement('mark'), { textContent: part }) : node);
    };
    const plain = text.normalize('NFC');
    let end = 0;
    for (const match of plain.matchAll(TOKEN)) {
      put(plain.slice(end, match.index), false);
      end = match.index + match[0].length;
      if (match[1]) {
        markedPairs(match[1], words).forEach(([part, hit]) => put(part, hit));
      } else {
        put(match[0], tokens(match[0]).some((token) => words.has(token)));
      }
    }
    put(plain.slice(end), false);
    return parts;
  };

  const markedPairs = (run, words) => {
    const characters = Array.from(run);
    const hits = characters.map((character) => words.has(fold(character)) && characters.length === 1);
    characters.slice(1).forEach((next, index) => {
      if (tokens(characters[index] + next).some((token) => words.has(token))) {
        hits[index] = true;
        hits[index + 1] = true;
      }
    });
    const parts = [];
    characters.forEach((character, index) => {
      if (index > 0 && hits[index] === hits[index - 1]) {
        parts[parts.length - 1][0] += character;
      } else {
        parts.push([character, hits[index]]);
      }
    });
    return parts;
  };

  // Words that were found where the result does not show them
  const unseen = ({ title, summary, words }) => {
    const seen = new Set(tokens(`${title} ${summary}`));
    const hidden = words.filter((same) => !same.some((word) => seen.has(word)));
    return [...new Set(hidden.map(([nearest]) => nearest))].filter((word) => !isUnspaced(word));
  };

  return { tokens, load, find, marked, unseen };
})();

{
  const AT_ONCE = 50;
  const PAUSE = 120; // milliseconds after the last key

  const form = document.getElementById('herald-search');
  const field = form.elements.q;
  const status = document.getElementById('herald-found');
  const list = document.getElementById('herald-results');
  const more = document.getElementById('herald-more');
  const places = document.getElementById('herald-places');
  const root = new URL('..', document.getElementById('herald-index').src);
  const language = document.documentElement.lang;
  const days = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });

  let index = null;
  let found = null;
  let timer = 0;

  // Without all of its scripts the page stays what it is without any.
  const offer = (works) => {
    form.hidden = !works;
    places.hidden = works;
    document.getElementById('herald-plain').hidden = works;
  };

  const phrase = (name, number) => (form.dataset[name + number] || form.dataset[name]).replace('{0}', number);

  const result = (hit) => {
    const { title, address, day, language: spoken, summary } = hit;
    const words = new Set(hit.words.flat());
    const item = document.createElement('li');
    const link = Object.assign(document.createElement('a'), { href: new URL(address, root).href });
    link.append(heraldSearch.marked(title, words));
    const heading = document.createElement('h2');
    heading.append(link);
    item.append(heading);
    if (spoken !== language) {
      heading.lang = spoken;
    }
    if (day) {
      item.append(Object.assign(document.createElement('time'), { dateTime: day, textContent: days.format(new Date(day)) }));
    }
    const text = document.createElement('p');
    text.lang = spoken;
    text.append(heraldSearch.marked(summary, words));
    item.append(text, ...inText(heraldSearch.unseen(hit)));
    return item;
  };

  const inText = (words) => {
    if (words.length === 0) {
      return [];
    }
    const line = Object.assign(document.createElement('p'), { className: 'in-text', textContent: form.dataset.text });
    words.forEach((word) => line.append(' ', Object.assign(document.createElement('mark'), { textContent: word })));
    return [line];
  };

  const showMore = () => {
    const shown = list.children.length;
    list.append(...found.hits.slice(shown, shown + AT_ONCE).map(result));
    more.hidden = list.children.length >= found.hits.length;
  };

  const show = () => {
    found = heraldSearch.find(index, field.value);
    const none = found.asked && found.hits.length === 0;
    status.textContent = !found.asked || none ? '' : phrase(found.complete ? 'results' : 'some', found.hits.length);
    if (none) {
      status.textContent = form.dataset.none;
    }
    places.hidden = !none;
    list.replaceChildren();
    showMore();
  };

  const remember = () => {
    const address = new URL(location.href);
    address.search = field.value.trim() ? `?${new URLSearchParams({ q: field.value.trim() })}` : '';
    try {
      history.replaceState(null, '', address);
    } catch (fault) {
      if (fault.name !== 'SecurityError') { // a page on a disk may not change its address
        throw fault;
      }
    }
  };

  const search = () => {
    clearTimeout(timer);
    if (index) {
      show();
    }
    remember();
  };

  const links = () => [...list.querySelectorAll('a')];

  const clear = () => {
    field.value = '';
    search();
  };

  const step = (by) => {
    const stops = [field, ...links()];
    const stop = stops[stops.indexOf(document.activeElement) + by];
    if (stop) {
      stop.focus();
    }
  };

  const keys = {
    ArrowDown: () => step(1),
    ArrowUp: () => step(-1),
    Escape: () => (document.activeElement === field ? clear() : field.focus()),
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    search();
  });
  field.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(search, PAUSE);
  });
  more.addEventListener('click', () => {
    const next = list.children.length;
    showMore();
    links()[next].focus();
  });
  document.addEventListener('keydown', (event) => {
    const at = document.activeElement;
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (event.key === '/' && !at.matches('input, textarea, select, [contenteditable]')) {
      event.preventDefault();
      field.focus();
    } else if (keys[event.key] && (at === field || list.contains(at))) {
      event.preventDefault();
      keys[event.key]();
    }
  });

  // The index may be long; what is typed before it is here is searched when it comes.
  document.addEventListener('DOMContentLoaded', () => {
    if (!self.lunr || !self.heraldIndex) {
      offer(false);
      form.remove(); // nor does it keep its place
      return;
    }
    index = heraldSearch.load(self.heraldIndex);
    if (field.value) {
      show();
    }
  });

  field.value = new URLSearchParams(location.search).get('q') || '';
  offer(true);
  if (!field.value) {
    field.focus();
  }
}
