/* The report: its fields, and the text they become. */
import { html, nothing, type TemplateResult } from 'lit';
import { type Data, fill, listed, type Way } from './data';
import {
  defanged,
  type Draft,
  elements,
  filled,
  hasMarks,
  isWebLink,
  lines,
  mail,
  nameWanted,
  outside,
  type Part,
  parts,
  spoken,
  subject,
  text,
  withoutMarks,
} from './notice';
import { button, end, type Guide, icon, said, wayOut } from './page';

type Written = 'links' | 'account' | 'seen' | 'why' | 'name' | 'email';

/** No help from outside while typing: some browsers send what is typed to a spelling or writing service. */
const input = (guide: Guide, name: Written, label: string, hint = '', kind = 'text', wrong = '') => {
  const id = 'guide-' + name;
  const change = (event: Event) => {
    const field = event.target as HTMLInputElement;
    // Taken out of the field too: there they would show the text as it is not.
    if (hasMarks(field.value)) {
      field.value = withoutMarks(field.value);
      guide.unmarked(name);
    }
    guide.write({ [name]: field.value });
  };
  const described = [hint && id + '-hint', wrong && id + '-error'].filter(Boolean).join(' ');
  const dir = name === 'links' || name === 'email' ? 'ltr' : 'auto';
  const area = name === 'links' || name === 'why';
  return html`<div class="field ${wrong ? 'bad' : ''}">
    <label for=${id}>${label}</label>
    ${hint ? html`<div class="hint" id="${id}-hint">${hint}</div>` : nothing}
    <div class="err" id="${id}-error" role="status">${wrong ? html`${icon('info')}<span>${wrong}</span>` : ''}</div>
    ${area
      ? html`<textarea class="in" id=${id} rows=${name === 'links' ? 2 : 4} dir=${dir} maxlength="4000" autocomplete="off" autocorrect="off" autocapitalize="off" spellcheck="false" writingsuggestions="false" aria-describedby=${described || nothing} aria-invalid=${wrong ? 'true' : nothing} .value=${guide.draft[name]} @input=${change}></textarea>`
      : html`<input class="in" id=${id} type=${kind} dir=${kind === 'text' ? dir : 'ltr'} maxlength="300" autocomplete="off" autocorrect="off" autocapitalize="off" spellcheck="false" writingsuggestions="false" aria-describedby=${described || nothing} .value=${guide.draft[name]} @input=${change} />`}
  </div>`;
};

const select = (guide: Guide, name: 'rule' | 'language', label: string, options: Record<string, string>) => html`<div class="field">
  <label for="guide-${name}">${label}</label>
  <select class="in" id="guide-${name}" autocomplete="off" @change=${(event: Event) => guide.write({ [name]: (event.target as HTMLSelectElement).value })}>
    <option value="" ?selected=${!guide.draft[name]}></option>
    ${Object.entries(options).map(([value, words]) => html`<option value=${value} ?selected=${guide.draft[name] === value}>${words}</option>`)}
  </select>
</div>`;

const marksSaid = (guide: Guide) => {
  const { words, language } = guide.data;
  const fields = [...guide.marked].map((field) => words[field]);
  return fields.length ? html`<p class="note sun">${icon('info')}<span>${fill(words.marks, listed(language, fields))}</span></p>` : nothing;
};

const notWeb = (guide: Guide) => {
  const wrong = lines(guide.draft.links).filter((link) => !isWebLink(link));
  return wrong.length ? fill(guide.data.words['bad-link'], wrong.map(defanged).join(' ')) : '';
};

const names = (guide: Guide) => html`${input(guide, 'name', guide.data.words.name)} ${input(guide, 'email', guide.data.words.email)}`;

export function write(guide: Guide): TemplateResult {
  const { data, draft, place } = guide;
  const { words } = data;
  const all = nameWanted(place) === 'all';
  return html`${place ? html`<p class="row wrap"><span class="strong">${said(place.name)}</span><span class="small dim">${place.kindName}</span></p>` : nothing}
    ${input(guide, 'links', words.links, words['links-hint'], 'text', notWeb(guide))} ${input(guide, 'account', words.account, words['account-hint'])}
    ${input(guide, 'seen', words.seen, '', 'datetime-local')} ${select(guide, 'language', words['content-language'], spokenThere(data))}
    ${select(guide, 'rule', words.rule, data.kinds)} ${place ? html`<p class="small dim">${said(place.scope)}</p>` : nothing}
    ${input(guide, 'why', words.why, words['why-hint'])}
    <label class="opt"><input type="checkbox" id="guide-faith" autocomplete="off" .checked=${draft.faith} @change=${(event: Event) => guide.write({ faith: (event.target as HTMLInputElement).checked })} /><span>${words.faith}</span></label>
    ${all
      ? html`<fieldset class="fs stack"><legend>${words['name-wanted']}</legend>${names(guide)}</fieldset>`
      : html`<details class="unfold"><summary>${words['name-optional']}</summary><div class="stack">${names(guide)}</div></details>`}
    ${marksSaid(guide)} ${button(words.show, () => guide.go('ready'), 'p block')}`;
}

const spokenThere = (data: Data) => data.notices[data.language].languages;

const placeName = (guide: Guide) => guide.place?.name.text ?? guide.data.words['elsewhere-name'];

export const ready = (guide: Guide) => elements(guide.draft, nameWanted(guide.place)).every((each) => each.there || each.optional);

/** Which language the headings are in, why, and a way to change it. */
function language(guide: Guide, tag: string): TemplateResult {
  const { data, place } = guide;
  const chosen = spoken(data, place?.reads ?? []);
  const reads = listed(data.language, (place?.reads ?? []).map((each) => data.languages[each] ?? each));
  const name = placeName(guide);
  const words = data.words['reads' + (chosen.why === 'reads' ? '' : '-' + chosen.why)];
  const shown = data.languages[tag];
  return html`<p class="small" id="guide-reads">${chosen.why === 'unknown' ? fill(words, name, shown) : fill(words, name, reads, shown)}</p>
    <div class="field">
      <label for="guide-headings">${data.words['headings-in']}</label>
      <select class="in" id="guide-headings" autocomplete="off" aria-describedby="guide-reads" @change=${(event: Event) => guide.speak((event.target as HTMLSelectElement).value)}>
        ${Object.keys(data.notices).map((each) => html`<option value=${each} ?selected=${each === tag}>${data.languages[each]}</option>`)}
      </select>
    </div>`;
}

const line = (part: Part) => {
  if (part.kind === 'sentence') return html`<span class="line">${part.value}</span>`;
  if (part.kind === 'own') return html`<span class="line">${part.heading}:</span><bdi class="own" dir="auto">${part.value}</bdi>`;
  return html`<span class="line">${part.heading}: ${part.kind === 'latin' ? html`<bdi class="mono" dir="ltr">${part.value}</bdi>` : html`<bdi>${part.value}</bdi>`}</span>`;
};

const HERE = html`<span class="stamp there" aria-hidden="true">${icon('check')}</span>`;
const OPEN = html`<span class="stamp" aria-hidden="true"></span>`;

/** Each element, there or still missing; and how we know what the place asks. */
function needs(guide: Guide): TemplateResult {
  const { data, place } = guide;
  const { words } = data;
  const wanted = nameWanted(place);
  const known = [...new Set((place?.ways ?? []).filter((way) => !way.doubt).flatMap((way) => way.needs))];
  return html`<section class="stack-s">
    <h2>${words['need-title']}</h2>
    <ul class="list">
      ${elements(guide.draft, wanted).map(
        (each) => html`<li class="tick" data-need=${each.name} data-there=${String(each.there)}>
          ${each.there ? HERE : OPEN}<span>${each.name === 'name' && !each.there ? words['name-' + wanted] : words['need-' + each.name]}<span class="vh"> (${each.there ? words['need-here'] : each.optional ? '–' : words['need-missing']})</span></span>
        </li>`,
      )}
    </ul>
    <p class="small dim">${known.length ? fill(words.asks, listed(data.language, known.map((need) => data.needs[need] ?? need))) : words['asks-unknown']}</p>
  </section>`;
}

/** The language of the headings. */
const headings = (guide: Guide) => guide.headings || spoken(guide.data, guide.place?.reads ?? []).tag;

export function finished(guide: Guide): TemplateResult {
  const { data, draft } = guide;
  const { words } = data;
  const tag = headings(guide);
  const notice = data.notices[tag];
  const copied = text(parts(draft, notice, true));
  return html`<p>${fill(words['ready-lead'], placeName(guide))}</p>
    ${marksSaid(guide)}
    <section class="stack-s">
      <h2 id="guide-text">${words.text}</h2>
      <div class="letter" tabindex="0" role="textbox" aria-readonly="true" aria-multiline="true" aria-labelledby="guide-text" lang=${tag} dir=${notice.dir}>${parts(draft, notice, false).map(line)}</div>
      <button type="button" class="ghost start" @click=${() => guide.go('write')}>${icon('edit')}${words.edit}</button>
      ${language(guide, tag)}
    </section>
    ${needs(guide)} ${others(guide, tag, copied)} ${end(guide)}`;
}

/** Copying comes first, the page it is for second. */
export function acts(guide: Guide): TemplateResult {
  const { data, draft, place } = guide;
  const { words } = data;
  const notice = data.notices[headings(guide)];
  return html`<section class="acts" aria-label=${words.text}>
    <div class="in3">
      <p class="small" role="status">${guide.told}</p>
      ${button(words.copy, () => guide.copy(text(parts(draft, notice, true))), 'p grow', 'copy')} ${pages(guide).slice(0, 1).map((way) => wayOut(data, way, 's', filled(data, way, draft, notice)))}
    </div>
  </section>`;
}

const pages = (guide: Guide) => (guide.place?.ways ?? []).filter((way) => outside(guide.data, way.address));

/** Its other pages and numbers, and a mail where it takes one. */
const others = (guide: Guide, tag: string, body: string) => {
  const first = pages(guide)[0];
  const ways = (guide.place?.ways ?? []).filter((way) => way.address && way !== first);
  return ways.length
    ? html`<section class="stack-s">
        <h2>${guide.data.words.how}</h2>
        <ul class="stack-s">
          ${ways.map((way) => html`<li class="lines"><span>${said(way.step)}</span>${wayOut(guide.data, way, 's', filled(guide.data, way, guide.draft, guide.data.notices[tag]))}${mailed(guide, way, tag, body)}</li>`)}
        </ul>
      </section>`
    : nothing;
};

function mailed(guide: Guide, way: Way, tag: string, body: string) {
  const { words, notices } = guide.data;
  const made = mail(way.address, subject(guide.draft, notices[tag]), body);
  return made
    ? html`<a class="btn s" href=${made.href} router-ignore><span>${words.mail} <bdi dir="ltr">${way.readable}</bdi></span></a>${made.whole ? nothing : html`<p class="small dim">${words['mail-long']}</p>`}`
    : nothing;
}
