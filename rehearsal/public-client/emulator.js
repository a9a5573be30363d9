import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const MAIN = 'com.vocahire.rehearsal.realtime.Standalone';
const START_LIMIT_MS = 90_000;

/**
 * The emulator of EMULATOR_URL and EMULATOR_KEY, or one started here.
 * @returns {Promise<{url: string, key: string, close: () => void}>}
 */
export async function emulator() {
  const { EMULATOR_URL: url, EMULATOR_KEY: key } = process.env;
  return url && key ? { url, key, close() {} } : started();
}

async function started() {
  const maven = spawn(
    'mvn',
    ['-B', '-q', '-pl', 'rehearsal', 'compile', 'exec:java', `-Dexec.mainClass=${MAIN}`],
    { cwd: ROOT, stdio: ['pipe', 'pipe', 'inherit'], timeout: 10 * START_LIMIT_MS },
  );
  const limit = setTimeout(() => maven.kill(), START_LIMIT_MS);
  for await (const line of createInterface(maven.stdout)) {
    const announced = line.match(/\{"url".*\}/); // Maven colours the line's beginning
    if (announced) {
      clearTimeout(limit);
      return { ...JSON.parse(announced[0]), close: () => maven.stdin.end() };
    }
  }
  throw new Error('the emulator did not start');
}
