// `npm run bench [N ...]`: keystroke to diagnostics over stdio, as JSON on standard output and a table on standard error.
import { keystrokes, machine } from '../test/bench/keystroke.mjs';
import { build } from './build.mjs';

await build();
const sizes = process.argv
  .slice(2)
  .map(Number)
  .filter((n) => n > 0);
const rows = [];
for (const size of sizes.length > 0 ? sizes : [100, 1000]) rows.push(await keystrokes(size));
console.log(JSON.stringify({ machine: machine(), keystrokes: rows }, null, 2));
console.error(`\n${machine()}\n\nnorms   findings   first ms   p50 ms   p95 ms   max ms`);
for (const { norms, findings, firstMs, p50, p95, max } of rows) {
  const figures = [firstMs, p50, p95, max].map((ms) => ms.toFixed(1).padStart(8)).join(' ');
  console.error(`${String(norms).padStart(5)}   ${String(findings).padStart(8)} ${figures}`);
}
