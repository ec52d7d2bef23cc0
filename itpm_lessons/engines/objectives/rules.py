"""What a rule says about something that was written: does it hold, and what is to be done."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Check:
    """One rule, whether it holds, and what the check saw or misses.

    `rule` is the rule in words, `found` what was taken for it, `remedy` what to write; the
    latter two are "" where they do not apply.
    """

    rule: str
    holds: bool
    found: str = ""
    remedy: str = ""

    def __str__(self) -> str:
        if self.holds:
            return f"{self.rule}: {self.found}" if self.found else f"{self.rule}: yes"
        return f"{self.rule}: missing; {self.remedy}"
