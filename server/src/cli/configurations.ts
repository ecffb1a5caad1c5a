/** The `lacuna.json` that holds for a draft: the nearest one in its folder or above it. */
import { dirname, join, resolve } from 'node:path';
import { type Configuration, configurationName, noConfiguration, readConfiguration } from '../core/configuration';
import { en } from '../core/messages/en';
import { remembered } from '../core/model/cache';
import { isFolder } from '../files/folder';
import { lineAndColumn, type Read, readText } from '../files/readText';
import { faultAt } from './fault';
import { cannotRead } from './words';

/** A configuration with its folders as whole paths. */
interface Resolved extends Configuration {
  readonly libraries: readonly string[];
}

/** @returns what holds for the draft of a root file. It throws a `Fault` at the first thing that is wrong in it. */
export function createConfigurations(nameOf: (path: string) => string): (root: string) => Resolved {
  const byFolder = new Map<string, Resolved>();
  const of = (folder: string): Resolved =>
    remembered(byFolder, folder, () => {
      const path = join(folder, configurationName);
      const read = readText(path);
      if (!missing(read)) return configurationIn(path, read, nameOf(path));
      const above = dirname(folder);
      return above === folder ? { ...noConfiguration, libraries: [] } : of(above);
    });
  return (root) => of(dirname(root));
}

function missing(read: Read): boolean {
  return 'fault' in read && read.fault === 'missing';
}

function configurationIn(path: string, read: Read, name: string): Resolved {
  if (!('text' in read)) throw faultAt(name, read.line, read.column, cannotRead(read));
  const folderAt = (written: string) => resolve(dirname(path), written);
  const { configuration, problems } = readConfiguration(read.text, en, (written) => isFolder(folderAt(written)));
  const [problem] = problems;
  if (problem) {
    const { line, column } = lineAndColumn(read.text, problem.span.from);
    throw faultAt(name, line, column, problem.message);
  }
  return { ...configuration, libraries: (configuration.libraries ?? []).map(folderAt) };
}
