/* Where the answers lead: to places, to leaving it, or to help for a person first. */
import { html, nothing, type TemplateResult } from 'lit';
import { answerWords, heading } from './asking';
import type { Place, Rule } from './data';
import { button, card, country, end, type Guide, icon, number, said } from './page';
import { asked, emergency, ITSELF, type Outcome, outcome } from './tree';

const SIGNS: Record<string, string> = {
  'do-not-spread': 'no-share',
  'do-not-confront': 'no-talk',
  'note-it': 'link',
  'right-place': 'report',
  'may-be-punishable': 'info',
};

export const title = (guide: Guide) => guide.data.words[outcome(guide.data, guide.answers, guide.country).kind + '-title'];

const advice = (rule: Rule | undefined) =>
  rule ? html`<section class="stack-s"><h2 class="h3">${said(rule.title)}</h2><p>${said(rule.text)}</p></section>` : nothing;

/** What not to do, before anything else is done. */
const before = (guide: Guide) => html`<section class="stack-s">
  <h2>${guide.data.words.before}</h2>
  <ul class="rules">
    ${Object.entries(SIGNS).map(([id, sign]) => {
      const rule = guide.data.rules[id];
      return rule ? html`<li>${icon(sign)}<span><span class="strong">${said(rule.title)}</span><span class="small dim line">${said(rule.text)}</span></span></li>` : nothing;
    })}
  </ul>
</section>`;

/** Each answer can be changed; what was typed stays. */
const answers = (guide: Guide) => html`<section class="stack-s">
  <h2 class="h3">${guide.data.words.answers}</h2>
  <ul class="list small">
    ${asked(guide.answers)
      .filter((question) => guide.answers[question])
      .map(
        (question) => html`<li class="row between">
          <span class="grow"><span class="dim">${heading(guide, question)}</span><span class="line">${answerWords(guide, question, guide.answers[question] ?? '')}</span></span>
          <button type="button" class="ghost" @click=${() => guide.go(question)}>${guide.data.words.change}<span class="vh">: ${heading(guide, question)}</span></button>
        </li>`,
      )}
  </ul>
</section>`;

/** A number to call has nothing to paste a text into; everything else has. */
const writable = (place: Place) =>
  place.kind !== 'emergency' && place.kind !== 'family-help' && place.ways.some((way) => !way.address.startsWith('tel:'));

function report(guide: Guide, led: Outcome): TemplateResult {
  const { data, answers: given } = guide;
  const { words } = data;
  const offline = given.where === 'offline';
  const write = (id: string, first: boolean) => button(words.write, () => guide.writeTo(id), first ? 'p' : '', 'edit');
  const places = led.places.map((place, at) => card(guide, place, writable(place) ? write(place.id, at === 0) : nothing));
  return html`<p>${data.kindTexts[given.what ?? '']}</p>
    ${offline ? html`<p class="note">${icon('info')}<span>${words['offline-text']}</span></p>${emergency(data, guide.country).map((place) => number(guide, place))}` : nothing}
    ${given.link === 'no' ? html`<p class="note">${icon('link')}<span>${words['no-link']}</span></p>` : nothing}
    ${places}
    ${!offline && (given.where === 'site' || given.where === 'message')
      ? html`<article class="card stack-s" data-place=${ITSELF}><h2 class="h3">${words['elsewhere-name']}</h2><p class="small">${words.elsewhere}</p>${write(ITSELF, led.places.length === 0)}</article>`
      : nothing}
    ${led.noOffice ? html`<p class="note">${icon('info')}<span>${words['no-office']}</span></p>` : nothing} ${country(guide)} ${before(guide)}`;
}

function help(guide: Guide, led: Outcome): TemplateResult {
  const { data } = guide;
  return html`${advice(data.rules['friend-first'])} ${advice(data.support.worried)} ${country(guide)}
    ${led.places.map((place) => card(guide, place, nothing))}
    ${led.places.length ? nothing : html`<p class="note">${icon('info')}<span>${data.words['help-none']}</span></p>`}
    <a class="btn" href="support">${data.words['to-support']}</a>`;
}

const leave = (guide: Guide) => html`<p>${guide.data.words['leave-text']}</p>${advice(guide.data.rules['leave-it'])}`;

export function led(guide: Guide): TemplateResult {
  const found = outcome(guide.data, guide.answers, guide.country);
  const body = found.kind === 'report' ? report(guide, found) : found.kind === 'help' ? help(guide, found) : leave(guide);
  const shared = guide.answers.shared === 'yes' && found.kind === 'report' ? advice(guide.data.support['shared-it']) : nothing;
  return html`${shared} ${body} ${answers(guide)} ${end(guide)}`;
}
