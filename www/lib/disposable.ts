/**
 * Lets `using` dispose of instances of a class, where the runtime has `Symbol.dispose`. At run time alone: in the types it would
 * ask every user for a library that declares it. Not in a static block of the class, which Safari has since 16.4: all else
 * runs in 16.
 */
export function makeDisposable({ prototype }: { readonly prototype: { dispose(): void } }): void {
  const { dispose } = Symbol as { dispose?: symbol };
  if (dispose) Object.defineProperty(prototype, dispose, { value: prototype.dispose });
}
