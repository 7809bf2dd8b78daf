"""The class report: one HTML file that tells an instructor how a class did, and why.

`write(book)` is a pure function of `grader.formats.classbook.Classbook`. The file asks no network for anything and runs
no script but its own (a content security policy holds it to that). The pages of the students are in it as compressed
data and are drawn when they are opened, so that a class of a thousand stays a file that opens at once.
"""

from __future__ import annotations

from grader.classreport.page import write

__all__ = ["write"]
