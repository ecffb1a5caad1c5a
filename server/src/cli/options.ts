/** The options that every verb has. */
import { Option } from 'commander';
import type { Budget } from '../core/analysis/diagram';
import { patient } from '../core/budget';
import type { Checked } from '../core/check';
import type { Severity } from '../core/rules/rule';
import { usage } from './fault';
import type { Settled } from './settle';
import { choices } from './words';

type Resolutions = NonNullable<Settled['resolve']>;

export interface CommonOptions {
  readonly format: string;
  readonly failOn: FailOn;
  readonly asReadBy?: string;
  readonly resolve?: Resolutions;
  /** Seconds. */
  readonly within?: number;
}

/** What a verb comes to: text for standard output, messages for standard error, and the exit code. */
export interface Outcome {
  readonly output: string;
  readonly messages: readonly string[];
  readonly code: 0 | 1;
}

/** Gravest first. */
export const severities: readonly Severity[] = ['error', 'warning', 'information', 'hint'];
export type FailOn = Severity | 'never';

export function failOn(): Option {
  const values = [...severities, 'never'];
  return new Option('--fail-on <severity>', `exit with 1 from this severity on: ${values.join(', ')}`)
    .default('error')
    .argParser((value: string) => {
      if (values.includes(value)) return value;
      throw usage(`--fail-on ${value}: choose ${choices(values)}`);
    });
}

/** How readings are settled. */
export function readingOptions(): Option[] {
  return [
    new Option('--as-read-by <party>', 'only the readings of one delegation'),
    new Option(
      '--resolve <name=value>',
      'settle a bracket, a proposal or a definition: a delegation, a number or none; repeatable',
    ).argParser((value: string, before?: Resolutions) => [...(before ?? []), resolution(value)]),
  ];
}

/** How long a question may take. */
export function withinOption(): Option {
  const description = `stop after so many seconds and say what is not decided (${patient.time / 1000})`;
  return new Option('--within <seconds>', description).argParser((value: string) => {
    const seconds = Number(value);
    if (value.trim() !== '' && Number.isFinite(seconds) && seconds >= 0) return seconds;
    throw usage(`--within ${value}: write a number of seconds`);
  });
}

/** @param seconds undefined for as long as anybody would wait. */
export function budgetOf(seconds: number | undefined): Budget {
  return seconds === undefined ? patient : { ...patient, time: seconds * 1000 };
}

function resolution(text: string): Resolutions[number] {
  const at = text.lastIndexOf('=');
  const name = text.slice(0, Math.max(at, 0)).trim();
  const to = text.slice(at + 1).trim();
  if (name === '' || to === '') throw usage(`--resolve ${text}: write NAME=US, NAME=2 or NAME=none`);
  return { name, to };
}

/** Whether a unit has findings at or above a severity. */
export function failsOn(units: readonly Checked[], limit: FailOn): boolean {
  if (limit === 'never') return false;
  const from = severities.indexOf(limit);
  return units.some(({ findings }) => findings.some(({ severity }) => severities.indexOf(severity) <= from));
}
