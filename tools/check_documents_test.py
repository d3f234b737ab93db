#!/usr/bin/env python3
"""tools/check_documents has to fail for what a reader could not type: tried on a tree of four files."""
import pathlib
import subprocess
import tempfile
import unittest

CHECK = pathlib.Path(__file__).with_name("check_documents")


def outcome(text):
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        (root / "src/walk").mkdir(parents=True)
        (root / "src/walk/CMakeLists.txt").write_text("amble_test(walk_rules_test\n  SOURCES a_test.cpp)\n")
        (root / "tools").mkdir()
        (root / "tools/build").write_text("")
        (root / "Makefile").write_text(".PHONY: test\n\ntest:\n\t@tools/build test\n")
        (root / "CMakePresets.json").write_text('{"configurePresets": [{"name": "test"}]}')
        (root / "README.md").write_text(text)
        return subprocess.run([CHECK, "--root", root], capture_output=True, check=False).returncode


class CheckDocuments(unittest.TestCase):
    def test_what_is_there_is_found(self):
        self.assertEqual(outcome("Do:\n\n    make test\n    tools/build test walk_rules_test && "
                                 "build/test/src/walk/walk_rules_test\n\nor `tools/build`, to make sure\n"), 0)

    def test_a_target_that_is_gone_is_a_problem(self):
        self.assertEqual(outcome("    cmake --build build/test --target walk_test\n"), 1)
        self.assertEqual(outcome("`tools/build test walk_test`\n"), 1)

    def test_a_program_that_nothing_builds_is_a_problem(self):
        for program in ("test/src/walk/walk_test", "release/src/walk/walk_rules_test", "test/src/run/walk_rules_test"):
            self.assertEqual(outcome(f"    build/{program}\n"), 1, program)

    def test_a_script_that_is_gone_is_a_problem(self):
        self.assertEqual(outcome("`tools/run_all`\n"), 1)

    def test_a_word_that_make_does_not_know_is_a_problem(self):
        self.assertEqual(outcome("`make everything`\n"), 1)


if __name__ == "__main__":
    unittest.main()
