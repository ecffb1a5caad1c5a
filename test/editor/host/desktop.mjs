// Desktop VS Code, where there is one.
import { spawnSync } from 'node:child_process';

const oldest = [1, 91];
const shell = process.platform === 'win32';

/** Whether windows can be shown: always so on a Mac and on Windows. */
export const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** Opens the desktop editor on a file in its folder with this extension; false where there is none that is recent enough. */
export function openDesktop(extension, folder, file) {
  // As root it would refuse to start.
  if (!hasDisplay() || process.getuid?.() === 0) return false;
  const { status, stdout } = spawnSync('code', ['--version'], { encoding: 'utf8', shell });
  const [major, minor] = (stdout ?? '').split('.').map(Number);
  if (status !== 0 || major < oldest[0] || (major === oldest[0] && minor < oldest[1])) return false;
  const args = ['--new-window', `--extensionDevelopmentPath=${extension}`, folder, file];
  return spawnSync('code', args, { stdio: 'ignore', shell }).status === 0;
}
