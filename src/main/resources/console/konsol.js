// What is written is not lost: not where the session is over, nor where an open page would be asked for anew.
const KEPT = 'sopan-tulisan';
const written = form => [...form.querySelectorAll('textarea')].map(field => field.value.trim()).filter(Boolean).join('\n\n');
document.addEventListener('submit', event => sessionStorage.setItem(KEPT, written(event.target)));

const kept = document.getElementById('kept');
if (kept) {
  kept.querySelector('blockquote').textContent = sessionStorage.getItem(KEPT);
  kept.hidden = !sessionStorage.getItem(KEPT);
} else {
  sessionStorage.removeItem(KEPT);
}

const isBeingWritten = () => [...document.querySelectorAll('textarea')].some(field => field.value.trim());
const state = document.getElementById('state-of-page');
const say = (line, text) => { if (line.textContent !== text) line.textContent = text; };

document.addEventListener('htmx:beforeOnLoad', event => {
  if (event.detail.xhr.getResponseHeader('HX-Refresh') && isBeingWritten()) {
    event.preventDefault();
    say(state, state.dataset.over);
  }
});
