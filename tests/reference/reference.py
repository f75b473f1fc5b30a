"""Reference values for the text statistics, worked out with other implementations than ours.

Our own tests compare the figures of the core with the tables that this script writes into `tests/data`:

    reference-statistics.tsv   vocabulary measures, word lengths, letters and bigrams of three samples
    reference-collocates.tsv   what stands around one word of the news sample
    reference-dispersion.tsv   how evenly the news sample uses a few words
    reference-keyness.tsv      what tells the news sample from the encyclopedia sample

The tables are checked in, and `npm test` runs no Python. To write them again, with Python 3.11 or newer:

    python3 -m venv build/reference
    build/reference/bin/pip install lexicalrichness==0.5.1 scipy==1.17.1 nltk==3.10.4 regex==2026.11.19
    build/reference/bin/python tests/reference/reference.py

The samples are taken apart by a rule of this script's own, much simpler than that of `src/tokenize.rs` and
no substitute for it elsewhere; the counts by hand in `tests/data/sample-counts.tsv` say that it is right for
these three. Where two implementations have a measure, the script fails unless they agree.

Measures follow Baayen (2001) for TTR, V / sqrt(N) and Yule's K; Covington and McFall (2010) for MATTR;
McCarthy and Jarvis (2007, 2010) for HD-D and MTLD; Evert (2008) for surface co-occurrence; Rychlý (2008) for
logDice; Gries (2008) and Lijffijt and Gries (2012) for DP and DPnorm; Rayson and Garside (2000) for the
log-likelihood of keyness, and Hardie (2014) for the log ratio.
"""

import statistics
import unicodedata
from collections import Counter
from importlib.metadata import version
from math import isclose, log, log2, sqrt
from pathlib import Path

import regex
from lexicalrichness import LexicalRichness
from nltk.metrics import BigramAssocMeasures
from nltk.util import ngrams
from scipy.stats import chi2_contingency, hypergeom, power_divergence

ROOT = Path(__file__).resolve().parents[2]
NEWS, ENCYCLOPEDIA, STORY = "news-idlib", "encyclopedia-plain-palm", "story-vocalised-lantern"

# Letters (tatweel is one to Unicode) with the marks and joiners on them, and digits behind them: إف35 is a
# word. The conjunction and a number are two: و25.
WORD = regex.compile(r"و(?=\d)|\p{L}[\p{L}\p{M}\u200C\u200D\d]*")
TATWEEL = "\u0640"
UNSEEN = regex.compile(r"\p{M}|\p{Cf}")
KEYBOARDS = str.maketrans("کی", "كي")

HDD_DRAWS = 42
NODE, WINDOW = "إدلب", 5
DISPERSED, PARTS = ("في", "إدلب", "تركيا", "روسيا"), 10
KEY_TYPES, SHARED_TYPES = 12, 5


def main():
    samples = {name: read_blocks(name) for name in (NEWS, ENCYCLOPEDIA, STORY)}
    check_counts(samples)
    words = {name: [word for block in blocks for word in block] for name, blocks in samples.items()}
    write_statistics(words)
    write_collocates(samples[NEWS])
    write_dispersion(words[NEWS])
    write_keyness(words[NEWS], words[ENCYCLOPEDIA])


# Words and types


def read_blocks(sample):
    """The types of the words of each block, in order. A block is a line that is not blank."""
    lines = (ROOT / "seeds/articles" / f"{sample}.txt").read_text(encoding="utf-8").split("\n")
    return [[type_of(word) for word in WORD.findall(line)] for line in lines if line.strip()]


def type_of(word):
    """The word without marks, tatweel and invisible characters, presentation forms as letters."""
    letters = unicodedata.normalize("NFKC", word)
    return "".join(c for c in letters if c != TATWEEL and not UNSEEN.match(c))


def letters_of(form):
    """The letters of a type, those of other keyboards as the Arabic ones."""
    return "".join(c for c in form if c.isalpha()).translate(KEYBOARDS)


def check_counts(samples):
    """Holds blocks, words and letters against what was counted by hand."""
    lines = (ROOT / "tests/data/sample-counts.tsv").read_text(encoding="utf-8").splitlines()
    heading, *rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    by_hand = {row[0]: dict(zip(heading, row)) for row in rows}
    for name, blocks in samples.items():
        words = [word for block in blocks for word in block]
        letters = "".join(map(letters_of, words))
        counted = {"blocks": len(blocks), "words": len(words), "letters": len(letters)}
        for column, count in counted.items():
            assert count == int(by_hand[name][column]), (name, column, count, by_hand[name][column])
    assert len({word for block in samples[NEWS] for word in block}) == 425


# Statistics


def write_statistics(words_of):
    rows = [
        (name, sample, value, source)
        for sample, words in words_of.items()
        for name, value, source in [*vocabulary_rows(words), *length_rows(words), *letter_rows(words)]
    ]
    write(
        "reference-statistics.tsv",
        [
            "Columns: name, sample, value, source (which implementation; two where both were compared).",
            "root_ttr is types / sqrt(words); yule_k is 10^4 (sum of i^2 V_i - N) / N^2; hdd is the sum of the",
            "chances to be drawn divided by the draws, 0-1; mtld ends a factor where the ratio is at most 0.72.",
            "Lengths are in letters, without marks, tatweel and digits; their deviation is of a population.",
            "Letters and bigrams are those within words, commonest first, of equally common ones by code",
            "point: what=how often.",
        ],
        ("name", "sample", "value", "source"),
        rows,
    )


def vocabulary_rows(words):
    counts = Counter(words)
    size, types = len(words), len(counts)
    other = LexicalRichness(words, preprocessor=None, tokenizer=None)
    spectrum = Counter(counts.values())
    yule_k = 1e4 * (sum(i * i * types_i for i, types_i in spectrum.items()) - size) / size**2
    drawn = [1 - hypergeom(size, count, HDD_DRAWS).pmf(0) for count in counts.values()]
    both = "Python and lexicalrichness"
    return [
        ("words", agreed(size, other.words), both),
        ("types", agreed(types, other.terms), both),
        ("hapaxes", spectrum[1], "Python"),
        ("ttr", agreed(types / size, other.ttr), both),
        ("root_ttr", agreed(types / sqrt(size), other.rttr), both),
        ("mattr_50", other.mattr(window_size=50), "lexicalrichness"),
        ("mattr_100", other.mattr(window_size=100), "lexicalrichness"),
        ("mtld", other.mtld(threshold=0.72), "lexicalrichness"),
        ("hdd", agreed(sum(drawn) / HDD_DRAWS, other.hdd(draws=HDD_DRAWS)), "scipy and lexicalrichness"),
        ("yule_k", agreed(yule_k, other.yulek), both),
    ]


def length_rows(words):
    lengths = [len(letters_of(word)) for word in words]
    distribution = Counter(lengths)
    return [
        *((f"word_length_{n}", distribution[n], "Python") for n in range(1, max(lengths) + 1)),
        ("word_length_mean", statistics.fmean(lengths), "Python"),
        ("word_length_deviation", statistics.pstdev(lengths), "Python"),
        ("word_length_median", statistics.median(lengths), "Python"),
        ("words_over_6_letters", sum(length > 6 for length in lengths), "Python"),
    ]


def letter_rows(words):
    spelt = [letters_of(word) for word in words]
    letters = Counter(letter for word in spelt for letter in word)
    bigrams = Counter("".join(pair) for word in spelt for pair in ngrams(word, 2))
    rows = []
    for name, counts, source in [("letter", letters, "Python"), ("bigram", bigrams, "nltk")]:
        rows.append((f"{name}s", counts.total(), source))
        for rank, (what, count) in enumerate(commonest(counts)[:10], start=1):
            rows.append((f"{name}_{rank:02}", f"{what}={count}", source))
    return rows


# Collocates


def write_collocates(blocks):
    """Surface co-occurrence: a token counts once, however many nodes it is near to, and no node counts."""
    frequencies = Counter(word for block in blocks for word in block)
    window = Counter(word for block in blocks for word in near_node(block))
    nodes = frequencies[NODE]
    size, row_total = frequencies.total() - nodes, window.total()
    found = []
    for form, count in window.items():
        if count >= 2:
            found.append((form, count, *association(count, row_total, frequencies[form], size, nodes)))
    found.sort(key=lambda row: (-row[2], -row[1], row[0]))
    write(
        "reference-collocates.tsv",
        [
            f"What stands within {WINDOW} words of {NODE} in the same block of {NEWS}, twice or more.",
            "Columns: name, form, window (how many of its tokens stand there), log_likelihood (of the four",
            "cells, negative where there are fewer than expected), log_dice, mutual_information (base 2).",
            f"Node tokens: {nodes}. Window tokens (R1): {row_total}. Tokens that are no node (N): {size}.",
        ],
        ("name", "form", "window", "log_likelihood", "log_dice", "mutual_information"),
        numbered("c", found),
    )


def near_node(block):
    """The words within the window of a node, without the nodes."""
    nodes = [i for i, word in enumerate(block) if word == NODE]
    is_near = [any(abs(i - node) <= WINDOW for node in nodes) for i in range(len(block))]
    return [word for word, near in zip(block, is_near) if near and word != NODE]


def association(both, row_total, column_total, size, nodes):
    expected = row_total * column_total / size
    cells = [[both, row_total - both], [column_total - both, size - row_total - column_total + both]]
    likelihood = chi2_contingency(cells, correction=False, lambda_="log-likelihood").statistic
    information = log2(both / expected)
    marginals = both, (row_total, column_total), size
    agreed(likelihood, BigramAssocMeasures.likelihood_ratio(*marginals))
    agreed(information, BigramAssocMeasures.pmi(*marginals))
    log_dice = 14 + log2(2 * both / (nodes + column_total))
    return (-likelihood if both < expected else likelihood), log_dice, information


# Dispersion


def write_dispersion(words):
    """Parts of the running words, as equal as whole words allow."""
    bounds = [i * len(words) // PARTS for i in range(PARTS + 1)]
    parts = [words[start:end] for start, end in zip(bounds, bounds[1:])]
    sizes = [len(part) / len(words) for part in parts]
    rows = []
    for form in DISPERSED:
        hits = [part.count(form) for part in parts]
        dp = sum(abs(hit / sum(hits) - size) for hit, size in zip(hits, sizes)) / 2
        rows.append((form, sum(hits), " ".join(map(str, hits)), dp, dp / (1 - min(sizes))))
    write(
        "reference-dispersion.tsv",
        [
            f"How evenly {NEWS} uses a few words, over {PARTS} parts of its N words. Counted from 0, part i",
            f"holds the words from floor(i N / {PARTS}) to before floor((i + 1) N / {PARTS}).",
            "Columns: name, form, hits, parts (hits in each), dp, dp_norm (dp / (1 - the smallest share)).",
        ],
        ("name", "form", "hits", "parts", "dp", "dp_norm"),
        numbered("d", rows),
    )


# Keyness


def write_keyness(words, other_words):
    ours, others = Counter(words), Counter(other_words)
    scored = []
    for form in ours.keys() | others.keys():
        a, b = ours[form], others[form]
        scored.append((form, a, b, *keyness(a, b, len(words), len(other_words))))
    scored.sort(key=lambda row: (-row[3], row[0]))
    top, rest = scored[:KEY_TYPES], scored[KEY_TYPES:]
    shared = [row for row in rest if row[1] and row[2]][:SHARED_TYPES]
    write(
        "reference-keyness.tsv",
        [
            f"What tells {NEWS} ({len(words)} words) from {ENCYCLOPEDIA} ({len(other_words)} words):",
            f"the {KEY_TYPES} types of the highest log-likelihood, and the next {SHARED_TYPES} that both have.",
            "Types of the same score are in code point order: the last of the twelve tie with some left out.",
            "Columns: name, form, a (count in the first), b (in the second), log_likelihood (two terms, no sign),",
            "log_ratio (base 2, of shares; positive where the first has more; 0.5 for a count of none).",
        ],
        ("name", "form", "a", "b", "log_likelihood", "log_ratio"),
        numbered("k", top + shared),
    )


def keyness(a, b, c, d):
    expected = [c * (a + b) / (c + d), d * (a + b) / (c + d)]
    likelihood = 2 * sum(o * log(o / e) for o, e in zip((a, b), expected) if o)
    agreed(likelihood, power_divergence([a, b], expected, lambda_="log-likelihood").statistic)
    return likelihood, log2(((a or 0.5) / c) / ((b or 0.5) / d))


# What all share


def agreed(value, other):
    """The value, if another implementation comes to the same."""
    assert isclose(value, other, rel_tol=1e-9, abs_tol=1e-9), (value, other)
    return value


def commonest(counts):
    """What was counted, commonest first, of equally common ones by code point."""
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))


def numbered(prefix, rows):
    return [(f"{prefix}{number:02}", *row) for number, row in enumerate(rows, start=1)]


def write(file, about, heading, rows):
    packages = ", ".join(f"{name} {version(name)}" for name in ("lexicalrichness", "scipy", "nltk", "regex"))
    written = f"Written by tests/reference/reference.py: do not edit. {packages}."
    lines = [f"# {line}" for line in (written, *about)]
    lines += ["\t".join(map(shown, row)) for row in [heading, *rows]]
    (ROOT / "tests/data" / file).write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")


def shown(value):
    """Floats to twelve digits: the last ones depend on the machine."""
    return f"{float(value):.12g}" if isinstance(value, float) else str(value)


if __name__ == "__main__":
    main()
