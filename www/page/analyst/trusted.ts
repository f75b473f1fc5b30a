/** The part of Trusted Types that we use; not every browser has it. */
interface Policies {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): unknown };
}

/** The one address that may run: it is made below, from our own source. */
let own = "";

const policy = (globalThis as { trustedTypes?: Policies }).trustedTypes?.createPolicy("mubin", {
  createScriptURL(url) {
    if (url !== own) throw new TypeError("not a script of this page");
    return url;
  },
});

/**
 * Starts a worker from its source.
 *
 * This is the only place where the page makes a script of a string, and owns its only Trusted Types policy.
 * A Blob and not a file, because only such a worker inherits the page's content security policy: one loaded
 * from a file could connect anywhere. It is also what works when the page is opened from a disk.
 */
export function startWorker(source: string): Worker {
  if (own === "") own = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
  return new Worker((policy === undefined ? own : policy.createScriptURL(own)) as string);
}
