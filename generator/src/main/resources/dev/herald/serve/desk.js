// Keeps the desk true: its parts are fetched anew when the blog changes or others are asked for, and what has not changed stays.
const parts = page => [...page.querySelectorAll('[data-part]')];
const form = document.querySelector('form[data-find]');
let asked = 0;

async function show(address) {
  const mine = ++asked;
  const answer = await fetch(address).catch(() => null);
  if (mine !== asked || !answer || !answer.ok) {
    return;
  }
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  for (const part of parts(page)) {
    put(part, document.getElementById(part.id));
  }
}

function put(part, old) {
  if (!old || old.innerHTML === part.innerHTML) {
    return;
  }
  const held = old.contains(document.activeElement) ? document.activeElement.getAttribute('href') : null;
  old.replaceChildren(...part.childNodes);
  if (held !== null) {
    [...old.querySelectorAll('a')].find(link => link.getAttribute('href') === held)?.focus({ preventScroll: true });
  }
}

function go(address, remember) {
  history[remember](null, '', address);
  show(address);
}

let pause = 0;
form?.addEventListener('input', () => {
  clearTimeout(pause);
  pause = setTimeout(() => {
    const wanted = [...new FormData(form)].filter(([, value]) => value.trim() !== '');
    go(form.getAttribute('action') + '?' + new URLSearchParams(wanted), 'replaceState');
  }, 150);
});

document.addEventListener('click', event => {
  const link = event.target.closest('[data-filter] a');
  if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    event.preventDefault();
    go(link.href, 'pushState');
  }
});

addEventListener('popstate', () => show(location.href));

// One connection, and only while somebody looks: a browser has few for each host.
let events = null;
let soon = 0;
function later() {
  clearTimeout(soon);
  soon = setTimeout(() => show(location.href), 100);
}
function listen() {
  if (document.hidden) {
    events?.close();
    events = null;
  } else if (!events) {
    events = new EventSource('/_herald/events');
    events.addEventListener('changed', later);
    events.addEventListener('problems', later);
  }
}
document.addEventListener('visibilitychange', listen);
addEventListener('pagehide', () => events?.close());
listen();
