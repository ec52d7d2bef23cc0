"""The KPI designer: a scale strip for each KPI, its fields, and what it lacks."""

from .page import kpi_page
from .scale import Scale
from .state import KpiState
from .strip import badge, strip

__all__ = ["KpiState", "Scale", "badge", "kpi_page", "strip"]
