/**
 * An interview as the server stores it (docs/api.md, Interview).
 *
 * @typedef {object} ArchivedInterview
 * @property {string} id
 * @property {string} state
 * @property {string} [endReason]
 * @property {string} [owner] only of another user's, for a reviewer
 * @property {string} [jobTitle]
 * @property {string} [company]
 * @property {string} createdAt
 * @property {string} [answeredAt]
 * @property {string} [connectedAt]
 * @property {string} [endedAt]
 * @property {string} [erasedAt]
 * @property {{path?: {localType: string, remoteType: string, protocol: string, relayProtocol?: string}}} [connection]
 * @property {number} [revisions] later versions of turns, which are not shown
 * @property {number} [gaps] positions where something is missing
 * @property {ArchivedItem[]} [transcript]
 *
 * @typedef {{itemId: string, role: 'candidate' | 'interviewer', status: string, text: string}} ArchivedItem
 */

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Which interview an address asks for. @param {string} query @returns {string | undefined} */
export function asked(query) {
  const id = new URLSearchParams(query).get('id') ?? '';
  return ID.test(id) ? id : undefined;
}

/** From the connection to the end; undefined while there is none of the two. @param {ArchivedInterview} interview */
export function lengthMs({ connectedAt, endedAt }) {
  return connectedAt && endedAt ? Math.max(0, Date.parse(endedAt) - Date.parse(connectedAt)) : undefined;
}

/** The key of the text for its state. @param {ArchivedInterview} interview */
export const stateKey = ({ state, endReason }) => (state === 'ended' && endReason ? `record.end.${endReason}` : `record.state.${state}`);

/**
 * How its audio travelled, as a key and what fills it.
 *
 * @param {ArchivedInterview} interview
 * @returns {{key: string, by: string}}
 */
export function connectionKey({ connectedAt, connection }) {
  const path = connection?.path;
  if (!path) return { key: connectedAt ? 'record.connection.unknown' : 'record.connection.none', by: '' };
  const relayed = path.localType === 'relay' || path.remoteType === 'relay';
  return { key: relayed ? 'record.connection.relay' : 'record.connection.direct', by: (path.relayProtocol ?? path.protocol).toUpperCase() };
}

/** Whether the user may change it: the owner is named only to reviewers. @param {ArchivedInterview} interview */
export const isOwn = ({ owner }) => owner === undefined;

/**
 * Where the transcript comes from, and what there is besides it, as keys and what fills them.
 *
 * @param {ArchivedInterview} interview
 * @returns {{key: string, by: string}[]}
 */
export function provenanceKeys(interview) {
  const { revisions = 0, gaps = 0 } = interview;
  return [
    { key: isOwn(interview) ? 'record.provenance.own' : 'record.provenance.another', by: '' },
    ...(revisions ? [{ key: 'record.provenance.revisions', by: String(revisions) }] : []),
    ...(gaps ? [{ key: 'record.provenance.gaps', by: String(gaps) }] : []),
  ];
}
