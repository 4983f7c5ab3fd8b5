/*
 * A report as text: what stands in it, what is missing, in which language, and how a link is shown. Pure: no page, no
 * state. The measure of completeness is Article 16(2) of the EU's Digital Services Act: reasons, exact place, name and
 * e-mail where wanted, good faith.
 */
import { type Data, fill, type Notice, type Place, type Way } from './data';

export type Draft = {
  links: string;
  account: string;
  seen: string;
  language: string;
  rule: string;
  why: string;
  faith: boolean;
  name: string;
  email: string;
};

export const EMPTY: Draft = { links: '', account: '', seen: '', language: '', rule: '', why: '', faith: false, name: '', email: '' };

/** Marks that turn the direction of text and cannot be seen: they can make a link look like another one. */
const MARKS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

export const withoutMarks = (text: string) => text.replace(MARKS, '');
export const hasMarks = (text: string) => withoutMarks(text) !== text;

export const lines = (text: string) => withoutMarks(text).split(/\s*\n\s*/).map((line) => line.trim()).filter(Boolean);

/** Whether this is the address of something on the web: http(s) with a host, or a host without its "https". */
export function isWebLink(text: string): boolean {
  if (/\s/.test(text)) return false;
  const whole = /^[a-z][a-z0-9+.-]*:/i.test(text) && !/^[^/:]+\.[^/:]+:\d/.test(text) ? text : 'https://' + text;
  try {
    const url = new URL(whole);
    return /^https?:$/.test(url.protocol) && /[^.]\.[^.]/.test(url.hostname);
  } catch {
    return false;
  }
}

/** A link that no program makes a link of: hxxps://example[.]org/x; anything else loses its colon and its dots. */
export function defanged(text: string): string {
  const parts = /^(https?)(:\/\/)([^/?#]*)(.*)$/is.exec(text);
  if (parts) return parts[1].replace(/tt/i, 'xx') + parts[2] + parts[3].replaceAll('.', '[.]') + parts[4];
  return text.replace(/^([a-z][a-z0-9+.-]*):/i, '$1[:]').replaceAll('.', '[.]');
}

/** Own words, with the links in them defanged. */
const quiet = (text: string) => text.replace(/\bhttps?:\/\/\S+/gi, (link) => defanged(link));

/** The language of the headings, and how it came to that. */
export type Spoken = { tag: string; why: 'reads' | 'other' | 'none' | 'unknown' };

/** The page's own language where the place reads it; else the first it reads that we have; else English, which most know. */
export function spoken(data: Data, reads: string[]): Spoken {
  if (reads.length === 0) return { tag: 'en', why: 'unknown' };
  if (reads.includes(data.language)) return { tag: data.language, why: 'reads' };
  const ours = reads.find((tag) => data.notices[tag]);
  return ours ? { tag: ours, why: 'other' } : { tag: 'en', why: 'none' };
}

/** A part of the text: a heading with what stands under or after it, or a sentence. Latin values run left to right. */
export type Part = { heading: string; value: string; kind: 'line' | 'latin' | 'own' | 'sentence' };

/** Day and hour with the offset from UTC, which means the same to everyone. Slashes keep their order among Arabic letters. */
function moment(seen: string): string {
  const at = new Date(seen);
  if (!seen || Number.isNaN(at.getTime())) return '';
  const two = (n: number) => String(Math.trunc(Math.abs(n))).padStart(2, '0');
  const minutes = -at.getTimezoneOffset();
  return `${seen.slice(0, 10).replaceAll('-', '/')} ${seen.slice(11, 16)} (UTC${minutes < 0 ? '-' : '+'}${two(minutes / 60)}:${two(minutes % 60)})`;
}

/**
 * The parts of the text. On the page every link is defanged. What is copied holds the real one: the place can only act on
 * the exact address and would send a defanged one back, and a clipboard opens nothing by itself. What is no web address
 * stays defanged there too.
 */
export function parts(draft: Draft, notice: Notice, toCopy: boolean): Part[] {
  const made: Part[] = [];
  const add = (kind: Part['kind'], heading: string, value: string) => value && made.push({ kind, heading: notice.words[heading] ?? '', value });
  const link = (text: string) => (toCopy && isWebLink(text) ? text : defanged(text));
  const own = (text: string) => (toCopy ? withoutMarks(text).trim() : quiet(withoutMarks(text).trim()));
  add('line', 'rule', notice.kinds[draft.rule] ?? '');
  lines(draft.links).forEach((each) => add('latin', 'link', link(each)));
  add('line', 'account', own(draft.account).replace(/\s+/g, ' '));
  add('latin', 'seen', moment(draft.seen));
  add('line', 'language', notice.languages[draft.language] ?? '');
  add('own', 'why', own(draft.why));
  add('line', 'name', own(draft.name));
  add('line', 'email', own(draft.email));
  if (draft.faith) made.push({ kind: 'sentence', heading: '', value: notice.words.faith });
  return made;
}

/** The text itself. Own words have lines of their own, so that each finds its direction without hidden marks of ours. */
export const text = (made: Part[]) =>
  made
    .map((part) => (part.kind === 'sentence' ? part.value : part.kind === 'own' ? `${part.heading}:\n${part.value}` : `${part.heading}: ${part.value}`))
    .join('\n');

/** Whether a place wants to know who reports. */
export type Wanted = 'all' | 'some' | 'none' | 'unknown';

const typed = (way: Way) => !way.address.startsWith('tel:');

export function nameWanted(place: Place | undefined): Wanted {
  const asks = (place?.ways ?? []).filter(typed).map((way) => way.needs.includes('NAME') || way.needs.includes('CONTACT'));
  if (asks.length > 0 && asks.every(Boolean)) return 'all';
  if (asks.some(Boolean)) return 'some';
  return place?.anonymous === 'YES' && !place.anonymousDoubt ? 'none' : 'unknown';
}

/** The elements of a complete report, in order, each with whether it is there. Optional ones are never "missing". */
export type Element = { name: 'link' | 'account' | 'rule' | 'why' | 'faith' | 'name'; there: boolean; optional: boolean };

export function elements(draft: Draft, wanted: Wanted): Element[] {
  const there = (name: Element['name'], is: unknown, optional = false): Element => ({ name, there: Boolean(is), optional });
  return [
    there('link', lines(draft.links).some(isWebLink)),
    there('account', withoutMarks(draft.account).trim() && moment(draft.seen)),
    there('rule', draft.rule),
    there('why', withoutMarks(draft.why).trim()),
    there('faith', draft.faith),
    there('name', withoutMarks(draft.name).trim() && withoutMarks(draft.email).trim(), wanted !== 'all'),
  ];
}

/** An address one may follow out of Basira: https, and a host of the directory. Anything else is shown as text. */
export function outside(data: Data, address: string): string | undefined {
  try {
    const url = new URL(address);
    return url.protocol === 'https:' && data.hosts.includes(url.hostname) && !url.username ? url.href : undefined;
  } catch {
    return undefined;
  }
}

/** A form of the place with what was written put in, where the directory knows one; only to a host of the directory. */
export function filled(data: Data, way: Way, draft: Draft, notice: Notice): string | undefined {
  const values: Record<string, string> = {
    link: lines(draft.links).find(isWebLink) ?? '',
    account: withoutMarks(draft.account).trim(),
    time: moment(draft.seen),
    language: draft.language,
    rule: notice.kinds[draft.rule] ?? '',
    text: text(parts(draft, notice, true)),
  };
  const page = outside(data, way.address);
  const form = way.deepLink ? outside(data, way.deepLink.replace(/\{([a-z]+)\}/g, (_, name) => encodeURIComponent(values[name] ?? ''))) : undefined;
  // What the button names is where it leads: another host gets nothing of what was written.
  return page && form && new URL(page).host === new URL(form).host ? form : page;
}

export const call = (address: string) => (/^tel:\+?[0-9]+$/.test(address) ? address : undefined);

/** Mail programs and systems cut longer links. */
const LONGEST_MAIL = 2000;

/** A mail with the text in it; where that would be too long, with its subject alone. */
export function mail(address: string, subject: string, body: string): { href: string; whole: boolean } | undefined {
  if (!/^mailto:[^@\s?&]+@[^@\s?&]+$/.test(address)) return undefined;
  const short = `${address}?subject=${encodeURIComponent(subject)}`;
  const whole = `${short}&body=${encodeURIComponent(body.replaceAll('\n', '\r\n'))}`;
  return whole.length <= LONGEST_MAIL ? { href: whole, whole: true } : { href: short, whole: false };
}

export const subject = (draft: Draft, notice: Notice) => fill(notice.words.subject, notice.kinds[draft.rule] ?? '');
