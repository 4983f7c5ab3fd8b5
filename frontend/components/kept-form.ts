/*
 * A switch of language loads the page anew. What is typed in its fields goes along, once and in this tab only; passwords
 * stay behind. Fields that keep themselves (basira-answer, basira-kept) are left alone, and so is what is to be kept nowhere
 * (basira-guide).
 */
type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const KEY = 'basira-draft:typed';
const PATIENCE = 10_000;

const fields = (): Field[] =>
  [...document.querySelectorAll<Field>('input, textarea, select')].filter(
    (f) => !f.closest('basira-answer, basira-kept, basira-guide') && !['password', 'file', 'hidden'].includes(f.type),
  );
const ticks = (f: Field): f is HTMLInputElement => f.type === 'checkbox' || f.type === 'radio';
const read = (f: Field) => (ticks(f) ? f.checked : f.value);

function write(f: Field, value: string | boolean) {
  if (read(f) === value) return;
  if (ticks(f)) f.checked = value as boolean;
  else f.value = value as string;
  f.dispatchEvent(new Event('input', { bubbles: true }));
  f.dispatchEvent(new Event('change', { bubbles: true }));
}

document.addEventListener(
  'click',
  (event) => {
    const link = (event.target as Element).closest('a[href*="language/"]');
    if (!link || !fields().length) return;
    sessionStorage.setItem(KEY, JSON.stringify({ at: location.pathname, values: fields().map(read) }));
  },
  true,
);

const kept = JSON.parse(sessionStorage.getItem(KEY) ?? 'null');
sessionStorage.removeItem(KEY);
if (kept?.at === location.pathname) {
  const putBack = () => {
    const now = fields();
    if (now.length !== kept.values.length) return false;
    now.forEach((f, i) => write(f, kept.values[i]));
    return true;
  };
  if (!putBack()) {
    const drawing = new MutationObserver(() => putBack() && drawing.disconnect());
    drawing.observe(document.body, { childList: true, subtree: true });
    setTimeout(() => drawing.disconnect(), PATIENCE);
  }
}
