// A Chromium to drive: the machine's own, else the one that the npm package `@sparticuz/chromium` carries.
import { spawnSync } from 'node:child_process';
import { chmodSync, createReadStream, createWriteStream, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { once, say } from './cache.mjs';
import { unpack } from './npm.mjs';

/** The last line whose tools still run on Node 20. */
const version = '147.0.0';
const integrity = 'sha512-4ZKeAQQa8up2mt675qSitztLdbQrlf8BKdC5naeap+5Mv1OV1OlJdPoU+EJC/p5sQUJUQmN4r+q5+EhaaOUHpQ==';

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

/** `{ executablePath, env }` of a Chromium that starts here. */
export async function ensureChromium() {
  const own = installed.find(existsSync);
  if (own) return { executablePath: own, env: process.env };
  const folder = await once(`chromium-${version}`, setUp);
  const executablePath = join(folder, 'chromium');
  const env = { ...process.env, FONTCONFIG_PATH: folder };
  // Its own libraries are for machines that lack them; a machine's own suit it better.
  const starts = spawnSync(executablePath, ['--version'], { env }).status === 0;
  return { executablePath, env: starts ? env : { ...env, LD_LIBRARY_PATH: join(folder, 'lib') } };
}

async function setUp(folder) {
  say('Fetching a headless Chromium (68 MB, once) ...');
  const packed = join(folder, 'packed');
  mkdirSync(packed);
  await unpack(`@sparticuz/chromium@${version}`, integrity, 'bin', packed);
  await inflate(join(packed, 'chromium.br'), join(folder, 'chromium'));
  chmodSync(join(folder, 'chromium'), 0o755);
  for (const part of ['swiftshader', 'al2023', 'fonts']) {
    const archive = join(packed, `${part}.tar`);
    await inflate(`${archive}.br`, archive);
    const { status } = spawnSync('tar', ['-xf', archive, '-C', folder]);
    if (status !== 0) throw new Error(`could not unpack ${part} of Chromium`);
  }
  rmSync(packed, { recursive: true });
  // The machine's fonts first; the package's only where there are none.
  writeFileSync(join(folder, 'fonts.conf'), fonts);
  say('Chromium is set up.');
}

const inflate = (from, to) => pipeline(createReadStream(from), createBrotliDecompress(), createWriteStream(to));

const fonts = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
  <alias><family>sans-serif</family><prefer><family>DejaVu Sans</family><family>Open Sans</family></prefer></alias>
  <alias><family>monospace</family><prefer><family>DejaVu Sans Mono</family></prefer></alias>
</fontconfig>
`;
