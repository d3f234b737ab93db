// How large a WebAssembly module is, and as it is sent. usage: node print_size.mjs FILE
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const [file] = process.argv.slice(2);
const bytes = readFileSync(file);
const kilobytes = (size) => `${Math.round(size / 1024)} KiB`;
console.log(`${basename(file)}: ${kilobytes(bytes.length)}, ${kilobytes(brotliCompressSync(bytes).length)} as sent`);
