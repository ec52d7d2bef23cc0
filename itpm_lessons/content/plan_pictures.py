"""The pictures that stand under exercises on plans."""

from itpm_lessons.engines.critical_path import schedule
from itpm_lessons.engines.network import Project
from itpm_lessons.views.gantt import gantt
from itpm_lessons.views.markup import Markup
from itpm_lessons.views.network_diagram import network_diagram


def blank_network(project: Project) -> Markup:
    """Draw the network without dates, so that they can be found."""
    return network_diagram(schedule(project), brief=True)


def bars(project: Project) -> Markup:
    """Draw the plan as bars with their float."""
    return gantt(schedule(project), width=560)
