import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const TARGET = fileURLToPath(new URL('../target/', import.meta.url));
const CLASS_PATH = `${TARGET}rehearsal.jar:${TARGET}lib/*`; // built by `mvn package`
const MAIN = 'com.vocahire.rehearsal.provider.Standalone';
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
  const jvm = spawn('java', ['-cp', CLASS_PATH, MAIN], { stdio: ['pipe', 'pipe', 'inherit'], timeout: 10 * START_LIMIT_MS });
  const limit = setTimeout(() => jvm.kill(), START_LIMIT_MS);
  for await (const line of createInterface(jvm.stdout)) {
    const announced = line.match(/\{"url".*\}/);
    if (announced) {
      clearTimeout(limit);
      return { ...JSON.parse(announced[0]), close: () => jvm.stdin.end() };
    }
  }
  throw new Error('the emulator did not start');
}
