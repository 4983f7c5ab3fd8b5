/* What the page is told by the server, once (GuideWords.java). Nothing goes the other way. */

/** Authored words; with their language where that is not the page's. */
export type Said = { text: string; lang: string; dir: string };
export type Rule = { title: Said; text: Said; places: string[] };
export type Way = { step: Said; doubt: string; address: string; readable: string; needs: string[]; deepLink: string };
export type Notice = {
  dir: string;
  words: Record<string, string>;
  kinds: Record<string, string>;
  languages: Record<string, string>;
};

export type Place = {
  id: string;
  kind: string;
  kindName: string;
  anywhere: boolean;
  countries: string[];
  /** Where what it takes must stand. */
  takes: 'ANYTHING' | 'ONLINE' | 'PUBLIC_ONLINE';
  reads: string[];
  name: Said;
  scope: Said;
  notFor: Said;
  anonymous: 'YES' | 'NO' | 'UNKNOWN';
  anonymousText: Said;
  anonymousDoubt: string;
  warnings: Said[];
  readBy: Said[];
  alsoUsedFor: Said[];
  checked: boolean;
  check: string;
  ways: Way[];
};

export type Data = {
  language: string;
  digits: string;
  home: string;
  counts: boolean;
  reviewed: boolean;
  words: Record<string, string>;
  kinds: Record<string, string>;
  /** What is done about it, by kind. */
  kindTexts: Record<string, string>;
  needs: Record<string, string>;
  countries: Record<string, string>;
  languages: Record<string, string>;
  notices: Record<string, Notice>;
  rules: Record<string, Rule>;
  support: Record<string, Rule>;
  places: Place[];
  hosts: string[];
};

/** Puts words into the places {0}, {1} of a message. */
export const fill = (message: string, ...parts: string[]) => message.replace(/\{(\d)\}/g, (_, at) => parts[Number(at)] ?? '');

/** A list as a sentence has it. */
export const listed = (language: string, parts: string[]) => parts.join(language === 'en' ? ', ' : '، ');
