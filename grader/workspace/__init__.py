"""The folder where a learner writes answers: found, begun, and put back to its stubs."""

from grader.workspace.course import remembered
from grader.workspace.place import MARKER, Workspace, find_workspace, open_workspace

__all__ = ["MARKER", "Workspace", "find_workspace", "open_workspace", "remembered"]
