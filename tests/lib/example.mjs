// Examples that say what comes out, as code that checks it.

import assert from "node:assert/strict";

/**
 * Makes a check of every `expression; // => value`, where the value may go on in comment lines, or stand on comment lines
 * of its own below the expression. Gives the code, which calls `check(actual, expected)` for each and goes on with what that
 * gives back, and how many there are.
 */
export function checksOf(example) {
  let checks = 0;
  const code = example.replaceAll(
    /^( *)((?:const .* = )?)(.*);(?: |\n *)\/\/ => (.*(?:\n *\/\/ {3}.*|\n *\/\/ [\]}].*)*)$/gm,
    (_, indent, binding, expression, value) => {
      checks += 1;
      const expected = value.replaceAll(/^ *\/\/ /gm, "");
      return `${indent}${binding}check(${expression}, ${expected});`;
    },
  );
  assert.ok(checks > 0, `an example shows what comes out:\n${example}`);
  assert.doesNotMatch(code, /\/\/ =>/, "every value is checked");
  return { code, checks };
}
