"""Stories and answers of interviews, part by part, for exercises. All of it is invented."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Story:
    """What somebody tells when asked for a case; the three actions build on each other."""

    asked: str
    situation: str
    task: str
    ask: str
    try_out: str
    spread: str
    result: str
    learned: str


STORIES = (
    Story(
        "Tell us about a time when something new was not taken up.",
        "“At site 3 only 31 of 120 people had clocked in with the app in the first week.”",
        "“I was to get them to 100 by the end of the month.”",
        "“I stood at the gate for two mornings and asked those who still used paper why.”",
        "“They shared phones. With one crew I tried out a tablet at the gate.”",
        "“When that crew had got along for a week, I ordered a tablet for each gate.”",
        "“At the end of the month 109 of the 120 clocked in with the app.”",
        "“Today I would ask about phones before the design is settled, and not after it.”",
    ),
    Story(
        "Tell us about a time when you had to change how people work.",
        "“In our shop 30 of 300 shelf labels a week showed a wrong price.”",
        "“The area manager asked me to bring that below 15, without more hours.”",
        "“I went along the shelves with those who put up the labels, and asked what goes wrong.”",
        "“Prices came at noon, labels were put up at eight. On one aisle we tried it in the "
        "afternoon.”",
        "“When that aisle was right for a week, I changed the plan for the whole shop.”",
        "“After a month it was 12 of 300.”",
        "“I would tell the evening shift earlier: for three days they did it twice.”",
    ),
    Story(
        "Tell us about a time when a hand-over went wrong.",
        "“On our ward 20 of 250 hand-over sheets a week had a blank.”",
        "“I was asked to redesign the sheet, and to see that it is used.”",
        "“I sat with the night shift and asked which lines they leave out, and why.”",
        "“Four lines asked for the same. I tried a shorter sheet with them for two weeks.”",
        "“When it had held there, I took it to the other three wards.”",
        "“By the end of spring it was 5 of 250.”",
        "“I had forgotten the doctors who read the sheet. Next time they are asked first.”",
    ),
    Story(
        "Tell us about a time when you found out that a plan did not hold.",
        "“In our warehouse 40 of 800 pallets a week stood at a wrong gate.”",
        "“My task was to halve that before the busy season.”",
        "“I went with two drivers for a day and asked how they read the loading plan.”",
        "“Three lists said three things. I put one gate on one board, for the early shift.”",
        "“When the early shift had used it for ten days, I put up the board for all shifts.”",
        "“At the start of the season it was 16 of 800.”",
        "“I should have asked the late shift, too: their trucks come from the other side.”",
    ),
    Story(
        "Tell us about a time when you had to bring several people to one way.",
        "“At our school 30 of 200 tests a week came back late.”",
        "“The head asked me to find a way that nine teachers would keep to.”",
        "“I asked each of the nine which weeks were the worst, and wrote it down.”",
        "“Tests piled up before holidays. In two classes I tried a shared calendar.”",
        "“When it had worked there for a term, the staff meeting took it for all classes.”",
        "“In the next term it was 12 of 200.”",
        "“I would show the calendar to the parents, too. They asked for it, and I had none.”",
    ),
)


@dataclass(frozen=True)
class Answer:
    """Four answers to one question, each made of parts that keep or miss a criterion."""

    asked: str
    best: str
    ours: str
    leak: str
    general: str


ANSWERS = (
    Answer(
        "Tell us about a plan that did not hold.",
        "“In March the supplier of our tills came a week late. I moved the training behind the "
        "delivery and asked the area manager for one more day. We opened on time, and she will "
        "confirm it. Today I would ask for the delivery date in writing.”",
        "“In May the line to our data center came late. We met each morning, we moved three "
        "tasks, and we went live two days late instead of eight; the report is public. The team "
        "learned to ask for dates in writing.”",
        "“Last year a customer, the bank on Mill Street, lost 4,112 records; I can show you the "
        "mail. I restored 4,100 of them in a night. I would do everything the same way again.”",
        "“Plans never hold, so I stay flexible. I communicate early, keep calm and find a "
        "solution in every situation. That is what people value in me.”",
    ),
    Answer(
        "Tell us about a conflict in a team.",
        "“Two nurses would not share a rota. I spoke with each alone, found that it was about "
        "weekends, and proposed to alternate them. It has held for a year, and the ward manager "
        "can be asked. I would speak with them sooner: I waited three weeks.”",
        "“In our project two departments argued about a date. We sat down together, we listed "
        "what each needs, and they signed a plan that held. We learned to list needs before "
        "dates.”",
        "“My colleague R. T. drank, and the staff office has it in his file. I covered his shifts "
        "for two months, and none was missed. There is nothing that I would do differently.”",
        "“I am good with people. In a conflict I listen actively and bring everybody to a win-win "
        "solution. Harmony in the team is important to me.”",
    ),
    Answer(
        "Tell us about a mistake.",
        "“I ordered 40 scanners without asking the night shift, who wear gloves. I owned up to "
        "it, changed 25 of them within the deadline, and lost $300. Since then I let those try it "
        "out who will use it; my manager knows the story.”",
        "“In our roll-out the guides were printed too early. We had 200 printed again, for $180, "
        "and we had them in time. We learned to freeze the screens before printing.”",
        "“My employer's offer to the city was $214,000, and a page was missing. I called the "
        "office the same day, and the offer was let in. I would not change a thing.”",
        "“I am a perfectionist, so mistakes hardly happen to me. If one does, I see it as a "
        "chance to grow, stay positive and move on quickly.”",
    ),
    Answer(
        "Tell us how you learned something new in a short time.",
        "“In six weeks I had to run our grade service. I asked the supplier for a test account, "
        "wrote down each step, and had a colleague do it by my notes. 28 teachers used them in "
        "the first week; the head has the notes. I would begin with the worst case and not with "
        "the easiest.”",
        "“Our department got a new planning tool. We divided it among us, and each taught the "
        "others. In three weeks all 14 plans were in it, as the monthly report shows. We would "
        "start with one plan and not with all.”",
        "“I read my employer's manual for the alarm system at home; I can show it to you. I ran "
        "the system alone after ten days, with no false alarm. It went without any problem.”",
        "“I learn fast and I love new technology. I am curious by nature, and I get into any "
        "subject in no time.”",
    ),
    Answer(
        "Tell us how you won over somebody to whom you could give no orders.",
        "“The drivers did not want our new scanners. I rode along for two mornings, saw that "
        "gloves were the trouble, and had pens for them ordered. After a week 22 of 24 used them; "
        "the head of the warehouse can be asked. I should have ridden along before we bought.”",
        "“The wards did not want the new sheet. We visited each of the four, we took out what "
        "nobody needed, and by May all of them used it, as the monthly count shows. We would go "
        "there before the draft next time.”",
        "“One on floor 2 refused, because of a divorce, as I was told in confidence. I gave that "
        "person the early shift, and from then on they used the form each day. All of it went "
        "well.”",
        "“People follow me naturally. I explain the vision, I motivate, and sooner or later "
        "everybody is on board.”",
    ),
    Answer(
        "Tell us about a time when there was not enough time.",
        "“We had one closed day for the new tills. I wrote down each step with its minutes, found "
        "that counting took longest, and began it the evening before. We opened at eight; both "
        "shops can confirm it. I would plan an hour for mistakes: I had none.”",
        "“For the move of the club's server we had a weekend. We listed the steps, we left out "
        "two, and on Monday 310 of 320 members could sign in; the log is there. Next time we "
        "would tell the members a week before.”",
        "“The auditors came two days early. I finished their list in a night: here is the copy, "
        "with the debts of each customer. They signed it in the morning. Nothing could have been "
        "better.”",
        "“I work best under pressure. I set priorities, stay focused and give 110 %. Deadlines "
        "motivate me.”",
    ),
)
