/*
 * Which question comes next, and where the answers lead. Pure: no page, no state. A worry about a person never leads to a
 * place for content, and what is lawful leads to no place at all.
 */
import type { Data, Place } from './data';

export type Question = 'danger' | 'where' | 'what' | 'link' | 'shared';
export type Answers = Partial<Record<Question, string>>;

export const QUESTIONS: Question[] = ['danger', 'where', 'what', 'link', 'shared'];

/** Answers to "where" that are no platform of the directory. */
export const ELSEWHERE = ['message', 'site', 'offline'];

/** The stand-in for a website's or an app's own report function. */
export const ITSELF = 'itself';

const CONTENT = ['threat', 'recruiting', 'hate', 'arms'];

/** Threats and arms concern an authority first; praise, recruiting and hatred the platform that carries them. */
const AUTHORITY_FIRST = ['threat', 'arms'];

export type Outcome = {
  kind: 'report' | 'leave' | 'help';
  places: Place[];
  /** The country has no office that takes such reports. */
  noOffice: boolean;
};

const aboutContent = (answers: Answers) => CONTENT.includes(answers.what ?? '');

/** The questions that matter for these answers: nobody is asked for a link that no report will need. */
export function asked(answers: Answers): Question[] {
  return QUESTIONS.filter((question) => {
    if (question === 'link') return !answers.what || (aboutContent(answers) && answers.where !== 'offline');
    if (question === 'shared') return !answers.what || aboutContent(answers);
    return true;
  });
}

/** The question that is still open, if any. */
export const next = (answers: Answers): Question | undefined => asked(answers).find((question) => !answers[question]);

const usableFrom = (place: Place, country: string) => place.anywhere || place.countries.includes(country);

/** Numbers for danger now. */
export const emergency = (data: Data, country: string) =>
  data.places.filter((place) => place.kind === 'emergency' && usableFrom(place, country));

/** Whether a place takes what stands there: nothing on the internet helps an office that reads nothing else. */
const takes = (place: Place, where?: string) =>
  where === 'offline' ? place.takes === 'ANYTHING' : where === 'message' ? place.takes !== 'PUBLIC_ONLINE' : true;

export function outcome(data: Data, answers: Answers, country: string): Outcome {
  const of = (...kinds: string[]) => data.places.filter((place) => kinds.includes(place.kind) && usableFrom(place, country));
  if (answers.what === 'person') return { kind: 'help', places: of('family-help'), noOffice: false };
  if (!aboutContent(answers)) return { kind: 'leave', places: [], noOffice: false };
  const platforms = data.places.filter((place) => place.kind === 'platform' && place.id === answers.where);
  // Hatred without a threat is a matter of the platform's rules; an office of one's own reads all of it.
  const offices = answers.what === 'hate' ? [] : of('authority', 'hotline').filter((place) => takes(place, answers.where));
  const own = of('own-office');
  const first = AUTHORITY_FIRST.includes(answers.what ?? '');
  return {
    kind: 'report',
    places: first ? [...offices, ...platforms, ...own] : [...platforms, ...offices, ...own],
    noOffice: answers.what !== 'hate' && offices.length === 0,
  };
}
