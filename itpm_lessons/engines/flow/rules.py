"""The rules of the simulation: what happens on a board between one morning and another.

1. Work. A person of a stage works on one item until it is finished there, and an item has one
   person at a time. Who becomes free takes an item that waits in their stage: first those whose
   work was begun already, then those that wait longer. Nobody works in two stages.
2. Pull. An item that is finished in a stage stays there, and counts there, until the next stage
   has room under its limit; room is given from the last stage to the first. After the last stage
   it is done at once.
3. Begin. An item is pulled from the queue when a person of the first stage is free and both the
   stage and the whole board have room. From then until it is done it is in progress.
4. Classes of service. Expedite items go first everywhere and pass all limits, no more than
   `expedite_limit` of them at a time; where nobody is free they interrupt the work that was begun
   last, which costs that item `restart` person-days more. From `hurry` days before its date an
   item with a fixed date goes before standard ones.
5. Blockers. A blocked item stays in its stage and counts there; its person takes another one.
   When the block ends, the item waits for the next person of the stage who is free.
6. One moment. Everything that ends at a moment ends before anything is pulled; what ends in the
   evening is pulled on the next morning, after the decisions of that morning.

What this does not do: one person on several items at once (so work in progress costs nothing but
time here, while people lose some of it to switching), shared skills, rework, and days off.
"""

from heapq import heappop

from .bench import Bench, Piece, Pile
from .items import ServiceClass

_EXPEDITE, _FIXED = ServiceClass.EXPEDITE, ServiceClass.FIXED_DATE


def run(bench: Bench, until: float) -> None:
    """Let `bench` work until a moment; what ends at that very moment has ended."""
    events = bench.events
    if until > bench.time:
        _move(bench)
    while events and events[0][0] <= until:
        time = bench.time = events[0][0]
        while events and events[0][0] == time:
            what = heappop(events)[2]
            if isinstance(what, Piece):
                if what.until == time:  # else it was interrupted, or its block was cut short
                    _stop(bench, what) if what.status == "working" else _unblock(bench, what)
            elif what is None:
                bench.arrive()
            else:
                bench.back(what)
        if time < until:
            _move(bench)
    bench.time = float(until)


# ---- what ends


def _stop(bench: Bench, piece: Piece) -> None:
    """End work on an item: it is blocked, finished in its stage, or done."""
    place, time = piece.place, bench.time
    put_down(bench, piece)
    blocker = piece.work.blockers[place]
    if blocker and not piece.hit:
        piece.hit, piece.status, piece.until = True, "blocked", time + blocker.days
        bench.expect(piece.until, piece)
    elif place < bench.last:
        piece.status, piece.left = "finished", 0.0
        bench.finished[place].append(piece)
    else:
        piece.status, piece.left, piece.place, piece.done = "done", 0.0, place + 1, time
        bench.there[place] -= 1
        bench.begun -= 1
        bench.rushed -= piece.service is not ServiceClass.STANDARD


def _unblock(bench: Bench, piece: Piece) -> None:
    piece.blocked += bench.time - piece.since
    wait(bench, piece)


def put_down(bench: Bench, piece: Piece) -> None:
    """Count what was worked on an item, and let its person go."""
    worked = bench.time - piece.since
    piece.touch += worked
    piece.left -= worked
    piece.since, piece.until = bench.time, None
    bench.busy[piece.place] += worked
    bench.free[piece.place] += 1


def wait(bench: Bench, piece: Piece) -> None:
    """Let an item wait for a person of its stage: what was begun there before what was not."""
    piece.status, piece.since, piece.until = "waiting", bench.time, None
    pile = bench.waiting[piece.place]
    if not pile or piece.fresh:
        pile.append(piece)
    else:
        pile.insert(sum(not other.fresh for other in pile), piece)


def interrupt(bench: Bench, piece: Piece) -> None:
    """Take the person of an item away; taking it up again will cost `restart` person-days."""
    put_down(bench, piece)
    piece.left += bench.board.restart
    piece.interruptions += 1
    wait(bench, piece)


# ---- what moves


def _move(bench: Bench) -> None:
    """Pull whatever can be pulled and staff whatever can be staffed, from the right to the left."""
    free, there, rushed = bench.free, bench.there, bench.rushed
    for place in range(bench.last, -1, -1):
        if place and bench.finished[place - 1] and (there[place] < bench.limits[place] or rushed):
            _pull(bench, place)
        if bench.waiting[place] and (free[place] > 0 or rushed):
            _staff(bench, place)
    if rushed:
        _begin_expedite(bench)
    if free[0] > 0 and (bench.queue or bench.endless):
        _begin(bench)


def _pull(bench: Bench, place: int) -> None:
    pile, limit = bench.finished[place - 1], bench.limits[place]
    while pile:
        room = bench.there[place] < limit
        piece = _taken(bench, pile, None if room else _EXPEDITE)
        if piece is None:
            return
        bench.there[place - 1] -= 1
        _enter(bench, piece, place)
        wait(bench, piece)


def _enter(bench: Bench, piece: Piece, place: int) -> None:
    piece.place, piece.left, piece.hit = place, piece.work.efforts[place], False
    piece.entered = (*piece.entered, bench.time)
    bench.there[place] += 1


def _staff(bench: Bench, place: int) -> None:
    pile = bench.waiting[place]
    while pile and bench.free[place] > 0:
        piece = _taken(bench, pile)
        if piece is not None:
            _work(bench, piece)
    if not (pile and bench.rushed):
        return
    for piece in [piece for piece in pile if piece.service is _EXPEDITE]:
        other = latest(bench, place)
        if other is not None:
            interrupt(bench, other)
            pile.remove(piece)
            _work(bench, piece)


def _work(bench: Bench, piece: Piece) -> None:
    """Give an item to a person who is free, until it is finished or blocked."""
    bench.free[piece.place] -= 1
    days, blocker = piece.left, piece.work.blockers[piece.place]
    if blocker and not piece.hit:
        days = max(0.0, days - piece.work.efforts[piece.place] * (1 - blocker.after))
    piece.status, piece.since, piece.until = "working", bench.time, bench.time + days
    bench.expect(piece.until, piece)


def latest(bench: Bench, place: int) -> Piece | None:
    """Return the item of a stage that would be interrupted: begun last, and not expedite."""
    there = (p for p in bench.pieces if p.place == place and p.status == "working")
    others = [piece for piece in there if piece.service is not _EXPEDITE]
    return max(others, key=lambda piece: (piece.since, piece.number), default=None)


def _begin(bench: Bench) -> None:
    while bench.free[0] > 0 and bench.there[0] < bench.limits[0] and bench.begun < bench.whole:
        piece = _taken(bench, bench.queue, but=_EXPEDITE) if bench.queue else None
        if piece is not None:
            _start(bench, piece)
            _work(bench, piece)
        elif bench.endless:
            bench.arrive()
            if bench.rushed:
                _begin_expedite(bench)
        else:
            return


def _begin_expedite(bench: Bench) -> None:
    urgent = [piece for piece in bench.queue if piece.service is _EXPEDITE]
    if not urgent:
        return
    begun = sum(p.service is _EXPEDITE and 0 <= p.place <= bench.last for p in bench.pieces)
    for piece in urgent[: max(0, bench.board.expedite_limit - begun)]:
        bench.queue.remove(piece)
        _start(bench, piece)
        wait(bench, piece)
        _staff(bench, 0)


def _start(bench: Bench, piece: Piece) -> None:
    """Pull an item onto the board."""
    bench.begun += 1
    _enter(bench, piece, 0)
    if piece.service is _FIXED and piece.due is None:
        piece.due = bench.time + bench.board.due_after


def _taken(
    bench: Bench, pile: Pile, only: ServiceClass | None = None, but: ServiceClass | None = None
) -> Piece | None:
    """Take the item of a pile that goes first, out of those of a class, or not of a class."""
    if not bench.rushed:
        return None if only else pile.popleft()
    fitting = [p for p in pile if p.service is not but and (not only or p.service is only)]
    if not fitting:
        return None
    piece = min(fitting, key=lambda piece: _rank(bench, piece))  # the first of equals
    pile.remove(piece)
    return piece


def _rank(bench: Bench, piece: Piece) -> int:
    if piece.service is _EXPEDITE:
        return 0
    pressing = piece.service is _FIXED and (piece.due or 0) - bench.time <= bench.board.hurry
    return 1 if pressing else 2
