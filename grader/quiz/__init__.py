"""Quizzes: questions whose numbers and order of options come from a seed, and the reading of answers to them.

A question knows its right answer as a formula, and each wrong one that has a name by a formula too; so both
are there for whatever numbers are drawn. Standard library only: a quiz is graded without NumPy.
"""

from grader.i18n import Text
from grader.quiz.authoring import Choice, Number, Right, Several, Shape, Words, Wrong
from grader.quiz.question import Form, Judgement, Option, Question
from grader.quiz.quiz import Quiz, load_questions
from grader.quiz.render import render, render_worked, story

__all__ = [
    "Choice",
    "Form",
    "Judgement",
    "Number",
    "Option",
    "Question",
    "Quiz",
    "Right",
    "Several",
    "Shape",
    "Text",
    "Words",
    "Wrong",
    "load_questions",
    "render",
    "render_worked",
    "story",
]
