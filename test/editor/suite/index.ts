/** Runs the suite inside the extension host and leaves its results in the file that the harness names. */
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Mocha from 'mocha';

export function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'tdd', timeout: 20_000 });
  for (const file of readdirSync(__dirname).sort()) {
    if (file.endsWith('.test.cjs')) mocha.addFile(join(__dirname, file));
  }
  const tests: { title: string; duration?: number; error?: string }[] = [];
  return new Promise((resolve, reject) => {
    const runner = mocha.run((failed) => {
      const passed = tests.filter(({ error }) => error === undefined).length;
      if (process.env.LACUNA_RESULTS) {
        writeFileSync(process.env.LACUNA_RESULTS, JSON.stringify({ passed, failed, tests }));
      }
      if (failed || !passed) reject(new Error(`${passed} passed, ${failed} failed`));
      else resolve();
    });
    runner.on('pass', (test) => tests.push({ title: test.fullTitle(), duration: test.duration ?? 0 }));
    runner.on('fail', (test, error) => tests.push({ title: test.fullTitle(), error: error.stack ?? error.message }));
  });
}
