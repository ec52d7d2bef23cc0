"""Notes on four working lives, and sentences that were made of them. All people are invented."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Life:
    """What somebody did, as notes, and sentences by what is to be said of each of them.

    `{n}` stands for a number of people and `{m}` for a smaller one.
    """

    notes: tuple[str, ...]
    result: str
    gap: str
    title: str
    size: str
    bare: str
    secret: str


LIVES = (
    Life(
        (
            "Tomasz, 45, has managed two shops with {n} colleagues for eleven years.",
            "In spring the chain changed its tills. He wrote the plan for his shops: counting, "
            "switching, training, in one closed day. The area manager led the change in all shops.",
            "{m} colleagues helped him with the training. Both shops opened the next morning at "
            "eight.",
            "The sales figures are in a report marked *internal*.",
            "Before that he was out of work for a year, and learned Polish sign language.",
        ),
        "Planned the change of tills in two shops with {n} colleagues in one closed day; both "
        "opened the next morning at eight.",
        "One year without paid work; learned Polish sign language.",
        "Project manager for the change of tills in all shops of the chain.",
        "Led a team of {n} in the training for the new tills.",
        "Helped with various tasks when the tills were changed.",
        "Raised sales from 1.84 to 1.97 million, as the internal report shows.",
    ),
    Life(
        (
            "Ama is a nurse on a ward with {n} colleagues.",
            "The home moved its records from paper to tablets. A supplier ran the project. She "
            "drew up the order in which the rooms moved, and the rota for it.",
            "{m} colleagues tried it out with her for two weeks. No round was missed.",
            "She knows from the records which residents had falls, and when.",
            "Before, she did two years of training as a paramedic, and did not finish it.",
        ),
        "Drew up order and rota for the move to tablets on a ward with {n} colleagues; no round "
        "was missed.",
        "Two years of training as a paramedic, not finished.",
        "Led the project that moved the home's records to tablets.",
        "Managed a team of {n} in a trial of two weeks.",
        "Was present when the ward got tablets.",
        "Took part in cutting falls from 9 to 4 a month; the list of the residents can be sent.",
    ),
    Life(
        (
            "Joaquín leads a shift of {n} in a warehouse.",
            "The company brought in hand scanners. He listed what could stop the loading on the "
            "first day, and agreed with each driver on what to do then. IT planned the change.",
            "With {m} colleagues he kept the list up to date. On the first day all trucks left "
            "in time.",
            "He knows what each customer pays for a pallet.",
            "For three years before, he looked after his mother.",
        ),
        "Kept a list of what could stop the loading when hand scanners came; on the first day all "
        "trucks left in time.",
        "Three years of care for a member of the family, full time.",
        "IT project manager for the introduction of hand scanners.",
        "Directed {n} people in keeping the risk list.",
        "Loaded trucks, also on the day when the scanners came.",
        "Handled three accounts at $14 to $19 a pallet; their names can be given.",
    ),
    Life(
        (
            "Priya teaches mathematics in a school with {n} teachers.",
            "The school moved its grades to a web service. The head decided which one. She wrote "
            "down who needed what, set three dates with the supplier, and told parents.",
            "{m} teachers tested it with her. All grades were in it by the second of the dates.",
            "She has the lists with names and grades of her classes.",
            "She worked half time for six years.",
        ),
        "Set three dates with the supplier of a grade service for {n} teachers; all grades were "
        "in it by the second.",
        "Six years of half-time work.",
        "Chose and introduced the grade service as head of IT.",
        "Managed {n} testers of the new service.",
        "Used the new grade service like all others.",
        "Can show the grade lists of 4 classes, as an example of clean data.",
    ),
)
