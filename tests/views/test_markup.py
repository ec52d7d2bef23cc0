"""Writing elements: what is cached must not confuse values that are equal and written otherwise."""

from itpm_lessons.views.markup import tag


def test_one_and_true_are_written_each_in_its_own_way():
    assert tag("i", x=1) == '<i x="1"></i>'
    assert tag("i", x=True) == '<i x="x"></i>'
    assert tag("i", x=1.0) == '<i x="1.0"></i>'
    assert tag("i", x=False) == "<i></i>"
    assert tag("i", x=0) == '<i x="0"></i>'
