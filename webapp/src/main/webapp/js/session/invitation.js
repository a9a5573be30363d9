import { cut } from '../net/text.js';

/**
 * What the interview is about, from the link a company sends. Bounds are those of the API.
 *
 * @typedef {object} Invitation
 * @property {string} jobTitle 1..120 characters
 * @property {string} [company]
 * @property {string} [jobDescription]
 * @property {string} [interviewType]
 * @property {string} [language] BCP 47
 * @property {string} [consentVersion] of the text that the candidate agreed to
 */

export const JOB_TITLE_MAX = 120;
const COMPANY_MAX = 200;
const TYPE_MAX = 60;
const TEXT_MAX = 20_000;

/**
 * @param {string} query of the page's address
 * @returns {Invitation} its `jobTitle` may still be empty or too long: then the page asks
 */
export function readInvitation(query) {
  const fields = new URLSearchParams(query);
  /** @param {string} name @param {number} [max] */
  const text = (name, max = TEXT_MAX) => cut((fields.get(name) ?? '').trim(), max) || undefined;
  return {
    jobTitle: text('jobTitle') ?? '',
    company: text('company', COMPANY_MAX),
    jobDescription: text('jobDescription'),
    interviewType: text('interviewType', TYPE_MAX),
    language: canonical(text('language')),
  };
}

/** @param {{title: string, company?: string | null, language?: string | null}} position as an accepted link names it @returns {Invitation} */
export const invitedTo = ({ title, company, language }) => ({ jobTitle: title, company: company ?? undefined, language: canonical(language ?? undefined) });

/** @param {string} jobTitle @returns {'missing' | 'too_long' | undefined} */
export function objection(jobTitle) {
  if (!jobTitle.trim()) return 'missing';
  return jobTitle.trim().length > JOB_TITLE_MAX ? 'too_long' : undefined;
}

/** A link with a mistyped language still leads to an interview. @param {string | undefined} language */
function canonical(language) {
  try {
    return language && Intl.getCanonicalLocales(language)[0];
  } catch {
    return undefined;
  }
}
