"""What the READMEs show of a grade is what the command prints, in both languages."""

from __future__ import annotations

import pytest

from grader.i18n import LANGUAGES, Lang
from tests.readme_output import printed, shown, timeless


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_grade_that_is_shown_is_the_one_that_is_printed(lang: Lang) -> None:
    assert "P1" in shown(lang)
    assert timeless(shown(lang)) == timeless(printed(lang)), "run: python -m tests.readme_output"
