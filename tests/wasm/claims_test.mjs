// The claim rules in WebAssembly answer what they answer on this machine, byte for byte, over all labelled texts.
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
const parts = [...partsOf(native)];
rmSync(folder, { recursive: true });

const [evidence, today] = parts.splice(0, 2);
const claims = openModule(process.env.AMBLE_MODULE);

test('evidence of another version is refused', () => {
  claims.give(evidence.subarray(0, evidence.length - 1));
  assert.equal(claims.exports.load(), 0);
});

test('every text is answered alike', () => {
  claims.give(evidence);
  assert.equal(claims.exports.load(), 1);
  assert.ok(parts.length / 4 > 600, 'the labelled texts are there');
  for (let at = 0; at < parts.length; at += 4) {
    const [text, spans, english, german] = parts.slice(at, at + 4);
    claims.give(text);
    claims.exports.mark();
    assert.equal(claims.answer().toString('latin1'), spans.toString('latin1'), `spans of: ${text}`);
    for (const [language, wanted] of [['en', english], ['de', german]]) {
      claims.give(Buffer.concat([Buffer.from(`${language}\n`), text]));
      claims.exports.check(Number(today));
      assert.equal(claims.answer().toString('latin1'), wanted.toString('latin1'), `answers to: ${text}`);
    }
  }
});

test('a thousand words are read while a finger moves to the next key', (context) => {
  const words = Buffer.from(`en\n${'Walking for half an hour a day helps most people with a bad back. '.repeat(72)}`);
  const began = performance.now();
  const rounds = 20;
  for (let round = 0; round < rounds; ++round) {
    claims.give(words);
    claims.exports.check(Number(today));
  }
  context.diagnostic(`1,000 words in ${((performance.now() - began) / rounds).toFixed(2)} ms`);
});
