/** All wording in English. A message is a function of the data that a rule or a service gives. */
import { acts } from './en/acts';
import { beside } from './en/beside';
import { changes } from './en/changes';
import { choices } from './en/choices';
import { clauses } from './en/clauses';
import { closing } from './en/closing';
import { completion } from './en/completion';
import { configuration } from './en/configuration';
import { coverage } from './en/coverage';
import { disregards } from './en/disregards';
import { drafting } from './en/drafting';
import { explain } from './en/explain';
import { finalClauses } from './en/finalClauses';
import { findings } from './en/findings';
import { fixes } from './en/fixes';
import { frame } from './en/frame';
import { gaps } from './en/gaps';
import { help } from './en/help';
import { hints } from './en/hints';
import { hover } from './en/hover';
import { joining } from './en/joining';
import { lenses } from './en/lenses';
import { mends } from './en/mends';
import { navigation } from './en/navigation';
import { needless } from './en/needless';
import { newDraft } from './en/newDraft';
import { problems } from './en/problems';
import { progress } from './en/progress';
import { refactor } from './en/refactor';
import { regions } from './en/regions';
import { signatures } from './en/signatures';
import { states } from './en/states';
import { treatment } from './en/treatment';
import { undecided } from './en/undecided';
import { verdicts } from './en/verdicts';
import { why } from './en/why';

export const en = {
  problems,
  progress,
  undecided,
  findings,
  disregards,
  drafting,
  finalClauses,
  completion,
  configuration,
  gaps,
  navigation,
  needless,
  hints,
  lenses,
  newDraft,
  fixes,
  closing,
  mends,
  changes,
  joining,
  signatures,
  states,
  verdicts,
  choices,
  acts,
  beside,
  clauses,
  refactor,
  regions,
  frame,
  why,
  coverage,
  explain,
  help,
  hover,
  treatment,
  related: {
    first: 'The first is here',
  },
};
