/* The five questions, and what comes before them all where someone is in danger. */
import { html, nothing, type TemplateResult } from 'lit';
import { button, choice, country, type Guide, number, said } from './page';
import { ELSEWHERE, emergency, type Question } from './tree';

export const heading = (guide: Guide, question: Question) => guide.data.words[question];

const group = (content: unknown, look = '') => html`<div class="choices ${look}" role="group" aria-labelledby="guide-heading">${content}</div>`;

const option = (guide: Guide, question: Question, value: string, label: unknown) =>
  choice(label, guide.answers[question] === value, () => guide.answer(question, value));

/** What an answer is called. */
export function answerWords(guide: Guide, question: Question, value: string): unknown {
  const { data } = guide;
  const { words } = data;
  if (question === 'danger' && value === 'yes') return words['danger-yes'];
  if (question === 'where') {
    const platform = data.places.find((place) => place.id === value);
    return platform ? said(platform.name) : words['where-' + value];
  }
  if (question === 'what') return data.kinds[value] ?? words['what-' + value];
  return words[value];
}

export function question(guide: Guide, asked: Question): TemplateResult {
  const { data } = guide;
  const offer = (...values: string[]) => values.map((value) => option(guide, asked, value, answerWords(guide, asked, value)));
  switch (asked) {
    case 'where':
      return html`${group(
        offer(...data.places.filter((place) => place.kind === 'platform').map((place) => place.id)),
        'many',
      )}${group(offer(...ELSEWHERE))}`;
    case 'what':
      return html`${group(offer('person'))}
        <p class="small dim">${data.words['what-content']}</p>
        ${group(offer(...Object.keys(data.kinds), 'lawful'))}`;
    default:
      return group(offer('yes', 'no'));
  }
}

/** A number of the directory, with what is known of it; and the way that needs none. */
export function callFirst(guide: Guide): TemplateResult {
  const { data } = guide;
  const first = data.rules['danger-first'];
  const numbers = emergency(data, guide.country);
  return html`${numbers.map((place) => number(guide, place))}
  ${numbers.length ? nothing : html`<p class="note sun">${data.words['call-none']}</p>`} ${first ? html`<p>${said(first.text)}</p>` : nothing}
  ${country(guide)} ${button(data.words['call-on'], () => guide.go('where'))}`;
}
