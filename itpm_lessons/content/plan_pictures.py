"""The pictures that stand under exercises on plans."""

from itpm_lessons.engines.critical_path import schedule
from itpm_lessons.engines.network import Project
from itpm_lessons.views.gantt import gantt
from itpm_lessons.views.markup import Markup, join, tag
from itpm_lessons.views.network_diagram import network_diagram


def blank_network(project: Project) -> Markup:
    """Draw the network without dates, so that they can be found."""
    return network_diagram(schedule(project), brief=True)


def bars(project: Project, caption: str = "") -> Markup:
    """Draw the plan as bars with their float, below a caption if there is one."""
    chart = gantt(schedule(project), width=560)
    return join(tag("p", caption, class_="itpm-caption"), chart) if caption else chart
