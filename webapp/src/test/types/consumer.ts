// What a page of somebody else writes against the generated declarations; compiled, never run.
import { RealtimeInterview, type Message, type Status } from '../../../target/types/client/boundary/realtime-interview.js';

export async function take(base: string, jobTitle: string, token: () => Promise<string>): Promise<Message[]> {
  const interview = new RealtimeInterview({ base, token });
  const statuses: Status[] = [];
  interview.addEventListener('change', () => statuses.push(interview.status));
  if (await interview.find()) await interview.resume();
  else await interview.start({ jobTitle, language: 'de' });
  const { isUserSpeaking, aiCaptions, error, reconnections }: { isUserSpeaking: boolean; aiCaptions: string; error?: { kind: string; way: string }; reconnections: number } = interview;
  if (isUserSpeaking || aiCaptions || reconnections || error?.way === 'resume') await interview.stop();
  // @ts-expect-error: a job title is needed
  await interview.start({ company: 'Inn' });
  return interview.messages;
}
