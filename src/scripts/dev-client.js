// Under `hexapla dev` only: loads the page again when it has changed, and shows what is wrong over it. Plain JavaScript
// because it is served as it stands. The styles are set by script: the policy of the pages allows none inline.
const seen = 'hexapla-dev-seen';
const styles = `
  :host { all: initial; }
  section, button.badge, .reading {
    position: fixed; z-index: 2147483647; font: 15px/1.5 system-ui, sans-serif; color: #1b1f22; background: #fff;
    border: 1px solid #c9ced2; border-radius: 8px; box-shadow: 0 6px 24px rgb(0 0 0 / .18); direction: ltr; text-align: left;
  }
  section { inset: auto 0 0; margin: 0 auto 1rem; max-inline-size: min(54rem, calc(100vw - 2rem)); max-block-size: 70vh;
    overflow: auto; border-block-start: 4px solid #b3261e; }
  header { display: flex; gap: 1rem; align-items: center; justify-content: space-between; padding: .75rem 1rem .25rem; }
  h2 { font-size: 1rem; margin: 0; }
  article { padding: .5rem 1rem; border-block-start: 1px solid #e4e7e9; }
  article:first-of-type { border: 0; }
  p { margin: .25rem 0; }
  .place { font-family: ui-monospace, monospace; font-size: .875rem; color: #4d565c; overflow-wrap: anywhere; }
  pre { margin: .5rem 0; padding: .5rem .75rem; overflow-x: auto; background: #f5f6f7; border-radius: 6px;
    font: .8125rem/1.5 ui-monospace, monospace; }
  button { font: inherit; color: inherit; background: none; border: 1px solid #8a949a; border-radius: 6px;
    padding: .25rem .75rem; cursor: pointer; }
  button:focus-visible { outline: 3px solid #1769aa; outline-offset: 2px; }
  button.badge { inset: auto 1rem 1rem auto; border-color: #b3261e; color: #8c1d18; background: #fff; padding: .4rem .8rem; }
  .reading { inset: auto auto 1rem 1rem; padding: .4rem .8rem; font-size: .875rem; color: #4d565c; }
  @media (prefers-color-scheme: dark) {
    section, button.badge, .reading { background: #1f2527; color: #e6e9ea; border-color: #454d52; }
    section { border-block-start-color: #f2b8b5; }
    article { border-color: #343b3f; }
    .place, .reading { color: #a9b3b9; }
    pre { background: #15191b; }
    button.badge { color: #f2b8b5; border-color: #f2b8b5; }
  }`;

const host = document.createElement('hexapla-dev');
const root = host.attachShadow({ mode: 'open' });
const sheet = new CSSStyleSheet();
sheet.replaceSync(styles);
root.adoptedStyleSheets = [sheet];

/** @param {string} name @param {string} text @param {string} [className] */
function element(name, text, className) {
  const made = document.createElement(name);
  made.textContent = text;
  if (className) made.className = className;
  return made;
}

/** The box with all that is known of each fault. */
function box({ faults, total }, onClose) {
  const section = document.createElement('section');
  section.setAttribute('role', 'alert');
  const header = document.createElement('header');
  const close = element('button', 'Close');
  close.type = 'button';
  close.addEventListener('click', onClose);
  header.append(element('h2', total === 1 ? 'One fault to mend' : `${total} faults to mend`), close);
  section.append(header);
  for (const { rule, place, message, frame, fix } of faults) {
    const article = document.createElement('article');
    article.append(element('p', [rule, place].filter(Boolean).join(' '), 'place'), element('p', message));
    if (frame.length > 0) article.append(element('pre', frame.join('\n')));
    if (fix) article.append(element('p', `To mend it: ${fix}`));
    section.append(article);
  }
  if (total > faults.length)
    section.append(element('article', `… and ${total - faults.length} more; all of them: npx hexapla check`));
  return section;
}

function show(state) {
  const key = JSON.stringify(state.faults.map(({ rule, place, message }) => [rule, place, message]));
  const shut = () => {
    sessionStorage.setItem(seen, key);
    show(state);
  };
  const parts = [];
  if (state.total > 0 && sessionStorage.getItem(seen) === key) {
    const badge = element('button', state.total === 1 ? 'One fault' : `${state.total} faults`, 'badge');
    badge.addEventListener('click', () => {
      sessionStorage.removeItem(seen);
      show(state);
    });
    parts.push(badge);
  } else if (state.total > 0) parts.push(box(state, shut));
  if (state.reading) {
    const { done, total } = state.reading;
    parts.push(element('p', `Reading the other pages: ${done} of ${total}`, 'reading'));
  }
  root.replaceChildren(...parts);
  closeShown = state.total > 0 ? shut : null;
  if (parts.length > 0) document.body.append(host);
  else host.remove();
}

let closeShown = null;
addEventListener('keydown', (event) => {
  if (event.key === 'Escape') closeShown?.();
});

// Where the connection breaks off, the browser makes another one; the server knows by the version whether to load again.
const version = new URL(import.meta.url).search.slice(1);
const asked = new URLSearchParams({ page: decodeURIComponent(location.pathname), version });
new EventSource(`/_dev/events?${asked}`).addEventListener('message', ({ data }) => {
  const message = JSON.parse(data);
  if (message.reload) location.reload();
  else show(message);
});
// A page that is kept for the way back may be out of date when it is shown again.
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) location.reload();
});
