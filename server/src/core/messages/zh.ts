/** All wording in Simplified Chinese. */
import type { Messages } from './messages';
import { acts } from './zh/acts';
import { beside } from './zh/beside';
import { changes } from './zh/changes';
import { choices } from './zh/choices';
import { clauses } from './zh/clauses';
import { closing } from './zh/closing';
import { completion } from './zh/completion';
import { configuration } from './zh/configuration';
import { coverage } from './zh/coverage';
import { disregards } from './zh/disregards';
import { drafting } from './zh/drafting';
import { explain } from './zh/explain';
import { finalClauses } from './zh/finalClauses';
import { findings } from './zh/findings';
import { fixes } from './zh/fixes';
import { frame } from './zh/frame';
import { gaps } from './zh/gaps';
import { help } from './zh/help';
import { hints } from './zh/hints';
import { hover } from './zh/hover';
import { joining } from './zh/joining';
import { lenses } from './zh/lenses';
import { mends } from './zh/mends';
import { navigation } from './zh/navigation';
import { needless } from './zh/needless';
import { newDraft } from './zh/newDraft';
import { problems } from './zh/problems';
import { progress } from './zh/progress';
import { refactor } from './zh/refactor';
import { regions } from './zh/regions';
import { signatures } from './zh/signatures';
import { states } from './zh/states';
import { treatment } from './zh/treatment';
import { undecided } from './zh/undecided';
import { verdicts } from './zh/verdicts';
import { why } from './zh/why';

export const zh: Messages = {
  problems,
  progress,
  undecided,
  drafting,
  finalClauses,
  findings,
  disregards,
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
    first: '第一项在此处',
  },
};
