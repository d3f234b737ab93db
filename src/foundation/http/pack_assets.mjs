// Turns files for browsers into C++ that holds them. usage: node pack_assets.mjs OUT.cpp FILE...
//
// A file is served as /assets/NAME.HASH.EXT and may be kept for ever, except those in `fixed`, whose address browsers
// know beforehand. Where a text file says /assets/NAME of another file, it is made to say that file's hashed path, so
// that its own hash changes with it. Text and WebAssembly are stored a second and third time as gzip -9 and
// brotli -11.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const fixed = {
  'service_worker.js': '/service-worker.js',
  'manifest.webmanifest': '/manifest.webmanifest',
  'favicon.ico': '/favicon.ico',
  'robots.txt': '/robots.txt',
};

const types = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.ico': 'image/x-icon',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};
const text = new Set(['.css', '.js', '.json', '.svg', '.txt', '.webmanifest']);
const compressed = new Set([...text, '.wasm']);

const [out, ...files] = process.argv.slice(2);
const sources = new Map(files.map((file) => [basename(file), file]));
const packed = new Map();
const under_way = new Set();

function pack(name) {
  if (packed.has(name)) return packed.get(name);
  if (under_way.has(name)) throw new Error(`${name} and another file name each other`);
  under_way.add(name);
  const type = types[extname(name)];
  if (!type) throw new Error(`${name}: add the content type of ${extname(name)} here`);
  let bytes = readFileSync(sources.get(name));
  if (text.has(extname(name))) bytes = Buffer.from(with_hashed_paths(bytes.toString('utf8')));
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10);
  const stem = basename(name, extname(name));
  const path = fixed[name] ?? `/assets/${stem}.${hash}${extname(name)}`;
  packed.set(name, { name, path, type, hash, bytes });
  return packed.get(name);
}

function with_hashed_paths(content) {
  return content.replace(/\/assets\/([\w-]+(?:\.[\w-]+)+)/g, (all, name) => (sources.has(name) ? pack(name).path : all));
}

const folder = dirname(resolve(out));
mkdirSync(folder, { recursive: true });
const symbols = [];

/// Writes the bytes beside OUT.cpp and returns the C++ that names them.
function hold(file, bytes) {
  const symbol = `amble_asset_${symbols.length}`;
  const path = join(folder, file);
  writeFileSync(path, bytes);
  symbols.push(
    `asm(".section .rodata\\n.balign 16\\n${symbol}:\\n.incbin \\"${path}\\"\\n.text\\n");\n` +
      `extern "C" const char ${symbol}[];`);
  return `{${symbol}, ${bytes.length}}`;
}

function hold_if_smaller(file, bytes, plain) {
  return bytes.length < plain.length ? hold(file, bytes) : '{}';
}

const entries = [...sources.keys()].map((name) => {
  const { path, type, hash, bytes } = pack(name);
  const compress = compressed.has(extname(name));
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } };
  const forms = [
    hold(name, bytes),
    compress ? hold_if_smaller(`${name}.gz`, gzipSync(bytes, { level: 9 }), bytes) : '{}',
    compress ? hold_if_smaller(`${name}.br`, brotliCompressSync(bytes, quality), bytes) : '{}',
  ];
  return `    {"${name}", "${path}", "${type}", "${hash}", ${forms.join(', ')}},`;
});

writeFileSync(out, `// Made by pack_assets.mjs.
#include "foundation/http/assets.h"

${symbols.join('\n')}

namespace amble::http {

const Assets& built_in_assets() {
    static const Asset kAll[] = {
${entries.join('\n')}
    };
    static const Assets assets(kAll);
    return assets;
}

} // namespace amble::http
`);
