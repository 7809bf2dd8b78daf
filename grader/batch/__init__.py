"""A class graded unattended: what was handed in becomes jobs, jobs become results in a journal, results a gradebook.

`run.Batch` is the way through: `plan` makes jobs, `pool` or `cluster` grades them, `journal` keeps each result at
once, `book` reads the journal as a `Classbook`, `deliver` writes what an instructor opens.
"""

from grader.batch.book import read_book, results
from grader.batch.deliver import deliver
from grader.batch.policy import Policy, read_policy
from grader.batch.run import Batch, Settings, Tally

__all__ = ["Batch", "Policy", "Settings", "Tally", "deliver", "read_book", "read_policy", "results"]
