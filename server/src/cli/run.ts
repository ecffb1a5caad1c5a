import { Command, CommanderError, Option } from 'commander';
import { checkCommand } from './check';
import { type CoverageOptions, coverageCommand } from './coverage';
import { diffCommand } from './diff';
import { explainCommand } from './explain';
import { Fault, usage } from './fault';
import { formatCommand } from './format';
import type { Io } from './io';
import { type CommonOptions, failOn, type Outcome, readingOptions, withinOption } from './options';
import { testCommand } from './test';
import { choices } from './words';

const about = 'Norms of a treaty: what a draft prohibits, and what it leaves open.';

const examples = `
Examples:
  lacuna check draft.norm                     what a drafter would change
  lacuna coverage draft.norm                  what the draft leaves open
  lacuna test draft.norm incidents.norm       what the draft says of incidents
  lacuna coverage draft.norm --as-read-by US  as one delegation reads it
  lacuna coverage draft.norm --beside INSTRUMENT
                                              beside what an instrument says
  lacuna diff old.norm new.norm               what another draft would change
  lacuna explain conflict                     what a finding or a word is
  lacuna format draft.norm                    set as the samples are, in place

A PATH is a file or a folder. The exit code is 0 when all is well, 1 when there
are findings at or above --fail-on, an expectation fails or --check finds a file
that is not formatted, and 2 when what is named cannot be read or asked. Nothing
that you write leaves this machine.`;

/** Verbs that the language has in mind and this version does not. */
const later = ['export', 'new'];

/** Runs one command; never throws. @returns the exit code. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  let code = 0;
  const perform = async (work: () => Outcome | Promise<Outcome>) => {
    const outcome = await work();
    io.out(outcome.output);
    for (const message of outcome.messages) io.err(`${message}\n`);
    code = outcome.code;
  };
  try {
    await program(io, perform).parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    return failed(error, io);
  }
}

function failed(error: unknown, io: Io): number {
  if (error instanceof CommanderError) {
    const asked = ['commander.helpDisplayed', 'commander.version'].includes(error.code);
    return asked ? 0 : 2;
  }
  const told = error instanceof Fault ? error.message : `lacuna: a fault of the program itself: ${said(error)}`;
  io.err(`${told.replace(/\s*[\r\n]+\s*/g, ' ')}\n`);
  return 2;
}

function said(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

type Perform = (work: () => Outcome | Promise<Outcome>) => Promise<void>;

function program(io: Io, perform: Perform): Command {
  const lacuna = new Command('lacuna')
    .description(about)
    .version(io.version, '--version', 'print the version')
    .helpOption('--help', 'print this help')
    .helpCommand(false)
    .showSuggestionAfterError(true)
    .exitOverride()
    .configureOutput({
      writeOut: io.out,
      writeErr: io.err,
      outputError: (text, write) => write(oneLine(text)),
      getOutHelpWidth: () => io.width,
      getErrHelpWidth: () => io.width,
    })
    .addHelpText('after', examples);

  verb(lacuna, 'check', 'what a drafter would change, finding by finding', ['pretty', 'json', 'sarif', 'github'])
    .option('--mandate <file>', "a delegation's instructions, checked against every reading")
    .action((paths: string[], options: CommonOptions & { mandate?: string }) =>
      perform(() => checkCommand(paths, options, io)),
    );
  verb(lacuna, 'coverage', 'what the draft leaves open, concern by concern', ['pretty', 'json'], ['csv', 'html', 'svg'])
    .option('--by <row,column>', 'the two facets by which acts are laid out, as "activity,target"')
    .option(
      '--beside <instrument>',
      'what an instrument says of the same concerns: its name, or the path of its file; repeatable',
      (name: string, before: readonly string[] = []) => [...before, name],
    )
    .action((paths: string[], options: CoverageOptions) => perform(() => coverageCommand(paths, options, io)));
  verb(lacuna, 'test', 'the verdict on every incident, with or without expectation', ['pretty', 'json'], ['junit'])
    .option('--why', 'which norms decide, which yield and by which words, and what a near one lacks')
    .action((paths: string[], options: CommonOptions & { why?: boolean }) =>
      perform(() => testCommand(paths, options, io)),
    );

  verb(
    lacuna,
    'diff',
    'what another draft changes',
    ['pretty', 'json'],
    ['markdown', 'docx'],
    '<old> <new> [file...]',
  ).action((old: string, now: string, files: string[], options: CommonOptions) =>
    perform(() => diffCommand(old, now, files, options, io)),
  );

  lacuna
    .command('explain [words...]')
    .description('what a term, a finding, a concern, an instrument or an incident is')
    .helpOption('--help', 'print this help')
    .addOption(formatOption(['pretty', 'json', 'markdown']))
    .action((words: string[], options: { format: string }) => perform(() => explainCommand(words, options, io)));
  lacuna
    .command('format <paths...>')
    .description('sets the spaces of files as the samples have them, in place')
    .helpOption('--help', 'print this help')
    .option('--check', 'write nothing; name the files that would change, and exit with 1 if there are any')
    .action((paths: string[], options: { check?: boolean }) => perform(() => formatCommand(paths, options, io)));
  lacuna
    .command('lsp')
    .description('the language server, for editors')
    .option('--stdio', 'speak over standard input and output')
    .action(async ({ stdio }: { stdio?: boolean }) => {
      if (!stdio)
        throw usage('the language server speaks over standard input and output only; write lacuna lsp --stdio');
      await io.serve();
    });
  for (const name of later) {
    lacuna
      .command(`${name} [words...]`, { hidden: true })
      .allowUnknownOption()
      .action(() => {
        throw usage(
          `${name} is not available in this version; there is check, coverage, test, diff, explain, format and lsp`,
        );
      });
  }
  return lacuna;
}

/** A verb that reports, with the options that all of them have. */
function verb(
  lacuna: Command,
  name: string,
  description: string,
  formats: string[],
  laterFormats: string[] = [],
  names = '<paths...>',
): Command {
  const command = lacuna
    .command(`${name} ${names}`)
    .description(description)
    .helpOption('--help', 'print this help')
    .addOption(formatOption(formats, laterFormats))
    .addOption(failOn());
  for (const option of readingOptions()) command.addOption(option);
  command.addOption(withinOption());
  return command;
}

/** The formats that a verb has; those that it will have are told apart from those that nobody knows. */
function formatOption(formats: readonly string[], laterFormats: readonly string[] = []): Option {
  return new Option('--format <format>', formats.join(', ')).default('pretty').argParser((value: string) => {
    if (formats.includes(value)) return value;
    const why = laterFormats.includes(value) ? 'is not available in this version' : 'is no format';
    throw usage(`--format ${value} ${why}; choose ${choices(formats)}`);
  });
}

/** What commander complains of, in one line under our name. */
function oneLine(text: string): string {
  return `lacuna: ${text
    .trim()
    .replace(/^error: /, '')
    .replace(/\s*\n\s*/g, ' ')}\n`;
}
