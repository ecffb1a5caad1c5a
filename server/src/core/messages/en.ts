/** All wording in English. A message is a function of the data that a rule or a service gives. */
import { changes } from './en/changes';
import { findings } from './en/findings';
import { fixes } from './en/fixes';
import { gaps } from './en/gaps';
import { needless } from './en/needless';
import { problems } from './en/problems';
import { undecided } from './en/undecided';

export const en = {
  problems,
  undecided,
  findings,
  gaps,
  needless,
  fixes,
  changes,
  related: {
    first: 'The first is here',
  },
};
