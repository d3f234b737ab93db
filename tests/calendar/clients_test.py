"""khal and python3-icalendar read our feed as we meant it."""
import datetime
import importlib.util
import os
import shutil
import subprocess
import sys
import tempfile
import unittest

UTC = datetime.timezone.utc

# By the beginning of its UID: when it begins, how long, its state and its sequence.
MEANT = {
    "A": (datetime.datetime(2026, 11, 23, 9, 0, tzinfo=UTC), "CONFIRMED", 3),
    "B": (datetime.datetime(2026, 11, 24, 14, 0, tzinfo=UTC), "TENTATIVE", 1),
    "C": (datetime.datetime(2026, 11, 25, 10, 0, tzinfo=UTC), "CANCELLED", 2),
    "D": (datetime.datetime(2026, 10, 25, 0, 45, tzinfo=UTC), "CONFIRMED", 1),
    "E": (datetime.datetime(2027, 3, 28, 2, 15, tzinfo=UTC), "CONFIRMED", 1),
}
HALF_AN_HOUR = datetime.timedelta(minutes=30)


def feed():
    return subprocess.run([os.environ["AMBLE_FEED"]], check=True, capture_output=True).stdout


class Icalendar(unittest.TestCase):
    def test_reads_every_event_at_its_moment(self):
        from icalendar import Calendar

        events = {str(event["UID"])[0]: event for event in Calendar.from_ical(feed()).walk("VEVENT")}
        self.assertEqual(set(events), set(MEANT))
        for name, (start, status, sequence) in MEANT.items():
            event = events[name]
            self.assertEqual(event["DTSTART"].dt.astimezone(UTC), start, name)
            self.assertEqual(event["DURATION"].dt, HALF_AN_HOUR, name)
            self.assertEqual(event["STATUS"], status, name)
            self.assertEqual(event["SEQUENCE"], sequence, name)
            self.assertEqual(event["SUMMARY"], "Appointment", name)
            self.assertTrue(str(event["URL"]).endswith("/appointments/" + str(event["UID"]).split("@")[0]), name)

    def test_reads_the_same_moments_by_the_zones_in_the_file_alone(self):
        from icalendar import Calendar

        calendar = Calendar.from_ical(feed())
        zones = {str(zone["TZID"]): zone.to_tz() for zone in calendar.walk("VTIMEZONE")}
        self.assertEqual(set(zones), {"Europe/Berlin", "America/New_York", "Asia/Kathmandu"})
        for event in calendar.walk("VEVENT"):
            start = event["DTSTART"]
            if "TZID" not in start.params:
                continue  # in UTC, where the wall shows the time twice
            wall = start.dt.replace(tzinfo=None)
            moment = zones[start.params["TZID"]].localize(wall, is_dst=True).astimezone(UTC)
            self.assertEqual(moment, MEANT[str(event["UID"])[0]][0])


class Khal(unittest.TestCase):
    def test_lists_what_was_agreed_and_how_it_stands(self):
        with tempfile.TemporaryDirectory(prefix="amble-khal-") as folder:
            listed = self.khal(folder, "list", "--notstarted", "--day-format", "", "--format",
                               "{start-long-full} {end-long-full} {status}{title}", "2026-10-20", "200d")
        lines = [line.strip() for line in listed.splitlines() if line.strip()]
        # In London, where this person lives.
        self.assertIn("2026-11-23 09:00 2026-11-23 09:30 CONFIRMED Appointment", lines)
        self.assertIn("2026-11-24 14:00 2026-11-24 14:30 TENTATIVE Appointment", lines)
        self.assertIn("2026-11-25 10:00 2026-11-25 10:30 CANCELLED Appointment", lines)
        self.assertIn("2026-10-25 01:45 2026-10-25 01:15 CONFIRMED Appointment", lines)
        self.assertIn("2027-03-28 03:15 2027-03-28 03:45 CONFIRMED Appointment", lines)
        self.assertEqual(len(lines), len(MEANT))

    def khal(self, folder, *arguments):
        config = os.path.join(folder, "config")
        calendar = os.path.join(folder, "calendar")
        os.mkdir(calendar)
        with open(config, "w", encoding="utf-8") as file:
            file.write(f"[calendars]\n[[ours]]\npath = {calendar}\n"
                       "[locale]\nlocal_timezone = Europe/London\ndefault_timezone = Europe/London\n"
                       "timeformat = %H:%M\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\n"
                       "datetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n"
                       f"[sqlite]\npath = {folder}/khal.db\n[default]\ndefault_calendar = ours\n")
        file = os.path.join(folder, "feed.ics")
        with open(file, "wb") as out:
            out.write(feed())
        run = lambda *words: subprocess.run(["khal", "-c", config, *words], check=True, capture_output=True, text=True,
                                            env={**os.environ, "HOME": folder, "LC_ALL": "C.UTF-8"}).stdout
        run("import", "--batch", "-a", "ours", file)
        return run(*arguments)


if __name__ == "__main__":
    missing = [name for name, there in (("khal", shutil.which("khal")),
                                        ("python3-icalendar", importlib.util.find_spec("icalendar"))) if not there]
    if missing:
        print("skipped: not installed:", *missing)
        sys.exit(77)
    unittest.main()
