/** A value and how often it occurs. */
export interface ValueCount {
  /** The value. */
  value: number;
  /** How often it occurs. */
  count: number;
}

/** How the values of something countable are spread. All of it is 0 where there are none. */
export interface Distribution {
  /** The arithmetic mean. */
  mean: number;
  /** The standard deviation of all values, not of a sample: the root of the mean square distance from the mean. */
  standardDeviation: number;
  /** The value in the middle; where there are two, their mean. */
  median: number;
  /** The smallest value. */
  min: number;
  /** The greatest value. */
  max: number;
  /** Every value that occurs and how often, the smallest first. */
  counts: ValueCount[];
}
