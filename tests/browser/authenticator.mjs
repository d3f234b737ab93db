// The app on somebody's phone: RFC 6238 with Node's own HMAC, so that the program is tried against another reading of it.
import { createHmac } from 'node:crypto';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

function bytesOf(base32) {
  let bits = '';
  for (const letter of base32.replaceAll(' ', '')) bits += alphabet.indexOf(letter).toString(2).padStart(5, '0');
  return Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)));
}

export class Authenticator {
  #key;
  used;

  /** `key` as the page shows it, in groups of four. */
  constructor(key) {
    this.#key = bytesOf(key);
  }

  /** The code of now. */
  code() {
    const counter = Buffer.alloc(8);
    counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)));
    const digest = createHmac('sha1', this.#key).update(counter).digest();
    const at = digest[19] & 15;
    this.used = String((digest.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0');
    return this.used;
  }
}
