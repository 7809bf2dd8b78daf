"""The report for a person: words, plain without colour, as good to hear from a screen reader as to look at."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, cast

from grader.formats.escape import escape_commands, escape_terminal
from grader.formats.layout import cell_len, pad, wrap
from grader.formats.page import Page
from grader.formats.report import CheckReport, CurveReport, DigitReport, MissionReport, OperandsReport, Report
from grader.formats.spark import ends, number, sparks
from grader.i18n import Lang, M, Message
from grader.model import Outcome, Verdict

VERDICTS: Final = {
    Verdict.PASSED: M("Passed"),
    Verdict.FAILED: M("Not passed"),
    Verdict.NOT_ATTEMPTED: M("Not attempted"),
    Verdict.TIMED_OUT: M("Not passed: time ran out"),
    Verdict.MEMORY_EXCEEDED: M("Not passed: too much memory"),
    Verdict.CRASHED: M("Not passed: the program ended early"),
    Verdict.INTERNAL_ERROR: M("Not graded: the grader failed"),
}
"""What a verdict is called; capitalised, for it begins a line or fills a column."""

_OUTCOMES: Final = {
    Outcome.PASS: (M("PASS"), "32"),
    Outcome.FAIL: (M("FAIL"), "31"),
    Outcome.ERROR: (M("ERROR"), "35"),
}
_OUTPUT_LINES: Final = 20
_DIGITS: Final = 5
_INDENT: Final = "      "
_BOLD: Final = "1"


def render(report: Report, page: Page) -> str:
    """The format `text`."""
    parts = ["\n".join(_Writer(mission, cast("Lang", report.lang), page).lines()) for mission in report.missions]
    if len(report.missions) > 1:
        parts.append("\n".join(wrap(_total(report), page.width)))
    return escape_commands("\n\n".join(parts) + "\n")


def mission_text(report: Report, page: Page) -> str:
    """The missions of a report without the line that sums them up; for a run whose missions come one by one."""
    return escape_commands(
        "\n\n".join("\n".join(_Writer(mission, cast("Lang", report.lang), page).lines()) for mission in report.missions)
    )


def total(missions: Iterable[MissionReport], lang: Lang) -> str:
    """How many missions passed, and the points of all."""
    missions = list(missions)
    message = M(
        "{passed} of {count} missions passed, {points}/{max_points} points.",
        passed=sum(mission.verdict is Verdict.PASSED for mission in missions),
        count=len(missions),
        points=number(sum(mission.points for mission in missions)),
        max_points=number(sum(mission.max_points for mission in missions)),
    )
    return message.render(lang)


def verdict_message(mission: MissionReport) -> Message:
    """The verdict, the points and the time."""
    return M(
        "{verdict}: {points}/{max_points} points, {seconds} s",
        verdict=VERDICTS[mission.verdict],
        points=number(mission.points),
        max_points=number(mission.max_points),
        seconds=f"{mission.duration_s:.2f}",
    )


def _total(report: Report) -> str:
    return total(report.missions, cast("Lang", report.lang))


@dataclass(frozen=True, slots=True)
class _Writer:
    """Writes one mission's part."""

    mission: MissionReport
    lang: Lang
    page: Page

    def lines(self) -> Iterator[str]:
        """The heading, what was found out first, every check, the verdict, what to do next."""
        mission = self.mission
        heading = M("Mission {number}: {title}", number=mission.number, title=mission.title)
        yield from (self._style(line, _BOLD) for line in self._wrap(heading))
        yield ""
        for mistake in mission.mistakes:
            found = M("Mistake found, {code}: {title}", code=mistake.code, title=mistake.title)
            yield from (self._style(line, _BOLD) for line in self._wrap(found))
            yield from self._wrap(mistake.text, "  ")
            yield ""
        told: dict[str, str] = {mistake.text: "" for mistake in mission.mistakes}
        if mission.verdict is Verdict.NOT_ATTEMPTED:
            yield from self._plan()
        for check in mission.checks if mission.verdict is not Verdict.NOT_ATTEMPTED else ():
            yield from self._check(check, told)
        yield ""
        yield from (self._style(line, _BOLD) for line in self._wrap(self._verdict()))
        for note in mission.notes:
            yield from self._wrap(M("Note: {note}", note=note))
        if mission.next:
            yield from self._wrap(mission.next)

    def _plan(self) -> Iterator[str]:
        """What will be checked, for someone who has not begun: nothing has failed yet."""
        yield from self._wrap(M("Nothing is written yet. This is what will be checked:"))
        room = max(len(number(each.max_points)) for each in self.mission.checks)
        for check in self.mission.checks:
            head = f"  {number(check.max_points):>{room}}  "
            first, *rest = wrap(escape_terminal(check.title), self.page.width, " " * len(head))
            yield head + first.lstrip()
            yield from rest

    def _check(self, check: CheckReport, told: dict[str, str]) -> Iterator[str]:
        word, color = _OUTCOMES[check.outcome]
        width = max(cell_len(self._say(each)) for each, _ in _OUTCOMES.values())
        room = max(len(_points(each)) for each in self.mission.checks)
        head = f"{pad(self._say(word), width)}  {_points(check):>{room}}  "
        first, *rest = wrap(escape_terminal(check.title), self.page.width, " " * cell_len(head))
        yield self._style(head, color) + first.lstrip()
        yield from rest
        if check.outcome is not Outcome.PASS:
            yield from self._feedback(check, told)
        for figure in check.figures:
            sentence = M(
                "{name} {learner}, reference {reference}",
                name=figure.title,
                learner=number(figure.learner),
                reference=number(figure.reference),
            )
            yield from self._wrap(sentence, _INDENT)
        for curve in check.curves:
            yield from self._curve(curve)
        yield from self._digits(check.digits)
        yield from self._output(check.output)

    def _feedback(self, check: CheckReport, told: dict[str, str]) -> Iterator[str]:
        """Why it failed; what was said before, of the diagnosis or of another check, is not said again."""
        if check.diagnosis:
            yield from self._wrap(M("This is the mistake {code}, above.", code=check.diagnosis), _INDENT)
        if check.feedback in told:
            if told[check.feedback] and [*told][-1] == check.feedback:
                yield from self._wrap(M("For the same reason."), _INDENT)
            elif told[check.feedback]:
                same = M("The same as for: {title}", title=told[check.feedback])
                yield from self._wrap(same, _INDENT)
        elif check.feedback:
            told[check.feedback] = check.title
            yield from self._wrap(check.feedback, _INDENT)
            if check.line is not None and f":{check.line} " not in check.feedback:  # a traceback has said it
                yield from self._wrap(M("See line {line} of your answer.", line=check.line), _INDENT)
            yield from self._operands(check.operands)

    def _operands(self, operands: OperandsReport | None) -> Iterator[str]:
        """The arrays on the line that raised."""
        if operands is not None:
            shapes = ", ".join(f"{name} {shape}" for name, shape in operands.shapes)
            yield from self._wrap(M("On line {line}: {shapes}", line=operands.line, shapes=shapes), _INDENT)

    def _curve(self, curve: CurveReport) -> Iterator[str]:
        yours, reference = self._say(M("yours")), self._say(M("reference"))
        width = max(cell_len(yours), cell_len(reference))
        room = max(8, min(48, self.page.width - len(_INDENT) - width - 26))
        drawn = sparks((curve.learner, curve.reference), room)
        yield from self._wrap(curve.name, _INDENT)
        for name, values, line in ((yours, curve.learner, drawn[0]), (reference, curve.reference, drawn[1])):
            first, last = ends(values)
            words = self._say(M("from {first} to {last}", first=first, last=last))
            yield f"{_INDENT}{pad(name, width)}  {line}  {words}"
        if curve.parts_at is not None:
            yield from self._wrap(M("They part at iteration {index}.", index=curve.parts_at), _INDENT)

    def _digits(self, digits: Sequence[DigitReport]) -> Iterator[str]:
        """What a trained network gets wrong; `study` shows the images."""
        parts = [
            self._say(
                M(
                    "{index} (a {label}, taken for {guess})",
                    index=digit.index,
                    label=digit.label,
                    guess=max(range(len(digit.probabilities)), key=digit.probabilities.__getitem__),
                )
            )
            for digit in digits[:_DIGITS]
        ]
        if parts:
            yield from self._wrap(M("Test images it gets wrong: {images}.", images=", ".join(parts)), _INDENT)

    def _output(self, output: str) -> Iterator[str]:
        """What the learner printed, marked as such in words and on every line."""
        lines = escape_terminal(output).rstrip("\n").split("\n")
        if lines == [""]:
            return
        yield from self._wrap(M("Your code printed:"), _INDENT)
        for line in lines[:_OUTPUT_LINES]:
            yield from wrap(line, self.page.width, _INDENT + "| ")
        if len(lines) > _OUTPUT_LINES:
            yield from self._wrap(M("({count} more lines)", count=len(lines) - _OUTPUT_LINES), _INDENT)

    def _verdict(self) -> Message:
        message, data = verdict_message(self.mission), self.mission.data
        return M("{verdict}, data: {data}", verdict=message, data=data) if data else message

    def _wrap(self, text: str | Message, indent: str = "") -> Iterator[str]:
        words = self._say(text) if isinstance(text, Message) else text
        return wrap(escape_terminal(words), self.page.width, indent)

    def _say(self, message: Message) -> str:
        return message.render(self.lang)

    def _style(self, text: str, code: str) -> str:
        return f"\x1b[{code}m{text}\x1b[0m" if self.page.color and text else text


def _points(check: CheckReport) -> str:
    return f"{number(check.points)}/{number(check.max_points)}"
