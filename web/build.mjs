// Builds what a browser fetches: styles, islands, icons. usage: node web/build.mjs OUT_DIR
// The names are listed in web/CMakeLists.txt too; a new island is a new line in both.
import { cpSync, mkdirSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
const out = resolve(process.argv[2]);

const shared = {
  absWorkingDir: here,
  bundle: true,
  minify: true,
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
  outdir: out,
  // What phones of 2021 know; older ones get the pages without islands.
  target: ['es2021', 'safari15', 'firefox100'],
};

mkdirSync(out, { recursive: true });
// Islands load as modules; workers as classic scripts, which more browsers take.
const islands = ['src/app.ts', 'src/emergency.ts', 'src/import.ts', 'src/join.ts', 'src/letter.ts', 'src/marks.ts', 'src/measure.ts', 'src/reminders.ts', 'src/share.ts', 'src/today.ts'];
await build({ ...shared, entryPoints: islands, format: 'esm' });
await build({ ...shared, entryPoints: ['src/marks_worker.ts', 'src/service_worker.ts'], format: 'iife' });
await build({ ...shared, entryPoints: ['styles/app.css'] });
for (const name of readdirSync(join(here, 'files'))) cpSync(join(here, 'files', name), join(out, name));
