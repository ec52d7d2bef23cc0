"""The plan of ClockIn, as lessons have it; a test compares it with `content/cases`."""

from ..network import Project
from .impact import Baseline

CLOCKIN = Baseline(
    Project.of(
        "ClockIn",
        A=(5, "", "Requirements"),
        B=(8, "A", "UX design"),
        C=(12, "A", "API"),
        D=(10, "B", "iOS screens"),
        E=(7, "C, D", "Geofence and offline"),
        F=(9, "C", "Payroll integration"),
        G=(4, "C", "Security review"),
        H=(6, "E, F", "System test"),
        I=(5, "H, G", "Pilot"),
        J=(3, "I", "Device roll-out and App Store"),
        K=(4, "B", "Training"),
        L=(1, "J, K", "Go-live"),
    ),
    {
        "A": 6_000,
        "B": 9_600,
        "C": 16_800,
        "D": 14_000,
        "E": 9_800,
        "F": 12_600,
        "G": 6_400,
        "H": 7_200,
        "I": 5_000,
        "J": 3_000,
        "K": 4_800,
        "L": 1_800,
    },
)
