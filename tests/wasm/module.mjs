// A module of web/modules/, called as web/src/rules_module.ts calls it; and the files that native programs write for it.
import { readFileSync } from 'node:fs';

const gaveUp = () => {
  throw new Error('the rules gave up');
};

export function openModule(path) {
  const wasi_snapshot_preview1 = { fd_close: gaveUp, fd_seek: gaveUp, fd_write: gaveUp };
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(path)), { wasi_snapshot_preview1 });
  exports._initialize();
  const give = (bytes) => {
    const at = exports.room(bytes.length);
    new Uint8Array(exports.memory.buffer, at, bytes.length).set(bytes);
  };
  const answer = () => Buffer.from(new Uint8Array(exports.memory.buffer, exports.answer_begin(), exports.answer_size()));
  return { exports, give, answer };
}

/** The parts of a file: of each the size in four bytes, the lowest first, then its bytes. */
export function* partsOf(path) {
  const file = readFileSync(path);
  for (let at = 0; at < file.length; ) {
    const size = file.readUInt32LE(at);
    yield file.subarray(at + 4, at + 4 + size);
    at += 4 + size;
  }
}
