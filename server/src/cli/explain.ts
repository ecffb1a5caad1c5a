import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createShelf, type Entry, entriesOf, indexPage, lookUp, markdownOf } from '../core/explain';
import { en } from '../core/messages/en';
import { meant } from '../core/messages/phrasing';
import { readText } from '../files/readText';
import { usage } from './fault';
import { openInputs } from './inputs';
import type { Io } from './io';
import { document } from './json';
import type { Outcome } from './options';
import { explainPage } from './pretty/explain';

/**
 * `lacuna explain WORDS [PATH...]`: everything that goes by some words, in what ships and in the files at the paths; an index
 * where there are no words. A `Fault` where nothing has the name, with what comes nearest.
 */
export function explainCommand(argv: readonly string[], { format }: { readonly format: string }, io: Io): Outcome {
  const paths = argv.filter((one, index) => isPath(one, index, io.cwd));
  const words = argv
    .filter((one) => !paths.includes(one))
    .join(' ')
    .trim();
  const { filesOf, find } = openInputs({}, io);
  const own = filesOf(paths);
  const shelf = createShelf({
    find,
    root: own[0]?.file ?? join(io.cwd, '-'),
    own,
    messages: en,
    rulePage: (code) => {
      const read = readText(join(io.pages, `${code}.md`));
      return 'text' in read ? read.text : undefined;
    },
  });
  const entries = entriesOf(shelf);
  if (words === '') return told(format, { index: entries.map(listed) }, [indexPage(shelf, entries)], [], io);
  const found = lookUp(entries, words);
  if (found.entries.length === 0) {
    const near = meant(found.nearest, 'To see what there is: lacuna explain');
    throw usage(
      `nothing that ships${own.length > 0 ? ', and nothing in these files,' : ''} is called "${words}".${near}`,
    );
  }
  const facts = () => ({ found: found.entries.map((entry) => entry.facts()) });
  if (format === 'json') return { output: document(facts()), messages: [], code: 0 };
  return told(
    format,
    {},
    found.entries.map((entry) => entry.page()),
    paths,
    io,
  );
}

/** A file or a folder; the first argument is one only where it ends as files of the language do. */
function isPath(argument: string, index: number, cwd: string): boolean {
  if (argument.endsWith('.norm')) return true;
  return index > 0 && (/[\\/]/.test(argument) ? !argument.startsWith('gap/') : existsSync(resolve(cwd, argument)));
}

function listed({ address, title }: Entry): object {
  return { ...address, ...(title !== undefined && { title }) };
}

function told(
  format: string,
  data: object,
  pages: Parameters<typeof explainPage>[0],
  paths: readonly string[],
  io: Io,
): Outcome {
  if (format === 'json') return { output: document(data), messages: [], code: 0 };
  const output =
    format === 'markdown' ? pages.map((page) => markdownOf(page)).join('\n') : explainPage(pages, paths, io);
  return { output, messages: [], code: 0 };
}
