"""A saved notebook keeps pictures of the kit's widgets, and leaves what is not the kit's alone."""

import nbformat
import pytest
from ipywidgets import IntSlider
from jupyter_server.services.contents.filemanager import FileContentsManager
from nbformat.sign import MemorySignatureStore, NotebookNotary
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from itpm_lessons.engines.network import Project
from itpm_lessons.saved_outputs import VIEW, keep_pictures
from itpm_lessons.widgets.plan import PlanWidget


def shown(widget):
    bundle = widget._repr_mimebundle_()
    return new_output("display_data", bundle[0] if isinstance(bundle, tuple) else bundle)


def saved(folder, *outputs):
    """Save a notebook as Jupyter Server does, and read the outputs back."""
    notary = NotebookNotary(data_dir=str(folder), store_factory=MemorySignatureStore)
    manager = FileContentsManager(root_dir=str(folder), notary=notary)
    manager.register_pre_save_hook(keep_pictures)
    notebook = new_notebook(cells=[new_markdown_cell("x"), new_code_cell(outputs=list(outputs))])
    manager.save({"type": "notebook", "content": notebook}, "lesson.ipynb")
    return nbformat.read(folder / "lesson.ipynb", 4).cells[1].outputs


def test_the_picture_stays_and_the_reference_goes(tmp_path):
    (output,) = saved(tmp_path, shown(PlanWidget(Project.of(Pay=(3, "")))))
    assert VIEW not in output.data
    assert "Pay: 3 days" in output.data["text/html"] and "Run All Cells" in output.data["text/html"]


def test_what_is_not_the_kits_stays(tmp_path):
    others = [
        shown(IntSlider()),
        new_output("stream", text="itpm-still"),
        new_output("display_data", {"text/html": "<b>x</b>"}),
    ]
    assert saved(tmp_path, *others) == others


@pytest.mark.parametrize("model", [{"type": "file", "content": "x"}, {"type": "notebook"}])
def test_other_files_and_parts_pass(model):
    before = dict(model)
    keep_pictures(model)
    assert model == before
