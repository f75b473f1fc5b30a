// WebKitGTK, Safari's engine, driven by WebDriver on a screen without a monitor.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { createInterface } from "node:readline";
import { Browser, Builder, By, Capabilities, Key } from "selenium-webdriver";

const START_LIMIT_MS = 20_000;

/** Key names as the harness has them, where WebDriver's are others. */
const KEYS = { Backspace: Key.BACK_SPACE, PageDown: Key.PAGE_DOWN, PageUp: Key.PAGE_UP };

/**
 * Opens a MiniBrowser; see `harness.mjs` for the options and for what it gives.
 *
 * The language stays the system's: this engine takes it from an installed locale alone.
 */
export async function openWebKit({ executable, driver, display }, { colourScheme, width, height }) {
  const children = [];
  const stop = () => {
    for (const child of children.toReversed()) child.kill();
  };
  process.once("exit", stop);
  const cleanUp = () => {
    process.off("exit", stop);
    stop();
  };
  try {
    const screen = await startScreen(display, children);
    const port = await freePort();
    const server = spawn(driver, [`--port=${port}`], {
      env: {
        ...process.env,
        DISPLAY: screen,
        WAYLAND_DISPLAY: "",
        GTK_THEME: colourScheme === "dark" ? "Adwaita:dark" : "Adwaita",
      },
      stdio: "ignore",
    });
    children.push(server);
    await reachable(port);
    const capabilities = new Capabilities({
      browserName: "MiniBrowser",
      "webkitgtk:browserOptions": {
        binary: executable,
        args: ["--automation"],
      },
    });
    const session = await new Builder()
      .usingServer(`http://127.0.0.1:${port}`)
      .forBrowser(Browser.SAFARI)
      .withCapabilities(capabilities)
      .build();
    await session.manage().setTimeouts({ script: 60_000 });
    await resize(session, width, height);
    return drive(session, cleanUp);
  } catch (error) {
    cleanUp();
    throw error;
  }
}

/** Gives the page the size: the window has a tool bar as well. */
async function resize(session, width, height) {
  const rect = { x: 0, y: 0, width, height };
  for (let tries = 0; tries < 5; tries += 1) {
    await session.manage().window().setRect(rect);
    const inner = await session.executeScript("return { width: innerWidth, height: innerHeight }");
    if (inner.width === width && inner.height === height) return;
    rect.width += width - inner.width;
    rect.height += height - inner.height;
  }
}

/** Starts a screen without a monitor and gives its name. Xvfb writes the number it chose to its standard output. */
async function startScreen(display, children) {
  const server = spawn(display, ["-displayfd", "1", "-screen", "0", "1600x1200x24", "-nolisten", "tcp"], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  children.push(server);
  const [line] = await Promise.race([
    once(createInterface({ input: server.stdout }), "line"),
    once(server, "exit").then(([code]) => {
      throw new Error(`${display} ended with code ${code}`);
    }),
  ]);
  return `:${line.trim()}`;
}

async function freePort() {
  const server = createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}

async function reachable(port) {
  const end = Date.now() + START_LIMIT_MS;
  for (;;) {
    try {
      await fetch(`http://127.0.0.1:${port}/status`);
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

/**
 * Keeps what the console is told, in the page itself. The driver has no word for it, so what is said before the page
 * is loaded is not heard in this engine.
 */
function listen() {
  const messages = [];
  Object.defineProperty(window, Symbol.for("messages"), { value: messages });
  for (const level of ["log", "warn", "error"]) {
    const say = console[level];
    console[level] = (...values) => {
      messages.push({ level, text: values.map(String).join(" ") });
      say.apply(console, values);
    };
  }
  const hear = (name, text) =>
    addEventListener(name, (event) => messages.push({ level: "error", text: text(event) }));
  hear("error", ({ error, message }) => `${message}\n${error?.stack ?? ""}`);
  hear("unhandledrejection", ({ reason }) => String(reason?.stack ?? reason));
  hear(
    "securitypolicyviolation",
    (event) => `Content Security Policy: ${event.effectiveDirective} ${event.blockedURI}`,
  );
}

function drive(session, cleanUp) {
  const element = (selector) => session.findElement(By.css(selector));
  return {
    messages: () => session.executeScript(`return window[Symbol.for("messages")]`),
    async open(address) {
      await session.get(address);
      await session.executeScript(`(${listen})()`);
    },
    async evaluate(task, ...rest) {
      const answer = await session.executeAsyncScript(
        `const done = arguments[arguments.length - 1];
        Promise.resolve().then(() => (${task})(...arguments[0])).then(
          (value) => done({ value }),
          (error) => done({ error: String(error) + "\\n" + (error.stack ?? "") }),
        );`,
        rest,
      );
      if (answer.error !== undefined) throw new Error(answer.error);
      // The driver has no word for undefined.
      return answer.value;
    },
    click: async (selector) => (await element(selector)).click(),
    type: (text) => session.actions().sendKeys(text).perform(),
    async press(keys) {
      const codes = keys.map((key) => KEYS[key] ?? Key[key.replace(/^Arrow/, "ARROW_").toUpperCase()] ?? key);
      const actions = session.actions();
      for (const code of codes) actions.keyDown(code);
      for (const code of codes.toReversed()) actions.keyUp(code);
      await actions.perform();
    },
    chooseFile: async (selector, path) => (await element(selector)).sendKeys(path),
    screenshot: async (path) => writeFile(path, await session.takeScreenshot(), "base64"),
    async close() {
      try {
        await session.quit();
      } finally {
        cleanUp();
      }
    },
  };
}
