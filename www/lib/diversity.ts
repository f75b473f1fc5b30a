/**
 * How varied the words of a text are, by measures that differ in how they bear its length. *N* is the number of words,
 * *V* of different ones, *Vᵢ* of those that stand in it *i* times.
 */
export interface Diversity {
  /** The type-token ratio *V* / *N*, 0–1. It falls with the length of the text: only texts of one length compare. */
  typeTokenRatio: number;
  /** *V* / √*N* (Guiraud 1954), which falls less. */
  rootTypeTokenRatio: number;
  /**
   * MATTR: the mean type-token ratio of all stretches of 100 words in a row (Covington and McFall 2010), 0–1; it does not
   * depend on the length. `null` for a text of fewer than 100 words, and for what {@link merge} gives: it needs the
   * order of the words.
   */
  movingAverageTtr: number | null;
  /**
   * MTLD: how many words in a row hold a type-token ratio above 0.72, read forwards and backwards, the mean of the two
   * (McCarthy and Jarvis 2010). The stretch left at the end counts by how far its ratio has fallen. `null` where
   * `movingAverageTtr` is; *N* where no word stands twice.
   */
  mtld: number | null;
  /**
   * HD-D: the type-token ratio to be expected of 42 words drawn without putting back, 0–1 (McCarthy and Jarvis 2007):
   * Σ (1 − the chance that a type is not drawn) / 42. `null` for a text of fewer than 42 words.
   */
  hdD: number | null;
  /**
   * Yule's *K*, 10⁴ · (Σ *i*² · *Vᵢ* − *N*) / *N*² (Yule 1944): the greater, the more is repeated; it hardly depends on the
   * length. 0 where nothing is repeated.
   */
  yulesK: number;
  /** How many words stand in the text once. */
  hapaxCount: number;
  /** Their share of the different words, 0–1. */
  hapaxRatio: number;
}
