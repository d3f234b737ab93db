// The programme's rules in WebAssembly decide what they decide on this machine, on every day of every diary.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { openModule, partsOf } from './module.mjs';

const folder = mkdtempSync(join(tmpdir(), 'amble-wasm-'));
const native = join(folder, 'native');
execFileSync(process.env.AMBLE_NATIVE, [native]);
const parts = [...partsOf(native)].map(String);
rmSync(folder, { recursive: true });

const programme = openModule(process.env.AMBLE_MODULE);
const live = (carried, lines) => {
  programme.give(Buffer.from(`${carried}\n${lines}`));
  programme.exports.live();
  return programme.answer().toString();
};

test('every diary is decided alike, and every day of it without a network too', () => {
  let diaries = 0, days = 0;
  for (let at = 0; at < parts.length; ++at) {
    const [diary, decided] = parts.slice(at, (at += 2));
    programme.give(Buffer.from(diary));
    programme.exports.replay();
    assert.equal(programme.answer().toString(), decided);
    for (; parts[at] !== ''; at += 4) {
      const [carried, now, lines, then] = parts.slice(at, at + 4);
      assert.equal(live(carried, ''), now, carried);
      assert.equal(live(carried, lines), then, `${carried}\n${lines}`);
      ++days;
    }
    ++diaries;
  }
  assert.ok(diaries >= 40 && days > 1000, `${diaries} diaries, ${days} days`);
});

test('what another version of the rules wrote is not read', () => {
  assert.equal(live('amble-programme-0 rules=0\nintake usual 2\n1 | 15', ''), '');
});
