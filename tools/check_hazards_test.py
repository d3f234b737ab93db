#!/usr/bin/env python3
"""tools/check_hazards has to fail for a test that is gone: tried on a tree of two files."""
import pathlib
import subprocess
import tempfile
import unittest

CHECK = pathlib.Path(__file__).with_name("check_hazards")


def outcome(proof, rows=25):
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        (root / "docs").mkdir()
        (root / "src/walk").mkdir(parents=True)
        (root / "src/walk/walk_test.cpp").write_text("TEST_P(Walk, ends) {}\n")
        lines = [f"| {i} | hazard | cause | control | {proof} |" for i in range(1, rows + 1)]
        (root / "docs/hazards.md").write_text("\n".join(lines))
        return subprocess.run([CHECK, "--root", root], capture_output=True, check=False).returncode


class CheckHazards(unittest.TestCase):
    def test_a_test_that_is_there_is_found(self):
        self.assertEqual(outcome("`walk/walk_test.cpp: Walk.ends`"), 0)

    def test_a_test_that_is_gone_is_a_problem(self):
        self.assertEqual(outcome("`walk/walk_test.cpp: Walk.begins`"), 1)

    def test_a_file_that_is_gone_is_a_problem(self):
        self.assertEqual(outcome("`walk/run_test.cpp: Walk.ends`"), 1)

    def test_a_hazard_without_a_test_is_a_problem(self):
        self.assertEqual(outcome("somebody looks"), 1)

    def test_a_list_that_shrank_is_a_problem(self):
        self.assertEqual(outcome("`walk/walk_test.cpp: Walk.ends`", rows=24), 1)


if __name__ == "__main__":
    unittest.main()
