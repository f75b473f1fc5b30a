import type { Messages } from "./shape.ts";

export const en: Messages<"one" | "other"> = {
  appName: "Mubin",
  promise: "Reads Arabic text and shows what is in it",
  privacy: "Your text never leaves this device",
  skipToText: "Skip to the text",
  otherLanguage: "العربية",
  theme: "Theme",
  themes: { auto: "Auto", light: "Light", dark: "Dark" },
  samples: "Sample texts",
  ownText: "Your text",
  openFile: "Open a file",
  newText: "New text",
  undo: "Undo",
  redo: "Redo",

  panes: "What is shown",
  paneText: "Text",
  paneNormalized: "Normalized text",
  paneFigures: "Figures",

  textLabel: "The text, which you can edit",
  textHint: "Type here, paste a text, or drop a file",

  search: "Find in the text",
  searchHint: "A word or phrase, or several with commas between",
  level: "Match",
  levels: {
    exact: { name: "Exact", about: "The same characters, with their marks and hamzas" },
    spelling: {
      name: "Any spelling",
      about: "The whole word, whatever its marks, stretching and hamza seats",
    },
    clitics: {
      name: "With clitics",
      about: "The word and what is attached to it: conjunctions, prepositions, the article, pronouns",
    },
    lemma: {
      name: "All forms",
      about: "The word in every number, gender, case, person and tense, broken plurals and clitics too",
    },
    substring: { name: "Part of a word", about: "Wherever it stands, even inside a longer word" },
  },
  previousHit: "Previous hit",
  nextHit: "Next hit",
  noHits: "None",
  hits: { one: "{n} hit", other: "{n} hits" },
  hitPosition: "{i} of {n}",
  keywords: "Keywords and how often each is found",
  rejected: {
    "keyword-empty": "holds nothing to look for",
    "keyword-only-marks": "marks without letters cannot be looked for",
    "keyword-too-long": "is too long to look for",
    "too-many-keywords": "is one keyword too many",
  },
  hitList: "Hits",
  showMore: "Show {n} more",
  showEarlier: "Show {n} earlier",

  figures: "The text in figures",
  figure: {
    words: { name: "Words", about: "Numbers, links and hashtags are not counted" },
    types: { name: "Distinct words", about: "A repeated word counts once, with or without its marks" },
    sentences: {
      name: "Sentences",
      about: "End at a stop, question or exclamation mark, or with the paragraph",
    },
    paragraphs: { name: "Paragraphs", about: "Lines that are not empty, headings among them" },
    characters: { name: "Characters", about: "A letter with its marks is one; spaces count" },
    charactersWithoutSpaces: { name: "Characters, no spaces", about: "All that shows on the line" },
    letters: { name: "Letters", about: "Of any script, without marks and digits" },
    marks: { name: "Marks", about: "Short vowels, shadda, tanwin and their kin" },
    digits: { name: "Digits", about: "The year 2019 has four" },
    punctuation: { name: "Punctuation marks", about: "Stops, commas, brackets and the like" },
    lemmas: { name: "Dictionary words", about: "All forms of a word counted as one" },
    meanWordLength: { name: "Mean word length", about: "In letters, marks not counted" },
    meanSentenceLength: { name: "Mean sentence length", about: "In words" },
    vocalisationRatio: { name: "Vocalisation", about: "Letters that carry a mark, of all letters" },
    readSilently: { name: "Reading time", about: "Read silently, from fast to slow" },
    readAloud: { name: "Speaking time", about: "Read aloud, from fast to slow" },
  },
  minutes: { one: "{n} minute", other: "{n} minutes" },
  lessThanAMinute: "Under a minute",
  range: "{from}–{to}",
  comma: ", ",

  frequentWords: "Most frequent words",
  hideStopWords: "Without function words",
  stopWordExamples: "such as: in, of, on, which",
  searchFor: "Find “{word}”",
  times: { one: "once", other: "{n} times" },
  noWords: "The words of the text appear here as it is written.",

  preset: "Normalization",
  presets: {
    search: {
      name: "For search",
      about:
        "Drops marks and stretching and unifies the forms of alef, hamza, yeh, teh marbuta and digits, so that words compare however they are written.",
    },
    repair: {
      name: "Repair",
      about:
        "Turns presentation forms back into letters and drops stretching and invisible characters; loses no letter and no mark.",
    },
    lucene: {
      name: "As in Lucene",
      about: "The very rules of the Arabic normalizer of the Lucene search engine.",
    },
    diacritics: { name: "No marks", about: "Drops the vowel marks alone and leaves everything else." },
  },
  copy: "Copy",
  copied: "Copied",

  trouble: {
    notText: "This file is not text in UTF-8 or UTF-16, so it was not opened.",
    unreadable: "The file could not be read.",
    tooLong: "The text is too long to analyse. Delete some of it and the analysis goes on.",
    stopped: "The analysis stopped. Your text is safe where it is.",
    sample: "The text could not be loaded.",
  },
  tryAgain: "Try again",
  dismiss: "Close",
};
