/**
 * @typedef {'candidate' | 'interviewer'} Role
 * @typedef {'growing' | 'completed' | 'truncated' | 'incomplete'} Status `growing` is never sent to the server
 *
 * @typedef {object} Item one turn, as the server stores it
 * @property {string} itemId the provider's
 * @property {string | null} previousItemId null: the first one
 * @property {Role} role
 * @property {string} text empty while nothing is known, or when nothing was transcribed
 * @property {Status} status
 */
export {};
