// What is downloaded stays within its budget. A budget is only ever lowered, or raised with a reason in the commit.

import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { budgets, measureSizes } from "../../scripts/sizes.mjs";

describe("sizes", () => {
  const sizes = new Map();
  before(async () => {
    for (const { name, ...size } of await measureSizes()) sizes.set(name, size);
  });

  for (const [name, budget] of Object.entries(budgets())) {
    for (const [form, limit] of Object.entries(budget)) {
      test(`${name}, ${form}: at most ${limit} bytes`, () => {
        const size = sizes.get(name)?.[form];
        assert.ok(size <= limit, `${size} bytes`);
      });
    }
  }
});
