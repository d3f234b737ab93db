// ical.js, which calendars of browsers and mail programs use, reads our feed as we meant it.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';

const { default: ICAL } = await import(join(process.env.AMBLE_NODE_MODULES, 'ical.js/dist/ical.js'));
const feed = execFileSync(process.env.AMBLE_FEED, { encoding: 'utf8' });

/** With the zones of the file alone: ical.js knows no others. */
function read() {
  const calendar = new ICAL.Component(ICAL.parse(feed));
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  return calendar.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each));
}

test('every event is at its moment, half an hour long, with its state', () => {
  const told = read().map((event) => [
    event.uid[0],
    event.startDate.toJSDate().toISOString(),
    event.duration.toSeconds(),
    event.component.getFirstPropertyValue('status'),
    event.sequence,
  ]);
  assert.deepEqual(told, [
    ['A', '2026-11-23T09:00:00.000Z', 1800, 'CONFIRMED', 3],
    ['B', '2026-11-24T14:00:00.000Z', 1800, 'TENTATIVE', 1],
    ['C', '2026-11-25T10:00:00.000Z', 1800, 'CANCELLED', 2],
    ['D', '2026-10-25T00:45:00.000Z', 1800, 'CONFIRMED', 1],
    ['E', '2027-03-28T02:15:00.000Z', 1800, 'CONFIRMED', 1],
  ]);
});

test('what was folded is one again, and no line is longer than 75 octets', () => {
  for (const event of read()) {
    const link = event.component.getFirstPropertyValue('url');
    assert.match(link, /^https:\/\/an-address-.*\.example\.org\/appointments\/.{22}$/);
    assert.equal(event.uid, `${link.slice(-22)}@amble`);
  }
  for (const line of feed.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
});
