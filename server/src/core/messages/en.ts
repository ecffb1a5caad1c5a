/** All wording in English. A message is a function of the data that a rule or a service gives. */
import { fixes } from './en/fixes';
import { problems } from './en/problems';

export const en = {
  problems,
  fixes,
  related: {
    first: 'The first is here',
  },
};
