// Reads each FIT file so many times with Garmin's decoder and prints the seconds of the processor. usage: read_fit.mjs TIMES FILE…
import { readFileSync } from 'node:fs';
import { Decoder, Stream } from '@garmin/fitsdk';

const [times, ...paths] = process.argv.slice(2);
const files = paths.map((path) => readFileSync(path));
const begun = process.cpuUsage();
for (let round = 0; round < Number(times); ++round)
  for (const file of files) {
    const { messages } = new Decoder(Stream.fromBuffer(file)).read();
    if (Object.keys(messages).length === 0) process.exit(1);
  }
const { user, system } = process.cpuUsage(begun);
console.log((user + system) / 1e6);
