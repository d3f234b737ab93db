// The program itself behind a browser: its own process, its own database in a temporary folder, a free port.
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';

/** Set by CMake. */
const program = process.env.AMBLE_PROGRAM;
const run = promisify(execFile);
/** Whatever begins with AMBLE_ is a setting to the program, and these tests are no setting of it. */
const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('AMBLE_')));

/** Serves a database without anybody in it; `first` is the link that makes its operator. */
export async function serveFresh(options = []) {
  return serve(await temporaryFolder(), options);
}

/** Serves the demo clinic, with `people` more members; `roles` are given to those named by what they sign in with. */
export async function serveClinic({ people = 0, roles = {} } = {}) {
  const folder = await temporaryFolder();
  const crowd = people > 0 ? ['--people', String(people)] : [];
  const database = ['--database', join(folder, 'amble.db')];
  await run(program, ['demo', ...database, ...crowd], { env });
  for (const [name, role] of Object.entries(roles))
    await run(program, ['person', 'role', name, '--give', role, ...database], { env });
  return serve(folder, ['--demo']);
}

/** With what member-1, member-2 … of the clinic's crowd sign in. */
export const crowdPassword = 'everybody here is made up';

function temporaryFolder() {
  return mkdtemp(join(tmpdir(), 'amble-journey-'));
}

async function serve(folder, options) {
  const server = spawn(program, ['serve', '--database', join(folder, 'amble.db'), '--port', '0', ...options], {
    stdio: ['ignore', 'pipe', 'ignore'],
    env,
  });
  const ended = once(server, 'exit');
  const said = { url: undefined, first: undefined };
  for await (const line of createInterface({ input: server.stdout })) {
    said.first ??= line.match(/^\s+(http\S+first-operator\S+)/)?.[1];
    said.url = line.match(/^Amble is ready: (\S+)/)?.[1];
    if (said.url) break;
  }
  if (!said.url) throw new Error('the server ended before it was ready');
  const stop = async () => {
    server.kill('SIGTERM');
    await ended;
    await rm(folder, { recursive: true });
  };
  return { ...said, stop };
}
