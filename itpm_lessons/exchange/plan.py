"""A plan that was read from a file: its project, and what the file says beyond it."""

from dataclasses import dataclass

from ..engines.network import Project


class PlanNote(UserWarning):
    """Something in a plan file that the schedule does not take into account."""


@dataclass(frozen=True)
class Plan:
    """A project read from a file, and what the file says beyond it.

    `notes` are sentences, empty when the whole plan is in `project`.
    """

    project: Project
    notes: tuple[str, ...] = ()
