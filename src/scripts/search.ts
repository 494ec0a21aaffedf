// What happens in the search box; loaded when it is opened for the first time.
import { type Answer, ask, languagesOf } from './search-languages.ts';
import { searchList } from './search-list.ts';

const dialog = document.querySelector<HTMLDialogElement>('.find')!;
const input = dialog.querySelector<HTMLInputElement>('[role="combobox"]')!;
const toggle = dialog.querySelector<HTMLInputElement>('[type="checkbox"]');
const status = dialog.querySelector<HTMLElement>('[role="status"]')!;
const list = searchList(input, dialog.querySelector<HTMLElement>('[role="listbox"]')!);
const languages = languagesOf(dialog.dataset);

/** Results shown of the reader's own language, and of each other one. */
const most = { own: 12, other: 5 };
/** How many pages are read for a better snippet, and how long after the last key. */
const reading = { pages: 4, milliseconds: 200 };

/** An answer that comes after a newer question is not shown. */
let turn = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

async function answer(): Promise<void> {
  const mine = ++turn;
  const query = input.value.trim();
  clearTimeout(timer);
  const asked = toggle?.checked ? languages : languages.slice(0, 1);
  const answers = await Promise.all(
    asked.map((language, index) => ask(language, query, index === 0 ? most.own : most.other)),
  ).catch((error: unknown) => {
    console.error(error);
    return null;
  });
  if (mine === turn) show(query, answers);
}

function show(query: string, answers: readonly Answer[] | null): void {
  const options = list.show(answers ?? []);
  const { count = '', none = '', failed = '' } = status.dataset;
  if (query === '') status.textContent = '';
  else if (!answers) status.textContent = failed;
  else status.textContent = options.length > 0 ? count.replace('{count}', String(options.length)) : none;
  const unread = options.flatMap(({ read }) => read ?? []).slice(0, reading.pages);
  timer = setTimeout(() => {
    for (const read of unread) read().catch(() => {}); // The description stays.
  }, reading.milliseconds);
}

input.addEventListener('input', answer);
toggle?.addEventListener('change', answer);
dialog.addEventListener('keydown', (event) => {
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    event.preventDefault();
    list.move(event.key === 'ArrowDown' ? 1 : -1);
  } else if (event.key === 'Enter' && event.target === input && !event.isComposing) {
    event.preventDefault();
    // A click keeps what the keys mean: Ctrl and Cmd open another tab.
    const { ctrlKey, metaKey, shiftKey } = event;
    list
      .active()
      ?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey, metaKey, shiftKey }));
  }
});
// The reader may stay on the page: a link to the page itself, or to another tab.
dialog.addEventListener('click', (event) => {
  if ((event.target as HTMLElement).closest('a') && !event.ctrlKey && !event.metaKey) dialog.close();
});
void answer();
