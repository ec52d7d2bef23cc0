"""Answer exercises and questions in the page as a learner does: by their forms, with the mouse."""

from itpm_lessons.practice import Exercise
from itpm_lessons.practice.kinds import Ordering


def card_with(page, words: str):
    """The card that shows these words."""
    return page.locator("section.itpm-frame", has_text=words).first


def fill(card, exercise: Exercise, answer: object) -> None:
    """Fill the form of the course's own variant with `answer`."""
    kind = exercise.at(0).kind
    card.scroll_into_view_if_needed()
    if isinstance(kind, Ordering) and not kind.path:
        _put_in_order(card, list(answer))
        return
    entries = kind.entries(answer)
    for box in card.locator('input[type="checkbox"][data-id]').all():
        box.set_checked(bool(entries.get(box.get_attribute("data-id"))))
    for id, value in entries.items():
        _enter(card, id, value)


def _enter(card, id: str, value: str) -> None:
    radios = card.locator(f'input[type="radio"][value="{value}"]')
    if id == "answer" and radios.count():
        radios.first.check()
        return
    field = card.locator(f'[data-id="{id}"]').first
    kind = field.evaluate("field => field.localName + ':' + (field.type ?? '')")
    if kind.startswith("select"):
        field.select_option(value)
    elif kind != "input:checkbox":
        field.fill(value)
        field.dispatch_event("change")


def _put_in_order(card, wanted: list[str]) -> None:
    for place, key in enumerate(wanted):
        for _ in wanted:
            shown = card.locator("[data-id^='answer-item:']").evaluate_all(
                "items => items.map((item) => item.dataset.id.slice('answer-item:'.length))"
            )
            if shown.index(key) == place:
                break
            before = card.inner_text()
            card.locator(f'[data-id="answer-up:{key}"]').click()
            card.page.wait_for_function(
                "([card, before]) => card.innerText !== before",
                arg=[card.element_handle(), before],
            )


def check(card, says: str) -> None:
    """Press Check and wait for the verdict that begins so."""
    card.get_by_role("button", name="Check", exact=True).click()
    card.get_by_role("status").get_by_text(says).first.wait_for(timeout=10_000)
