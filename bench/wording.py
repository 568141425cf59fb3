"""Texts of invented words, skewed as words are: the k-th of a language is chosen k times less often than the first.

The frequent words are those of given texts. The rare ones are put together from two of these, so that a large corpus
goes on bringing new words, and German ones are compounds.
"""
import collections
import itertools
import re

VOCABULARY = 60_000
WORD = re.compile(r"[^\W\d_]{2,}")
SENTENCE = 12  # words
LINKED = 66  # the word


def joined(first, second, language):
    if language == "de":
        return first.capitalize() + second.lower()
    return first[:(len(first) + 1) // 2] + second[len(second) // 2:].lower()


def rare_words(known, language):
    """Without end, each word once."""
    seen = set(known)
    long = [word for word in known if len(word) > 4]
    for distance in itertools.count(1):
        for place, first in enumerate(long):
            word = joined(first, long[(place + distance) % len(long)], language)
            if word not in seen:
                seen.add(word)
                yield word


class Wording:
    def __init__(self, language, texts):
        counted = collections.Counter(word for text in texts for word in WORD.findall(text))
        known = sorted(counted, key=lambda word: (-counted[word], word))
        rare = itertools.islice(rare_words(known, language), VOCABULARY - len(known))
        self.words = known + list(rare)
        self.weights = list(itertools.accumulate(1 / rank for rank in range(1, len(self.words) + 1)))

    def passage(self, random_source, length):
        """At most `length` characters of Markdown; a long one has a link, behind what cards show of it."""
        words = random_source.choices(self.words, cum_weights=self.weights, k=length // 6 + 1)
        if len(words) > LINKED:
            words[LINKED] = f"[{words[LINKED]}](https://example.org/{words[0]})"
        for start in range(0, len(words), SENTENCE):
            words[start] = words[start][:1].upper() + words[start][1:]
        for end in range(SENTENCE - 1, len(words), SENTENCE):
            words[end] += "."
        text = " ".join(words)
        return text if len(text) <= length else text[:max(text.rfind(" ", 0, length), 0)] or text[:length]
