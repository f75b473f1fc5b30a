/// <reference types="vite/client" />

/** The source of the built worker; `vite.config.mjs` makes it. */
declare module "virtual:mubin-worker" {
  const source: string;
  export default source;
}
