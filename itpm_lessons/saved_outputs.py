"""What a saved notebook keeps of the kit's widgets: a picture, not a view of what is gone.

A widget lives as long as its kernel. Jupyter saves a reference to it in the notebook, and shows
"model not found" in its place on the day after. The kit's widgets give a still picture along with
the reference; so that the picture is shown, by Jupyter as by whatever exports or prints the
notebook, the reference is left out of the file. Widgets of others are not touched.
"""

from typing import Any

VIEW = "application/vnd.jupyter.widget-view+json"
MARK = "itpm-still"  # the class of a still picture


def keep_pictures(model: dict[str, Any], **_: Any) -> None:
    """Leave the references to the kit's widgets out of a notebook that is about to be saved.

    Parameters
    ----------
    model : dict
        What the contents manager of Jupyter Server gives to its pre-save hooks; changed in place.

    Examples
    --------
    >>> data = {VIEW: {"model_id": "1"}, "text/html": '<div class="itpm-still">Day 5</div>'}
    >>> cell = {"cell_type": "code", "outputs": [{"output_type": "display_data", "data": data}]}
    >>> keep_pictures({"type": "notebook", "content": {"cells": [cell]}})
    >>> list(data)
    ['text/html']
    """
    if model.get("type") != "notebook" or not model.get("content"):
        return
    for cell in model["content"]["cells"]:
        for output in cell.get("outputs", ()):
            data = output.get("data", {})
            if VIEW in data and MARK in "".join(data.get("text/html", "")):
                del data[VIEW]
