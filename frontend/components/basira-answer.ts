/*
 * Collects one answer in the page and sends it in one act. The server renders everything inside (native inputs, lists,
 * buttons); this element reads them. A half-made answer is kept in sessionStorage under its draft key and erased when the
 * server has it. While an answer is on its way nothing can be changed; without a network it waits, and says so.
 *
 * Where sureness is asked beside the answer it goes with it: radios with data-certainty, text "open-sure".
 *
 * kinds: choose (radios or ticks, also of areas on a picture), pair (selects), sort (radios a thing), order (list with up
 * and down), mark (pressed segments), type and write (own words), measure (number and unit), judge.
 * events: "answer" {response, nonce, sure}, "look" {}.
 */
type Draft = { value?: unknown; sure?: string; nonce?: string };

const uuid = (): string => {
  const b = crypto.getRandomValues(new Uint8Array(16));
  b[6] = (b[6] & 0x0f) | 0x40;
  b[8] = (b[8] & 0x3f) | 0x80;
  const h = [...b].map((x) => x.toString(16).padStart(2, '0')).join('');
  return `${h.slice(0, 8)}-${h.slice(8, 12)}-${h.slice(12, 16)}-${h.slice(16, 20)}-${h.slice(20)}`;
};

const line = () => (window as any).Vaadin?.connectionState;
const offline = () => !navigator.onLine || ['reconnecting', 'connection-lost'].includes(line()?.state);

class BasiraAnswer extends HTMLElement {
  private pending = false;
  private timer = 0;
  private draft: Draft = {};
  // Pieces behind a veil come when it is opened, and come anew when it is opened again.
  private unveiled = new MutationObserver(() => {
    const value = this.draft.value as string[] | undefined;
    if (value && !this.pending && this.one('[aria-pressed]')) this.write(value);
  });

  connectedCallback() {
    this.addEventListener('click', this.clicked);
    this.addEventListener('change', this.changed);
    this.addEventListener('input', this.typed);
    this.addEventListener('focusin', this.shown);
    this.addEventListener('focusout', this.shown);
    document.addEventListener('keydown', this.keyed);
    line()?.addStateChangeListener(this.moved);
    window.addEventListener('offline', this.moved);
    window.addEventListener('online', this.moved);
    if (this.kind === 'mark') this.unveiled.observe(this, { childList: true, subtree: true });
    // Flow attaches children after the element itself.
    setTimeout(() => this.restore());
  }

  disconnectedCallback() {
    this.unveiled.disconnect();
    document.removeEventListener('keydown', this.keyed);
    line()?.removeStateChangeListener(this.moved);
    window.removeEventListener('offline', this.moved);
    window.removeEventListener('online', this.moved);
    clearTimeout(this.timer);
    if (this.pending) sessionStorage.removeItem(this.key); // the server took it: it took this element away
  }

  /** The server did not take the answer: it can be changed again, nothing is lost. */
  refused() {
    this.pending = false;
    delete this.draft.nonce;
    this.store();
    this.setPending(false);
    this.say('');
    const wrong = this.getAttribute('wrong');
    if (wrong) this.wrong(wrong);
  }

  /** Says at the field why it could not be taken; what was typed stays. */
  private wrong(text: string) {
    const field = this.one('[data-text]');
    field?.setAttribute('aria-invalid', 'true');
    field?.closest('.field')?.classList.add('bad');
    const place = this.one('[data-wrong]');
    if (place) place.textContent = text;
    field?.focus();
  }

  private get kind() {
    return this.getAttribute('kind');
  }

  private get key() {
    return 'basira-draft:' + this.getAttribute('draft');
  }

  private all<T extends HTMLElement>(selector: string): T[] {
    return [...this.querySelectorAll<T>(selector)];
  }

  private one<T extends HTMLElement>(selector: string): T | null {
    return this.querySelector<T>(selector);
  }

  private restore() {
    try {
      this.draft = JSON.parse(sessionStorage.getItem(this.key) ?? '{}');
    } catch {
      this.draft = {};
    }
    if (this.draft.value !== undefined) this.write(this.draft.value as any);
    this.all<HTMLInputElement>('input[data-certainty]').forEach((i) => (i.checked = i.dataset.certainty === this.draft.sure));
    this.shape();
  }

  private store() {
    const value = this.read();
    // Another answer than the one that was sent is another act.
    const sure = this.sure();
    if (JSON.stringify(value) !== JSON.stringify(this.draft.value) || sure !== this.draft.sure) delete this.draft.nonce;
    this.draft.value = value;
    this.draft.sure = sure;
    sessionStorage.setItem(this.key, JSON.stringify(this.draft));
  }

  private sure() {
    return this.one<HTMLInputElement>('input[data-certainty]:checked')?.dataset.certainty;
  }

  private read(): any {
    switch (this.kind) {
      case 'choose':
        return this.all<HTMLInputElement>('input[data-id]').filter((i) => i.checked).map((i) => i.dataset.id);
      case 'pair':
        return Object.fromEntries(
          this.all<HTMLSelectElement>('select[data-id]').filter((s) => s.value).map((s) => [s.dataset.id, s.value]),
        );
      case 'sort':
        return Object.fromEntries(
          this.all<HTMLInputElement>('input[data-thing]')
            .filter((i) => i.checked)
            .map((i) => [i.dataset.thing, i.dataset.id]),
        );
      case 'type':
      case 'write':
        return this.text();
      case 'measure': {
        const unit = this.one<HTMLSelectElement>('[data-unit]');
        return { number: this.text(), unit: unit?.value ?? unit?.dataset.unit ?? '' };
      }
      case 'order':
        return this.all('li[data-id]').map((i) => i.dataset.id);
      case 'mark':
        return this.all('[data-id][aria-pressed="true"]').map((i) => i.dataset.id);
      default:
        return {
          side: this.one('[data-side][aria-checked="true"]')?.dataset.side,
          sure: this.one<HTMLInputElement>('input[data-sure]:checked')?.dataset.sure,
          act: this.one<HTMLInputElement>('input[data-act]:checked')?.dataset.act,
        };
    }
  }

  private write(value: any) {
    switch (this.kind) {
      case 'choose':
        this.all<HTMLInputElement>('input[data-id]').forEach((i) => (i.checked = value.includes(i.dataset.id)));
        break;
      case 'pair':
        this.all<HTMLSelectElement>('select[data-id]').forEach((s) => (s.value = value[s.dataset.id!] ?? ''));
        break;
      case 'sort':
        this.all<HTMLInputElement>('input[data-thing]').forEach(
          (i) => (i.checked = value[i.dataset.thing!] === i.dataset.id),
        );
        break;
      case 'type':
      case 'write':
        this.one<HTMLInputElement>('[data-text]')!.value = value;
        break;
      case 'measure': {
        this.one<HTMLInputElement>('[data-text]')!.value = value.number;
        const unit = this.one<HTMLSelectElement>('select[data-unit]');
        if (unit) unit.value = value.unit;
        break;
      }
      case 'order': {
        const list = this.one('ol');
        const items = new Map(this.all('li[data-id]').map((i) => [i.dataset.id, i]));
        value.forEach((id: string) => items.has(id) && list?.append(items.get(id)!));
        break;
      }
      case 'mark':
        this.all('[data-id][aria-pressed]').forEach((i) =>
          i.setAttribute('aria-pressed', String(value.includes(i.dataset.id))),
        );
        this.chosen();
        break;
      default:
        this.all('[data-side]').forEach((b) => b.setAttribute('aria-checked', String(b.dataset.side === value.side)));
        this.all<HTMLInputElement>('input[data-sure]').forEach((i) => (i.checked = i.dataset.sure === value.sure));
        this.all<HTMLInputElement>('input[data-act]').forEach((i) => (i.checked = i.dataset.act === value.act));
    }
  }

  private text() {
    return this.one<HTMLInputElement>('[data-text]')?.value ?? '';
  }

  private words() {
    return this.text().split(/\s+/).filter((word) => word).length;
  }

  /** What the present choice makes visible or possible. */
  private shape() {
    if (this.kind === 'judge') {
      const chosen = !!this.one('[data-side][aria-checked="true"]');
      this.one('.judge')?.classList.toggle('grown', chosen || this.around());
      this.all('.jb').forEach((b) => b.classList.toggle('slim', chosen || this.around()));
      this.all('[data-grown]').forEach((e) => (e.hidden = !chosen || this.around()));
      this.all('[data-look]').forEach((e) => (e.hidden = chosen && !this.around()));
      const sides = this.all('[data-side]');
      sides.forEach((b, i) => (b.tabIndex = b.getAttribute('aria-checked') === 'true' || (!chosen && i === 0) ? 0 : -1));
      this.one('.three')?.classList.toggle('chosen', chosen && !this.around());
    }
    this.all('[data-spot]').forEach((spot) => {
      const input = this.ofSpot(spot);
      spot.classList.toggle('on', !!input?.checked);
      spot.classList.toggle('at', !!input?.matches(':focus-visible'));
    });
    const count = this.one('[data-count]');
    if (count) count.textContent = (count.dataset.count ?? '').replace('#', this.digits(this.words()));
    if (this.kind === 'order') {
      const items = this.all('li[data-id]');
      items.forEach((item, i) => {
        const place = item.querySelector('.pos');
        if (place) place.textContent = this.digits(i + 1);
        item.querySelector<HTMLButtonElement>('[data-up]')!.disabled = i === 0;
        item.querySelector<HTMLButtonElement>('[data-down]')!.disabled = i === items.length - 1;
      });
    }
  }

  /** A number in the digits of the page's language. */
  private digits(number: number) {
    const digits = this.getAttribute('digits') ?? '0123456789';
    return String(number).replace(/\d/g, (d) => digits[Number(d)]);
  }

  private ofSpot(spot: HTMLElement | SVGElement) {
    return this.all<HTMLInputElement>('input[data-id]').find((i) => i.dataset.id === spot.dataset.spot);
  }

  private around() {
    return this.one('[data-look]')?.getAttribute('aria-expanded') === 'true';
  }

  private clicked = (event: Event) => {
    const spot = (event.target as HTMLElement).closest<SVGElement>('[data-spot]');
    if (spot && !this.pending) {
      this.ofSpot(spot)?.click();
      return;
    }
    const target = (event.target as HTMLElement).closest<HTMLElement>('button');
    if (!target || !this.contains(target) || this.pending) return;
    if (target.dataset.side) this.choose(target);
    else if (target.hasAttribute('data-look')) this.look(!this.around());
    else if (target.hasAttribute('data-close')) this.look(false);
    else if (target.hasAttribute('data-up')) this.move(target, -1);
    else if (target.hasAttribute('data-down')) this.move(target, 1);
    else if (target.hasAttribute('aria-pressed') && this.kind === 'mark') {
      target.setAttribute('aria-pressed', String(target.getAttribute('aria-pressed') !== 'true'));
      this.store();
      this.chosen();
    } else if (target.hasAttribute('data-save')) this.send();
  };

  /** Own words are kept while they are typed. */
  private typed = (event: Event) => {
    if ((event.target as HTMLElement).hasAttribute('data-text')) this.changed();
  };

  private shown = () => {
    if (this.one('[data-spot]')) this.shape();
  };

  private changed = () => {
    if (!this.pending) {
      this.all('[aria-invalid]').forEach((field) => {
        field.removeAttribute('aria-invalid');
        field.closest('.field')?.classList.remove('bad');
        const place = this.one('[data-wrong]');
        if (place) place.textContent = '';
      });
      this.say('');
      this.store();
      this.shape();
    }
  };

  /** Says the marked phrases again, above the button. */
  private chosen() {
    const words = this.all('[data-id][aria-pressed="true"]').map((piece) => piece.textContent?.trim());
    this.say(words.length ? (this.getAttribute('chosen-text') ?? '').replace('@', () => words.join(' … ')) : '');
  }

  private choose(side: HTMLElement) {
    this.all('[data-side]').forEach((b) => b.setAttribute('aria-checked', String(b === side)));
    this.look(false);
    this.store();
    this.shape();
    side.focus();
  }

  private look(open: boolean) {
    const button = this.one('[data-look]');
    if (!button || (button.getAttribute('aria-expanded') === 'true') === open) return;
    button.setAttribute('aria-expanded', String(open));
    this.all('[data-around]').forEach((e) => (e.hidden = !open));
    if (open && !button.hasAttribute('data-looked')) {
      button.setAttribute('data-looked', '');
      this.dispatchEvent(new CustomEvent('look'));
    }
    this.shape();
    if (!open) button.focus();
  }

  private move(button: HTMLElement, by: number) {
    const item = button.closest('li')!;
    const other = by < 0 ? item.previousElementSibling : item.nextElementSibling;
    if (!other) return;
    if (by < 0) other.before(item);
    else other.after(item);
    this.all('li.moved').forEach((i) => i.classList.remove('moved'));
    item.classList.add('moved');
    this.store();
    this.shape();
    (button as HTMLButtonElement).disabled ? item.querySelector<HTMLElement>('button:not([disabled])')?.focus() : button.focus();
    const place = this.all('li[data-id]').indexOf(item as HTMLElement) + 1;
    const told = (this.getAttribute('moved-text') ?? '')
      .replace('#', this.digits(place))
      .replace('@', item.dataset.words ?? '');
    this.say(told);
  }

  private keyed = (event: KeyboardEvent) => {
    if (this.kind !== 'judge' || this.pending || event.altKey || event.ctrlKey || event.metaKey) return;
    const at = event.target as HTMLElement;
    if (at.closest('input, select, textarea, summary, a') && !['1', '2', '3'].includes(event.key)) return;
    if (event.key === '1') this.one('[data-side="over"]')?.click();
    else if (event.key === '2') this.look(!this.around());
    else if (event.key === '3') this.one('[data-side="not"]')?.click();
    else if (at.dataset?.side && ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'].includes(event.key)) {
      event.preventDefault();
      this.all('[data-side]').find((b) => b !== at)?.click();
    }
  };

  private send() {
    const value = this.read();
    const open = this.whatIsOpen(value) ?? this.unsure();
    if (open) {
      this.say(this.getAttribute(open.text) ?? '');
      open.at?.scrollIntoView({ block: 'nearest' });
      open.at?.focus({ preventScroll: true });
      return;
    }
    this.store();
    this.draft.nonce ??= uuid();
    sessionStorage.setItem(this.key, JSON.stringify(this.draft));
    this.pending = true;
    this.setPending(true);
    this.timer = window.setTimeout(this.moved, 400);
    if (offline()) this.moved();
    this.dispatchEvent(
      new CustomEvent('answer', { detail: { response: JSON.stringify(value), nonce: this.draft.nonce, sure: this.sure() ?? '' } }),
    );
  }

  private unsure() {
    const steps = this.one('input[data-certainty]');
    return steps && !this.sure() ? { text: 'open-sure', at: steps } : null;
  }

  private whatIsOpen(value: any): { text: string; at: HTMLElement | null } | null {
    switch (this.kind) {
      case 'choose':
      case 'mark':
        return value.length ? null : { text: 'open-text', at: this.one('input, [aria-pressed]') };
      case 'pair': {
        const open = this.all<HTMLSelectElement>('select[data-id]').find((s) => !s.value);
        return open ? { text: 'open-text', at: open } : null;
      }
      case 'sort': {
        const open = this.all<HTMLInputElement>('input[data-thing]').find((i) => !value[i.dataset.thing!]);
        return open ? { text: 'open-text', at: open } : null;
      }
      case 'type':
      case 'write': {
        const field = this.one('[data-text]');
        if (!value.trim()) return field?.hasAttribute('data-optional') ? null : { text: 'open-text', at: field };
        return this.words() < Number(field?.dataset.min ?? 0) ? { text: 'open-words', at: field } : null;
      }
      case 'measure': {
        if (!value.number.trim()) return { text: 'open-text', at: this.one('[data-text]') };
        const unit = this.one<HTMLSelectElement>('select[data-unit]');
        return unit?.required && !unit.value ? { text: 'open-unit', at: unit } : null;
      }
      case 'order':
        return null;
      default:
        if (!value.side) return { text: 'open-text', at: this.one('[data-side]') };
        if (!value.sure) return { text: 'open-sure', at: this.one('input[data-sure]') };
        return value.act ? null : { text: 'open-act', at: this.one('input[data-act]') };
    }
  }

  private moved = () => {
    if (this.pending) this.say(this.getAttribute(offline() ? 'waiting-text' : 'saving-text') ?? '');
  };

  private setPending(on: boolean) {
    const save = this.one('[data-save]');
    save?.setAttribute('aria-disabled', String(on));
    this.toggleAttribute('busy', on);
    this.all<HTMLInputElement>('input, select, textarea').forEach((i) => (i.disabled = on));
  }

  private say(text: string) {
    const state = this.one('.state');
    if (state && state.textContent !== text) state.textContent = text;
  }
}

/** The strip that says the line is gone; shown while it is. */
class BasiraLine extends HTMLElement {
  connectedCallback() {
    line()?.addStateChangeListener(this.look);
    window.addEventListener('offline', this.look);
    window.addEventListener('online', this.look);
    this.look();
  }

  disconnectedCallback() {
    line()?.removeStateChangeListener(this.look);
    window.removeEventListener('offline', this.look);
    window.removeEventListener('online', this.look);
  }

  private look = () => {
    this.hidden = !offline();
  };
}

customElements.define('basira-answer', BasiraAnswer);
customElements.define('basira-line', BasiraLine);
