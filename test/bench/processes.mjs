// Programs that measure in a process of their own and print what they measured as JSON.
import { spawn } from 'node:child_process';

/**
 * @returns what a program printed, parsed.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {number} seconds after so many it is stopped, and the promise is rejected.
 */
export function runJson(program, args, seconds = 900) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'inherit'], timeout: seconds * 1000 });
    let printed = '';
    child.stdout.on('data', (chunk) => {
      printed += chunk;
    });
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (signal) reject(new Error(`stopped after ${seconds} s`));
      else if (code !== 0) reject(new Error(`${program} ended with ${code}`));
      else resolve(JSON.parse(printed));
    });
  });
}

/** The same for a program of Node's, which may collect garbage when it asks for it. */
export function runNode(args, seconds) {
  return runJson(process.execPath, ['--expose-gc', '--enable-source-maps', ...args], seconds);
}
