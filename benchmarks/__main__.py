"""python -m benchmarks SUBJECT [options]: each subject is a module here with `main(arguments)`."""

import sys
from importlib import import_module

SUBJECTS = {
    "check": "what a check adds to an empty cell, and an import to bare Python",
    "cpm": "the two passes of the critical path method, beside six peers",
    "sprint": "Sprints replayed in a second, beside a SimPy model",
    "widgets": "from a key press in JupyterLab to the changed page, for every widget",
    "stages": "projects in stages replayed in a second, beside a SimPy model",
    "latency": "from a gesture in JupyterLab to the changed page, beside ipywidgets.interact",
}


def main(arguments: list[str]) -> int:
    if not arguments or arguments[0] not in SUBJECTS:
        print("usage: python -m benchmarks SUBJECT [--json] [options]", file=sys.stderr)
        for name, what in SUBJECTS.items():
            print(f"  {name:8} {what}", file=sys.stderr)
        return 0 if arguments in (["-h"], ["--help"]) else 2
    return import_module(f"benchmarks.{arguments[0]}").main(arguments[1:]) or 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
