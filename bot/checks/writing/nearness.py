"""How many slips of the pen lie between two words."""


def apart(one: str, other: str, most: int) -> int:
    """Return how many letters are missing, added, changed or swapped with the next one.

    The distance is the optimal string alignment; beyond `most` it is only known to be more.
    """
    if abs(len(one) - len(other)) > most or len(set(one) ^ set(other)) > 2 * most:
        return most + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        last, before, row = before, row, [i]
        for j, wanted in enumerate(other, 1):
            changed = before[j - 1] + (letter != wanted)
            least = min(before[j] + 1, row[j - 1] + 1, changed)
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == wanted:
                least = min(least, last[j - 2] + 1)
            row.append(least)
        if min(row) > most:
            return most + 1
    return row[-1]


def is_inner(slip: str, meant: str) -> bool:
    """Whether a letter is missing, doubled or swapped within a word, and none is changed.

    Of two words that differ otherwise, the one may be a name or from another language, as
    "Institut" and "Nacional" are.
    """
    return slip[-1] == meant[-1] and (len(slip) != len(meant) or sorted(slip) == sorted(meant))
