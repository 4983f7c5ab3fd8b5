/*
 * From "I saw something" to the right place, and to a report one can copy. All of it happens here: what is chosen and typed
 * is in the fields of this element and nowhere else, not in storage, not in the address, not on the server, and is gone
 * with the page. The one event, "count", carries nothing and is sent only by who agreed.
 *
 * Nothing is lost unasked, by "back" of the browser neither, except by the button that leaves at once. It keeps no steps in
 * the history: that button could not take them out again.
 */
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { toClipboard } from './clipboard';
import { callFirst, heading, question } from './guide/asking';
import { type Data, fill } from './guide/data';
import { led, title } from './guide/leading';
import { type Draft, EMPTY } from './guide/notice';
import { digits, type Guide, icon, said, type Step } from './guide/page';
import { type Answers, asked, next, type Question, QUESTIONS } from './guide/tree';
import { acts, finished, ready, write } from './guide/writing';

class BasiraGuide extends LitElement implements Guide {
  static properties = { data: { attribute: false } };

  declare data: Data;

  answers: Answers = {};
  draft: Draft = EMPTY;
  country = '';
  headings = '';
  marked: ReadonlySet<string> = new Set();
  told = '';
  counted: Guide['counted'] = 'open';

  private step: Step = 'danger';
  private trail: Step[] = [];
  private to = '';
  private moved = false;

  /** The theme's classes reach it. */
  override createRenderRoot() {
    return this;
  }

  override connectedCallback() {
    super.connectedCallback();
    window.addEventListener('beforeunload', this.unloading);
    window.addEventListener('pagehide', this.forget);
    window.addEventListener('basira-leave', this.forget);
    document.addEventListener('click', this.clicked, true);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    window.removeEventListener('beforeunload', this.unloading);
    window.removeEventListener('pagehide', this.forget);
    window.removeEventListener('basira-leave', this.forget);
    document.removeEventListener('click', this.clicked, true);
    this.forget();
  }

  override willUpdate() {
    if (this.data && !this.country) this.country = this.data.home;
  }

  override updated(_: PropertyValues) {
    if (!this.moved) return;
    this.moved = false;
    window.scrollTo(0, 0);
    this.querySelector<HTMLElement>('#guide-heading')?.focus({ preventScroll: true });
  }

  get place() {
    return this.data.places.find((place) => place.id === this.to);
  }

  answer(to: Question, value: string) {
    this.answers = { ...this.answers, [to]: value };
    if (to === 'danger' && value === 'yes') this.go('call');
    else this.go(next(this.answers) ?? 'outcome');
  }

  go(step: Step) {
    this.trail.push(this.step);
    this.show(step);
  }

  writeTo(id: string) {
    this.to = id;
    this.headings = '';
    if (!this.draft.rule) this.draft = { ...this.draft, rule: this.answers.what ?? '' };
    this.go('write');
  }

  live(country: string) {
    this.country = country;
    this.requestUpdate();
  }

  write(part: Partial<Draft>) {
    this.draft = { ...this.draft, ...part };
    this.requestUpdate();
  }

  unmarked(field: string) {
    this.marked = new Set([...this.marked, field]);
  }

  speak(headings: string) {
    this.headings = headings;
    this.requestUpdate();
  }

  async copy(text: string) {
    const done = await toClipboard(text);
    this.told = this.data.words[done ? 'copied' : 'copy-failed'];
    if (!done) getSelection()?.selectAllChildren(this.querySelector('.letter')!);
    this.requestUpdate();
  }

  count(agreed: boolean) {
    this.counted = agreed ? 'yes' : 'no';
    if (agreed) this.dispatchEvent(new CustomEvent('count'));
    this.requestUpdate();
  }

  private show(step: Step) {
    this.step = step;
    this.told = '';
    this.moved = true;
    this.requestUpdate();
  }

  private back = () => {
    const before = this.trail.pop();
    if (before) this.show(before);
  };

  private get typed() {
    const { links, account, why, name, email } = this.draft;
    return Boolean((links + account + why + name + email).trim());
  }

  private forget = () => {
    this.answers = {};
    this.draft = EMPTY;
    this.marked = new Set();
    this.told = '';
    this.trail = [];
    this.to = '';
    this.step = 'danger';
    this.requestUpdate();
  };

  /** The browser asks before it leaves, by "back" too. */
  private unloading = (event: BeforeUnloadEvent) => {
    if (this.typed || this.trail.length) event.preventDefault();
  };

  /** A link within Basira, the switch of language too, asks first; mail, numbers and new tabs leave the page as it is. */
  private clicked = (event: Event) => {
    const link = (event.target as Element).closest?.<HTMLAnchorElement>('a[href]');
    if (!link || !this.typed || link.target === '_blank' || !/^https?:$/.test(link.protocol)) return;
    if (link.getAttribute('href')?.startsWith('#')) return;
    if (confirm(this.data.words.lose)) {
      this.forget();
    } else {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
  };

  private get headline() {
    const { words } = this.data;
    switch (this.step) {
      case 'call':
        return words['call-title'];
      case 'outcome':
        return title(this);
      case 'write':
        return words.write;
      case 'ready':
        return words[ready(this) ? 'ready' : 'not-ready'];
      default:
        return heading(this, this.step);
    }
  }

  private get content() {
    switch (this.step) {
      case 'call':
        return callFirst(this);
      case 'outcome':
        return led(this);
      case 'write':
        return write(this);
      case 'ready':
        return finished(this);
      default:
        return question(this, this.step);
    }
  }

  /** How far one is among the questions that are asked. */
  private get way() {
    const questions = asked(this.answers).length;
    const at = QUESTIONS.indexOf(this.step as Question);
    if (at < 0) return nothing;
    const words = fill(this.data.words.step, digits(this.data, at + 1), digits(this.data, questions));
    return html`<div class="stack-s">
      <span class="small dim num">${words}</span>
      <div class="steps" aria-hidden="true">${Array.from({ length: questions }, (_, each) => html`<i class=${each < at ? 'd' : each === at ? 'n' : ''}></i>`)}</div>
    </div>`;
  }

  override render() {
    if (!this.data) return nothing;
    const { words, rules } = this.data;
    const punishable = rules['may-be-punishable'];
    return html`<div class="stack">
      ${this.trail.length ? html`<button type="button" class="ghost back" @click=${this.back}>${icon('back', true)}${words.back}</button>` : nothing}
      ${this.way}
      <h1 id="guide-heading" tabindex="-1">${this.headline}</h1>
      ${this.step === 'call' ? nothing : html`<p class="note river">${icon('not-stored')}<span>${words['not-stored']}</span></p>`}
      ${this.content}
      ${punishable && this.step !== 'outcome' ? html`<details class="unfold small"><summary>${said(punishable.title)}</summary><p>${said(punishable.text)}</p></details>` : nothing}
      ${this.data.reviewed ? nothing : html`<p><span class="chip dash wraps">${words['not-reviewed']}</span></p>`}
      ${this.step === 'ready' ? acts(this) : nothing}
    </div>`;
  }
}

customElements.define('basira-guide', BasiraGuide);
