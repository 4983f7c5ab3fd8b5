/* What the pages of the guide are made of. */
import { html, nothing, type TemplateResult } from 'lit';
import { type Data, fill, listed, type Place, type Said, type Way } from './data';
import { call, type Draft, outside } from './notice';
import type { Answers, Question } from './tree';

export type Step = Question | 'call' | 'outcome' | 'write' | 'ready';

/** What a page may know of the guide, and do to it. */
export interface Guide {
  readonly data: Data;
  readonly answers: Answers;
  readonly draft: Draft;
  readonly country: string;
  readonly place: Place | undefined;
  /** The language of the headings, where the reader chose one. */
  readonly headings: string;
  /** The fields that hidden marks were taken out of. */
  readonly marked: ReadonlySet<string>;
  readonly told: string;
  readonly counted: 'open' | 'yes' | 'no';
  answer(question: Question, value: string): void;
  go(step: Step): void;
  writeTo(id: string): void;
  live(country: string): void;
  write(part: Partial<Draft>): void;
  unmarked(field: string): void;
  speak(headings: string): void;
  copy(text: string): void;
  count(agreed: boolean): void;
}

export const icon = (name: string, flip = false) => html`<span class="i i-${name}${flip ? ' flip' : ''}" aria-hidden="true"></span>`;

export const said = (words: Said) => (words.lang ? html`<span lang=${words.lang} dir=${words.dir}>${words.text}</span>` : html`${words.text}`);

/** A number in the digits of the page's language. */
export const digits = (data: Data, number: number) => String(number).replace(/\d/g, (d) => data.digits[Number(d)]);

export const choice = (label: unknown, chosen: boolean, choose: () => void, sign = 'chevron') =>
  html`<button type="button" class="btn" aria-pressed=${String(chosen)} @click=${choose}><span>${label}</span>${icon(sign, true)}</button>`;

export const button = (label: unknown, press: () => void, look = '', sign = '') =>
  html`<button type="button" class="btn ${look}" @click=${press}>${sign ? icon(sign) : nothing}<span>${label}</span></button>`;

/** A link out of Basira: only to a page of the directory or a number of it; anything else is no link. */
export function wayOut(data: Data, way: Way, look = 's', page = outside(data, way.address)): TemplateResult | typeof nothing {
  if (page) {
    return html`<a class="btn s" href=${page} target="_blank" rel="noopener noreferrer" referrerpolicy="no-referrer" router-ignore
      ><span>${data.words['open-page']} <bdi dir="ltr">${way.readable}</bdi></span>${icon('outside', true)}<span class="vh">${data.words.outside}</span></a
    >`;
  }
  const number = call(way.address);
  return number
    ? html`<a class="btn ${look}" href=${number} router-ignore>${icon('phone')}<span>${data.words.call} <bdi dir="ltr">${way.readable}</bdi></span></a>`
    : nothing;
}

const chip = (place: Place) =>
  place.checked
    ? html`<span class="chip right wraps">${icon('check')}<span>${place.check}</span></span>`
    : html`<span class="chip dash wraps">${place.check}</span>`;

const doubted = (words: TemplateResult, doubt: string) => (doubt ? html`${words} <span class="dim">(${doubt})</span>` : words);

/** All one must know before using a place. */
export function card(guide: Guide, place: Place, actions: unknown): TemplateResult {
  const { data } = guide;
  const { words } = data;
  const people = place.kind === 'family-help';
  const reads = place.reads.map((tag) => data.languages[tag] ?? tag);
  return html`<article class="card chan open guided" data-place=${place.id}>
    <div>
      <h2 class="h3">${said(place.name)}</h2>
      <p class="small dim">${place.kindName}</p>
    </div>
    <p>${chip(place)}</p>
    ${place.warnings.map((warning) => html`<div class="note sun">${icon('info')}<span>${said(warning)}</span></div>`)}
    <dl>
      <dt>${people ? words['for-whom'] : words.takes}</dt>
      <dd>${said(place.scope)}</dd>
      <dt>${words['not-for']}</dt>
      <dd>${said(place.notFor)}</dd>
      ${place.readBy.map((reader) => html`<dt>${words['read-by']}</dt><dd>${said(reader)}</dd>`)}
      ${place.alsoUsedFor.map((also) => html`<dt>${words['also-used-for']}</dt><dd>${said(also)}</dd>`)}
      <dt>${words['without-name']}</dt>
      <dd>${doubted(said(place.anonymousText), place.anonymousDoubt)}</dd>
      <dt>${words.languages}</dt>
      <dd>${reads.length ? listed(data.language, reads) : words['languages-unknown']}</dd>
    </dl>
    ${actions}
    <dl>
      <dt>${words.how}</dt>
      <dd>
        <ul class="stack-s">
          ${place.ways.map((way) => html`<li class="lines"><span>${doubted(said(way.step), way.doubt)}</span>${asks(data, way)}${place.kind === 'emergency' ? nothing : wayOut(data, way)}${people ? mailOnly(way) : nothing}</li>`)}
        </ul>
      </dd>
    </dl>
  </article>`;
}

const asks = (data: Data, way: Way) =>
  way.needs.length
    ? html`<span class="dim">${fill(data.words.needs, listed(data.language, way.needs.map((need) => data.needs[need] ?? need)))}</span>`
    : nothing;

const mailOnly = (way: Way) => (/^mailto:[^@\s?&]+@[^@\s?&]+$/.test(way.address) ? html`<a class="btn s" href=${way.address} router-ignore><bdi dir="ltr">${way.readable}</bdi></a>` : nothing);

/** A number for danger now: calling it is the main thing. */
export const number = (guide: Guide, place: Place) => card(guide, place, place.ways.map((way) => wayOut(guide.data, way, 'p')));

/** Where one is: it decides which number, which office. */
export const country = (guide: Guide) => html`<div class="field">
  <label for="guide-country">${guide.data.words.country}</label>
  <select
    class="in"
    id="guide-country"
    autocomplete="off"
    @change=${(event: Event) => guide.live((event.target as HTMLSelectElement).value)}
  >
    ${Object.entries(guide.data.countries).map(([code, name]) => html`<option value=${code} ?selected=${code === guide.country}>${name}</option>`)}
  </select>
</div>`;

/** At the end: look after yourself; and, where that is switched on, the one thing that may be counted. */
export function end(guide: Guide): TemplateResult {
  const { words, counts } = guide.data;
  return html`<p class="note">${icon('support')}<span>${words.done} <a href="support">${words.support}</a></span></p>
    ${counts
      ? html`<div class="card stack-s" role="group" aria-label=${words['count-ask']}>
          ${guide.counted === 'open'
            ? html`<p class="small">${words['count-ask']}</p>
                <div class="row wrap">
                  ${button(words['count-yes'], () => guide.count(true), 's')} ${button(words.no, () => guide.count(false), 's')}
                </div>`
            : nothing}
          <p class="small" role="status">${guide.counted === 'yes' ? words.counted : ''}</p>
        </div>`
      : nothing}`;
}
