// Keeps a page of the preview fresh, tells what is wrong with the blog, and whether the page is published. Never part of a site.
(() => {
  'use strict';
  const own = document.currentScript;
  const decoded = (path) => {
    try {
      return decodeURIComponent(path);
    } catch {
      return path;
    }
  };
  const folder = (path) => decoded(path).replace(/\/index\.html$/, '/');
  const here = () => folder(location.pathname);
  const served = decoded(own.dataset.page);
  const isFramed = window !== window.top;
  let since = own.dataset.since;
  let problems = [];
  let hidden = '';

  // ---- the page as it was served, to tell what of it changes

  const scripts = (root) => [...root.querySelectorAll('script')].filter((script) => script.type !== 'application/ld+json');
  const light = 'title, meta:not([http-equiv]), link:not([rel~=stylesheet]), script[type="application/ld+json"]';
  const sheets = (root) => [...root.querySelectorAll('link[rel~=stylesheet]')];
  const html = (nodes) => nodes.map((node) => node.outerHTML).join('\n');
  const shell = (node) => node.cloneNode(false);

  // Where scripts run, what is for those without is a text.
  const source = (root, runs) => {
    root.querySelectorAll('script[src="/_herald/live.js"]').forEach((script) => script.remove());
    root.querySelectorAll('noscript').forEach((plain) => {
      const read = document.createElement('template');
      read.innerHTML = runs ? plain.textContent : plain.innerHTML;
      plain.textContent = read.innerHTML;
    });
    return root;
  };
  let old = source(document.documentElement.cloneNode(true), true);

  // Whether the reader's page still has what was served, but for what the reader opened.
  const isUntouched = (live, was) => {
    const copy = live.cloneNode(true);
    if (copy.nodeType !== Node.ELEMENT_NODE) return copy.isEqualNode(was);
    source(copy, true);
    const opened = (root) => [...root.querySelectorAll('details'), ...(root.matches('details') ? [root] : [])];
    const before = opened(was);
    opened(copy).forEach((details, i) => before[i] && (details.open = before[i].open));
    return copy.isEqualNode(was);
  };

  const kinds = (root) => new Set([...root.querySelectorAll('*')].map((element) => element.localName));

  // A part that scripts may have hold of, or would want to, is not swapped.
  const isSafe = (was, next, live) => {
    if (!isUntouched(live, was)) return false;
    if (next.nodeType !== Node.ELEMENT_NODE) return true;
    const known = kinds(was);
    return !scripts(next).length && (!scripts(old).length || [...kinds(next)].every((kind) => known.has(kind)));
  };

  // The smallest changes that make the new page of the old; null if there are none that are safe.
  const changes = (was, next, live) => {
    if (was.isEqualNode(next)) return [];
    const children = [...was.childNodes];
    const alike = shell(was).isEqualNode(shell(next))
      && children.length && children.length === next.childNodes.length && children.length === live.childNodes.length
      && children.every((child, i) => child.nodeName === next.childNodes[i].nodeName && child.nodeName === live.childNodes[i].nodeName);
    if (alike) {
      const inner = children.map((child, i) => changes(child, next.childNodes[i], live.childNodes[i]));
      if (!inner.includes(null)) return inner.flat();
    }
    const body = live === document.body;
    return !body && isSafe(was, next, live) ? [() => live.replaceWith(document.importNode(next, true))] : null;
  };

  const isSameFrame = (next) => {
    const rest = (root) => html([...root.querySelector('head').children].filter((node) => !node.matches(light) && !node.matches('link[rel~=stylesheet]')));
    return shell(old).isEqualNode(shell(next)) && rest(old) === rest(next)
      && html(scripts(old)) === html(scripts(next)) && sheets(old).length === sheets(next).length;
  };

  const dress = (link, fresh) => {
    fresh.onload = fresh.onerror = () => link.remove();
    link.after(fresh);
  };

  const swap = (next) => {
    if (!isSameFrame(next) || sheets(document).length !== sheets(old).length) return false;
    const parts = changes(old.querySelector('body'), next.querySelector('body'), document.body);
    if (!parts) return false;
    const kept = state();
    const before = sheets(old);
    const live = sheets(document);
    sheets(next).forEach((sheet, i) => sheet.isEqualNode(before[i]) || dress(live[i], document.importNode(sheet)));
    const heads = (root) => [...root.querySelector('head').children].filter((node) => node.matches(light));
    if (html(heads(old)) !== html(heads(next))) {
      heads(document).forEach((node) => node.remove());
      document.head.append(...heads(next).map((node) => document.importNode(node, true)));
    }
    parts.forEach((part) => part());
    restore(kept);
    old = next;
    return true;
  };

  // ---- what the reader has done to the page, kept across a change

  const fields = () => [...document.querySelectorAll('input, textarea, select')]
    .filter((field) => !['password', 'file', 'hidden'].includes(field.type));
  const state = () => ({
    x: scrollX,
    y: scrollY,
    open: [...document.querySelectorAll('details')].map((details) => details.open),
    fields: fields().map((field) => [field.value, field.checked]),
    focus: fields().indexOf(document.activeElement),
  });
  const restore = (kept) => {
    const all = [...document.querySelectorAll('details')];
    if (all.length === kept.open.length) all.forEach((details, i) => { if (details.open !== kept.open[i]) details.open = kept.open[i]; });
    const inputs = fields();
    if (inputs.length === kept.fields.length) {
      inputs.forEach((field, i) => {
        const [value, checked] = kept.fields[i];
        const typed = field.value !== value;
        if (typed) field.value = value;
        if (field.checked !== checked) field.checked = checked;
        if (typed) field.dispatchEvent(new Event('input', { bubbles: true }));
      });
      if (kept.focus >= 0 && document.activeElement !== inputs[kept.focus]) inputs[kept.focus].focus({ preventScroll: true });
    }
    scrollTo({ left: kept.x, top: kept.y, behavior: 'instant' });
  };
  const drawer = `herald ${location.pathname}`;
  const reload = () => {
    sessionStorage.setItem(drawer, JSON.stringify(state()));
    location.reload();
  };
  const left = sessionStorage.getItem(drawer);
  if (left) {
    sessionStorage.removeItem(drawer);
    const kept = JSON.parse(left);
    let moved = false;
    for (const event of ['wheel', 'touchmove', 'keydown', 'mousedown']) addEventListener(event, () => { moved = true; }, { once: true, passive: true });
    restore(kept);
    addEventListener('load', () => { if (!moved) restore(kept); }, { once: true });
  }

  // ---- changes

  const parsed = (text) => new DOMParser().parseFromString(text, 'text/html').documentElement;
  const policy = (root) => root.querySelector('meta[http-equiv=Content-Security-Policy]')?.content;
  const refresh = async () => {
    const answer = await fetch(location.href, { cache: 'no-store', headers: { Accept: 'text/html' } });
    const text = await answer.text();
    const told = text.match(/<meta[^>]*Content-Security-Policy[^>]*>/)?.[0] ?? '';
    if (policy(parsed(told)) !== policy(old)) return reload(); // a browser complains of styles that the policy of now does not know
    const next = parsed(text);
    if (!swap(source(next, false))) reload();
  };

  const path = (address) => {
    const url = new URL(address, location.href);
    return url.origin === location.origin ? folder(url.pathname) : '';
  };
  performance.setResourceTimingBufferSize(100000); // each save takes two places, and a day has many
  const resources = () => performance.getEntriesByType('resource');
  const changed = async (paths) => {
    const all = new Set(paths);
    if (all.has(here()) || all.has(served)) return refresh();
    const styled = sheets(document).filter((sheet) => all.has(path(sheet.href)));
    const used = resources()
      .filter((entry) => !['fetch', 'xmlhttprequest', 'beacon', 'other'].includes(entry.initiatorType) && all.has(path(entry.name)))
      .filter((entry) => !styled.some((sheet) => path(sheet.href) === path(entry.name)));
    if (used.length) return reload();
    for (const sheet of styled) {
      const fresh = sheet.cloneNode();
      fresh.href = `${new URL(sheet.href).pathname}?${since}`;
      dress(sheet, fresh);
    }
  };

  let work = Promise.resolve();
  const later = (task) => { work = work.then(task).catch(() => {}); }; // the preview has ended: the mark tells
  let stream = null;
  const connect = () => {
    if (stream || isFramed || document.visibilityState === 'hidden') return; // a page around it counts a frame among what it uses
    stream = new EventSource(`/_herald/events?since=${encodeURIComponent(since)}`);
    const on = (name, task) => stream.addEventListener(name, (event) => {
      since = event.lastEventId || since;
      later(() => task(JSON.parse(event.data)));
    });
    on('changed', changed);
    on('again', refresh);
    on('problems', async (list) => {
      problems = list;
      await marks();
    });
    stream.onopen = () => show();
    stream.onerror = () => show();
  };
  // A browser has six connections to a host: pages that nobody sees leave theirs to others, and are told what they missed.
  const leave = () => {
    if (stream) stream.close();
    stream = null;
  };
  document.addEventListener('visibilitychange', () => (document.visibilityState === 'hidden' ? leave() : connect()));
  addEventListener('pagehide', leave);
  addEventListener('pageshow', (event) => event.persisted && connect());

  // ---- what is shown: a mark in the corner, and an overlay for what must be mended

  let page = null;
  const badges = new CSSStyleSheet();
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, badges];

  const marks = async () => {
    const answer = await fetch(`/_herald/state?path=${encodeURIComponent(here())}`);
    const told = await answer.json();
    page = told.page || null;
    const rules = new Map();
    for (const link of document.querySelectorAll(':is(h1, h2, h3, h4, li, dt, td) a[href]')) {
      const says = told.unpublished[path(link.href)];
      if (says) rules.set(link.getAttribute('href'), says);
    }
    badges.replaceSync([...rules].map(([href, says]) => `:is(h1, h2, h3, h4, li, dt, td) a[href=${JSON.stringify(href)}]::after {
      content: ${JSON.stringify(says)}; display: inline-block; margin-inline-start: .6em; padding: .2em .5em; border: 1px solid; border-radius: 1em;
      font: 500 .75rem/1.2 system-ui, sans-serif; letter-spacing: normal; text-transform: none; vertical-align: middle; white-space: nowrap }`).join('\n'));
    show();
  };

  const host = document.createElement('herald-preview');
  const root = host.attachShadow({ mode: 'open' });
  const style = new CSSStyleSheet();
  style.replaceSync(`
    :host { all: initial; color-scheme: light dark; --paper: light-dark(#fff, #1d1f23); --ink: light-dark(#1b1c1e, #eceae4);
      --quiet: light-dark(#5a5c61, #a9abb0); --line: light-dark(#d6d4cd, #43464c); --bad: light-dark(#a3161f, #ff9a94); --good: light-dark(#1a6b3c, #7fd6a0);
      --wait: light-dark(#8a4b00, #f0b767) }
    * { box-sizing: border-box }
    .mark { position: fixed; inset-block-end: .75rem; inset-inline-end: .75rem; z-index: 2147483646; display: flex; max-inline-size: calc(100vw - 1.5rem);
      white-space: nowrap; border: 1px solid var(--line); border-radius: 1.25rem; background: var(--paper); color: var(--ink);
      font: 500 13px/1.3 system-ui, sans-serif; box-shadow: 0 1px 6px #0003; overflow: hidden }
    .mark > * { display: flex; align-items: center; gap: .5em; min-block-size: 32px; padding: .3em .9em; border: 0; background: none; color: inherit;
      font: inherit; text-decoration: none; cursor: pointer }
    .mark > * + * { border-inline-start: 1px solid var(--line) }
    .mark a:hover, .mark button:hover, .card button:hover { background: light-dark(#f2f0ea, #2c2f35) }
    .mark a::before { content: ""; inline-size: .6em; block-size: .6em; border-radius: 50%; background: var(--quiet) }
    .mark .published::before { background: var(--good) } .mark .draft::before, .mark .scheduled::before { background: var(--wait) }
    .mark .count::before { display: none } .mark .errors { color: var(--bad) } .mark .warnings { color: var(--wait) }
    .mark .says { overflow: hidden; text-overflow: ellipsis } .mark a:first-child { min-inline-size: 0 } .mark .count { flex: none }
    .mark .sign { display: none }
    @media (max-width: 30rem) { .mark.long .sign { display: inline } .mark.long .noun { display: none } .mark.long > * { padding-inline: .6em } }
    :focus-visible { outline: 2px solid currentColor; outline-offset: -3px }
    .over { position: fixed; inset: 0; inline-size: 100%; max-inline-size: none; block-size: 100%; max-block-size: none; margin: 0; border: 0; padding: 1rem;
      background: #0008; overflow: auto; overscroll-behavior: contain }
    .over[open] { display: grid; place-items: center }
    .over::backdrop { background: none }
    .card { inline-size: min(44rem, 100%); max-block-size: 100%; overflow: auto; border-radius: .5rem; border-block-start: 4px solid var(--bad);
      background: var(--paper); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; box-shadow: 0 8px 40px #0006 }
    .card .head { display: flex; align-items: center; justify-content: space-between; gap: 1rem; padding: 1rem 1.25rem 0 }
    .card h2 { margin: 0; font-size: 1.125rem; line-height: 1.3 }
    .card button { flex: none; padding: .35em .9em; border: 1px solid var(--line); border-radius: 1em; background: none; color: inherit; font: inherit; font-size: 14px; cursor: pointer }
    .card ol { margin: 0; padding: .25rem 1.25rem; list-style: none }
    .card li { padding-block: .75rem; overflow-wrap: anywhere } .card li + li { border-block-start: 1px solid var(--line) }
    .card code { display: block; color: var(--quiet); font: 14px/1.5 ui-monospace, monospace }
    .card p { margin: .15rem 0 0 } .card .what { font-weight: 600 }
    .card .foot { margin: 0; padding: 0 1.25rem 1rem; color: var(--quiet); font-size: 14px }
    @media print { .mark, .over { display: none } }`);
  root.adoptedStyleSheets = [style];

  const make = (name, attributes, ...children) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
      if (key === 'onclick') element.onclick = value;
      else if (value !== false) element.setAttribute(key, value === true ? '' : value);
    }
    element.append(...children);
    return element;
  };
  const counted = (number, noun) => `${number} ${noun}${number === 1 ? '' : 's'}`;
  const over = make('dialog', { class: 'over', 'aria-labelledby': 'said', onclick: (event) => event.target === over && over.close() });
  const mark = make('div', { class: 'mark', role: 'group', 'aria-label': 'Preview' });
  root.append(over, mark);

  const errors = () => problems.filter((problem) => problem.error);
  const hide = () => {
    if (over.open) return;
    hidden = JSON.stringify(errors());
    show();
  };
  over.addEventListener('close', hide); // by Escape too
  const unhide = () => {
    hidden = '';
    show();
  };

  const card = (bad) => make('div', { class: 'card', role: 'alert' },
    make('div', { class: 'head' }, make('h2', { id: 'said' }, bad.length === 1 ? 'The blog has an error' : `The blog has ${counted(bad.length, 'error')}`),
      make('button', { type: 'button', onclick: () => over.close() }, 'Hide')),
    make('ol', {}, ...bad.map(({ file, line, what, fix }) => make('li', {},
      make('code', {}, line > 0 ? `${file}:${line}` : file), make('p', { class: 'what' }, what), make('p', {}, fix)))),
    make('p', { class: 'foot' }, 'This goes away when it is mended. Behind it is the last good page, if there was one; Escape hides it.'));

  let shown = '';
  const overlay = () => {
    const bad = errors();
    const said = JSON.stringify(bad);
    if (!bad.length) hidden = '';
    if (said !== shown) {
      over.replaceChildren(...(bad.length ? [card(bad)] : []));
      if (over.open && bad.length) over.querySelector('button').focus();
    }
    shown = said;
    const isWanted = bad.length > 0 && said !== hidden;
    if (isWanted && !over.open) over.showModal(); // what lies behind it cannot be reached, and gets the focus back
    if (!isWanted && over.open) over.close();
  };

  const part = (name, attributes, number, noun, sign) => make(name, { ...attributes, class: `count ${noun}s`, 'aria-label': counted(number, noun) },
    make('span', { class: 'noun' }, counted(number, noun)), make('span', { class: 'sign' }, `${sign} ${number}`));
  let marked = '';
  const corner = () => {
    const bad = errors().length;
    const warnings = problems.length - bad;
    const lost = stream && stream.readyState !== EventSource.OPEN;
    const says = lost ? 'The preview has ended' : page ? page.says : 'Preview';
    const now = JSON.stringify([page, bad, warnings, lost]);
    if (now === marked) return; // what has the focus keeps it
    marked = now;
    mark.classList.toggle('long', says.length > 20); // beside it a phone has place for a sign, not for words
    mark.replaceChildren(
      make('a', { href: '/_herald/', class: page && !lost ? page.state : 'none', title: page ? page.file : 'The desk of this preview' },
        make('span', { class: 'says' }, says)),
      ...(bad ? [part('button', { type: 'button', onclick: unhide }, bad, 'error', '✕')] : []),
      ...(warnings ? [part('a', { href: '/_herald/#problems' }, warnings, 'warning', '⚠')] : []));
  };

  const show = () => {
    if (isFramed) return;
    if (!host.isConnected) document.documentElement.append(host);
    corner();
    overlay();
  };

  connect();
})();
