"""What a class handed in: from a folder or an archive to submissions, each with its student and its mission.

Nothing is graded, run or unpacked here, and nothing is dropped without a word: what is no submission is listed with the
reason. How files are told apart is written in `layout`, which of several is taken in `find`.
"""

from grader.intake.find import find
from grader.intake.model import Intake, Odd, Student, Submitted
from grader.intake.roster import Roster, read_roster

__all__ = ["Intake", "Odd", "Roster", "Student", "Submitted", "find", "read_roster"]
