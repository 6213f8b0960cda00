// An open page says what became of it, and takes from nobody what they write, mark or are at.

// What was written is given back where the answer is only a notice.
const KEPT = 'sopan-tulisan';
const written = form => [...form.querySelectorAll('textarea')].map(field => field.value.trim()).filter(Boolean).join('\n\n');
document.addEventListener('submit', event => sessionStorage.setItem(KEPT, written(event.target)));

const kept = document.getElementById('kept');
if (kept) {
  kept.querySelector('blockquote').textContent = sessionStorage.getItem(KEPT);
  kept.hidden = !sessionStorage.getItem(KEPT);
}
// Once, since the next who looks may be another one.
sessionStorage.removeItem(KEPT);

// What is written beside the form that is sent is there again where the same page follows.
const BESIDE = 'sopan-di-samping';
const page = location.pathname.replace(/^(\/konsol\/coba)\/.*/, '$1'); // some of its forms are answered at their own address
document.addEventListener('submit', ({ target }) => {
  const fields = [...document.querySelectorAll('textarea[id]')].filter(field => !target.contains(field) && field.value.trim());
  sessionStorage.setItem(BESIDE, JSON.stringify({ page, fields: fields.map(({ id, value }) => ({ id, value })) }));
});

const beside = JSON.parse(sessionStorage.getItem(BESIDE)) ?? { fields: [] };
for (const { id, value } of beside.page === page ? beside.fields : []) {
  const field = document.getElementById(id);
  if (field) field.value = value;
}
sessionStorage.removeItem(BESIDE);

// What was just done is said once, and to nobody who gets the address.
if (new URLSearchParams(location.search).has('hasil')) {
  history.replaceState(null, '', location.pathname);
}

// Of what follows by itself.
const isBeingWritten = () => [...document.querySelectorAll('textarea')].some(field => field.value.trim());
const state = document.getElementById('state-of-page');
const say = (line, text) => { if (line.textContent !== text) line.textContent = text; };

const news = document.getElementById('news');
const newsOf = element => element?.dataset?.news ?? '';
let told = newsOf(document.querySelector('[data-news]'));
let waiting = false;
let wasAt = false;

document.addEventListener('htmx:beforeOnLoad', event => {
  if (event.detail.xhr.getResponseHeader('HX-Refresh') && isBeingWritten()) {
    event.preventDefault();
  }
});

document.addEventListener('htmx:beforeSwap', event => {
  const { target, xhr } = event.detail;
  const marked = getSelection();
  waiting = event.detail.shouldSwap && !marked.isCollapsed && target.contains(marked.anchorNode) && !xhr.getResponseHeader('HX-Reswap');
  wasAt = target.contains(document.activeElement);
  if (waiting) {
    event.detail.shouldSwap = false;
  }
});

document.addEventListener('htmx:afterSwap', ({ target }) => {
  if (newsOf(target) && newsOf(target) !== told) {
    told = newsOf(target);
    say(news, told);
  }
  if (wasAt && document.activeElement === document.body) {
    target.tabIndex = -1;
    target.focus({ preventScroll: true });
  }
});

document.addEventListener('htmx:afterRequest', ({ detail: { xhr } }) => {
  const { over, away, held } = state.dataset;
  const answered = xhr.status > 0 && xhr.status < 500;
  say(state, xhr.getResponseHeader('HX-Refresh') ? over : !answered ? away : waiting ? held : '');
  waiting = false;
});
