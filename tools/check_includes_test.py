#!/usr/bin/env python3
"""check_includes finds each kind of include that goes against an arrow, and lets the right ones pass."""
import contextlib
import importlib.machinery
import importlib.util
import io
import pathlib
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parent.parent

# The headers that the planted files below include.
TREE = [
    "account/account_pages.h", "account/page.h", "account/testing/people.h", "account/token.cpp", "account/token.h",
    "app/server.h", "care/care_pages.h", "community/post.h", "formats/gpx.h", "foundation/base/clock.h",
    "foundation/base/text.h", "foundation/database/database.h", "foundation/database/testing.h",
    "foundation/html/html.h", "foundation/http/request.h", "programme/plan.h", "programme/plan_pages.h",
    "programme/plan_store.h", "screening/answers.h", "screening/screening_pages.h", "screening/screening_store.h",
    "tracking/walk.h", "tracking/walk_store.h",
]


def load_tool():
    loader = importlib.machinery.SourceFileLoader("check_includes", str(ROOT / "tools" / "check_includes"))
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader(loader.name, loader))
    loader.exec_module(module)
    return module


TOOL = load_tool()


def check(source, line):
    """The complaints about a tree in which `source` holds `line`; empty where there are none."""
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        files = dict.fromkeys((f"src/{name}" for name in TREE), "#pragma once\n")
        files["src/programme/CMakeLists.txt"] = "amble_rules(programme_rules\n  SOURCES plan.cpp week.cpp\n  LINKS x)\n"
        files[f"src/{source}"] = f"#include <string>\n{line}\n"
        for name, text in files.items():
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_text(text)
        return "\n".join(TOOL.faults(root))


class Refused(unittest.TestCase):
    def refused(self, source, header, reason):
        complaint = check(source, header if header.startswith("#") else f'#include "{header}"')
        self.assertIn(reason, complaint)
        self.assertIn(f"src/{source}", complaint)

    def test_rules_that_use_a_store(self):
        self.refused("programme/week.cpp", "programme/plan_store.h", "rules may not use programme store")
        self.refused("programme/week.cpp", "tracking/walk_store.h", "rules may not use tracking store")

    def test_rules_that_use_the_world(self):
        self.refused("programme/week.cpp", "foundation/database/database.h", "rules may not use foundation/database")
        self.refused("programme/week.cpp", "foundation/base/clock.h", "no clock")
        self.refused("programme/week.h", "#include <fstream>", "files")
        self.refused("programme/week.cpp", "account/token.h", "only what amble_rules() builds")
        self.refused("programme/week.cpp", "#define NOW std::chrono::system_clock::now()", "told the time")

    def test_stores_that_render(self):
        self.refused("programme/plan_store.cpp", "foundation/html/html.h", "store may not use foundation/html")
        self.refused("programme/plan_store.cpp", "programme/plan_pages.h", "store may not use programme pages")

    def test_backward_arrows_between_slices(self):
        self.refused("screening/flow.cpp", "programme/plan.h", "screening may not use programme")
        self.refused("tracking/walk_store.cpp", "programme/plan.h", "tracking may not use programme")
        self.refused("claims/claim.cpp", "community/post.h", "claims may not use community")
        self.refused("account/person.cpp", "tracking/walk.h", "account may not use tracking")
        self.refused("formats/gpx.cpp", "tracking/walk.h", "formats may not use tracking")

    def test_foundation_that_knows_a_slice(self):
        self.refused("foundation/base/id.h", "programme/plan.h", "foundation/base may not use programme")
        self.refused("foundation/http/server.cpp", "account/page.h", "foundation/http may not use account")

    def test_foundation_out_of_order(self):
        self.refused("foundation/base/id.cpp", "foundation/html/html.h", "may not use foundation/html")
        self.refused("foundation/database/sql.cpp", "foundation/http/request.h", "may not use foundation/http")

    def test_pages_of_another_slice(self):
        self.refused("programme/plan_pages.cpp", "screening/screening_pages.h", "pages may not use screening pages")
        self.refused("programme/plan_pages.cpp", "account/account_pages.h", "pages may not use account pages")

    def test_anything_but_app_that_uses_app(self):
        self.refused("care/care_pages.cpp", "app/server.h", "care may not use app")
        self.refused("foundation/cli/command.cpp", "app/server.h", "foundation/cli may not use app")

    def test_a_library_outside_its_folder(self):
        self.refused("programme/plan_store.cpp", "#include <sqlite3.h>", "only foundation/database")
        self.refused("app/server.cpp", "#  include <boost/asio.hpp>", "only foundation/http")

    def test_test_support_in_the_program(self):
        self.refused("programme/plan_store.cpp", "foundation/database/testing.h", "only tests")
        self.refused("programme/plan_store.cpp", "account/testing/people.h", "only tests")

    def test_tests_across_a_backward_arrow(self):
        self.refused("screening/flow_test.cpp", "programme/plan.h", "screening may not use programme")

    def test_relative_headers(self):
        self.refused("programme/week.cpp", "plan.h", "spell it from src/")
        self.refused("programme/week.cpp", "../tracking/walk.h", "spell it from src/")

    def test_spellings_that_would_slip_through(self):
        self.refused("screening/flow.cpp", "#include <programme/plan.h>", "go in quotes")
        self.refused("screening/flow.cpp", "#include PLAN", "in the line itself")
        self.refused("screening/flow.cpp", '#include/**/"programme/plan.h"', "in the line itself")

    def test_a_folder_nobody_named(self):
        self.refused("utils/strings.cpp", "foundation/base/text.h", "utils is in neither")


class Allowed(unittest.TestCase):
    def test_the_written_arrows(self):
        for source, header in [
            ("programme/week.cpp", "programme/plan.h"),
            ("programme/week.cpp", "tracking/walk.h"),
            ("programme/plan_store.cpp", "screening/screening_store.h"),
            ("programme/plan_pages.cpp", "programme/plan_store.h"),
            ("programme/plan_pages.cpp", "account/page.h"),
            ("tracking/walk.cpp", "formats/gpx.h"),
            ("programme/plan_store_test.cpp", "foundation/database/testing.h"),
            ("programme/plan_store_test.cpp", "account/testing/people.h"),
            ("account/token.cpp", "foundation/base/clock.h"),
            ("app/main.cpp", "care/care_pages.h"),
        ]:
            with self.subTest(source=source, header=header):
                self.assertEqual(check(source, f'#include "{header}"'), "")


class Document(unittest.TestCase):
    def complaint(self, change):
        out = io.StringIO()
        with tempfile.NamedTemporaryFile("w", suffix=".md") as document, contextlib.redirect_stdout(out):
            document.write(change((ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")))
            document.flush()
            passes = TOOL.check_document(pathlib.Path(document.name))
        self.assertEqual(passes, not out.getvalue())
        return out.getvalue()

    def test_the_architecture_as_it_is_passes(self):
        self.assertEqual(self.complaint(lambda text: text), "")

    def test_an_arrow_added_to_the_document_alone_is_refused(self):
        added = self.complaint(lambda text: text.replace("* -> account\n", "* -> account\nclaims -> care\n"))
        self.assertIn("claims -> care: not checked", added)

    def test_an_arrow_taken_from_the_document_alone_is_refused(self):
        taken = self.complaint(lambda text: text.replace("community -> claims\n", ""))
        self.assertIn("community -> claims: checked, but not written here", taken)


if __name__ == "__main__":
    unittest.main()
