#!/usr/bin/env node
// Takes the place of the VS Code executable where none can be downloaded: same arguments, same exit code. It starts the VS
// Code server, opens the workbench in a headless Chromium, and lets the suite run in a real extension host.
import { createWriteStream, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { format } from 'node:util';
import { chromium } from 'playwright-core';
import { ensureChromium } from './chromium.mjs';
import { ensureVSCode, startVSCode } from './vscode.mjs';

const minutes = 6;
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const option = (name) => process.argv.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);
const folder = process.argv.slice(2).find((arg) => !arg.startsWith('-'));
const screenshots = process.env.LACUNA_SCREENSHOTS;

/** The workbench's address, told which extension is developed and which suite to run in it. */
function address(port) {
  const remote = (path) => `vscode-remote://127.0.0.1:${port}${path}`;
  const payload = [
    ['extensionDevelopmentPath', remote(option('extensionDevelopmentPath'))],
    ['extensionTestsPath', remote(option('extensionTestsPath'))],
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
  ];
  return `http://127.0.0.1:${port}/?${new URLSearchParams({ folder, payload: JSON.stringify(payload) })}`;
}

/** What comes to match a selector in one of the window's frames: a webview is one. */
async function found(page, selector) {
  for (let tries = 100; tries > 0; tries--) {
    for (const frame of page.frames()) {
      const first = frame.locator(selector).first();
      if (await first.count().catch(() => 0)) return first;
    }
    await page.waitForTimeout(100);
  }
  throw new Error(`nothing matches ${selector}`);
}

const click = async (page, selector) => (await found(page, selector)).click({ timeout: 5000 });
const choose = async (page, selector, label) =>
  (await found(page, selector)).selectOption({ label }, { timeout: 5000 });

/**
 * Keeps what the window logs. A line `@@screenshot NAME` of the suite takes a picture of the whole window; `@@click SELECTOR`,
 * `@@choose SELECTOR = LABEL`, `@@type TEXT` and `@@press KEY` do what no extension can: click in a webview, choose from a list
 * in it, and use the keyboard where it is.
 */
function logTo(log, page) {
  return async (type, args) => {
    log.write(`${type}: ${format(...args)}\n`);
    const name = /^@@screenshot (\S+)/.exec(args[0])?.[1];
    if (name) await page.screenshot({ path: join(screenshots, `${name}.png`) });
    const typed = /^@@type (.+)/.exec(args[0])?.[1];
    if (typed) await page.keyboard.type(typed, { delay: 20 });
    const key = /^@@press (\S+)/.exec(args[0])?.[1];
    if (key) await page.keyboard.press(key);
    const selector = /^@@click (.+)/.exec(args[0])?.[1];
    if (selector) await click(page, selector).catch(({ message }) => log.write(`${message}\n`));
    const [, list, label] = /^@@choose (.+) = (.+)/.exec(args[0]) ?? [];
    if (list) await choose(page, list, label).catch(({ message }) => log.write(`${message}\n`));
  };
}

/** Runs the suite in a page and resolves to its exit code. */
async function runIn(page, log, port) {
  let finish;
  const finished = new Promise((resolve) => {
    finish = resolve;
  });
  await page.exposeFunction('codeAutomationLog', logTo(log, page));
  await page.exposeFunction('codeAutomationExit', (code) => finish(code));
  page.on('crash', () => finish(1));
  await page.goto(address(port));
  return finished;
}

const data = mkdtempSync(join(tmpdir(), 'lacuna-data-'));
process.on('exit', () => rmSync(data, { recursive: true, force: true }));
setTimeout(() => {
  console.error(`The suite did not end within ${minutes} minutes.`);
  process.exit(1);
}, minutes * 60_000);

mkdirSync(screenshots, { recursive: true });
const log = createWriteStream(process.env.LACUNA_LOG);
const { executablePath, env } = await ensureChromium();
const server = await startVSCode(await ensureVSCode(), { data, args: ['--enable-smoke-test-driver'] });
const browser = await chromium.launch({ executablePath, env, args: flags });
const page = await browser.newPage({ viewport: { width: 1600, height: 1000 } });
const code = await runIn(page, log, server.port);
await browser.close();
await server.stop();
process.exit(code);
