/** All wording in English. A message is a function of the data that a rule or a service gives. */
import { findings } from './en/findings';
import { fixes } from './en/fixes';
import { gaps } from './en/gaps';
import { problems } from './en/problems';

export const en = {
  problems,
  findings,
  gaps,
  fixes,
  related: {
    first: 'The first is here',
  },
};
