"""The rules of a study plan, as numbers that a teacher can read and change."""

#: Days from one session to the next, at most.
LONGEST_GAP = 7
#: A piece of a lesson shorter than this is not begun at the end of a session.
SMALLEST_PIECE = 10
#: What a session may last, in minutes.
SHORTEST_SESSION, LONGEST_SESSION = 15, 240
#: What is set aside for review in a session, in minutes; half of the session at most.
LEAST_REVIEW, MOST_REVIEW = 5, 60
#: Hours a week that somebody can give.
MOST_HOURS = 40
#: Days that a plan may reach ahead.
MOST_DAYS = 5 * 366
#: Without a goal, so many sessions of review alone follow the last lesson.
REVIEWS_AFTER = 2
#: Sessions of review alone last so many times what a session sets aside for review.
REVIEW_TIMES = 2
#: Lessons of a course, and minutes of one of them.
MOST_LESSONS, MOST_MINUTES = 200, 1_000
