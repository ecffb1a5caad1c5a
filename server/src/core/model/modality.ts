import type { Modality, Saying } from './model';

export interface ModalityWords {
  readonly text: string;
  readonly saying: Saying;
  readonly register: Modality['register'];
}

const words = (saying: Saying, register: Modality['register'], ...texts: string[]): ModalityWords[] =>
  texts.map((text) => ({ text, saying, register }));

/** Every way of writing a modality, with what a norm so written says and the form to which the words belong. */
export const modalities: readonly ModalityWords[] = [
  ...words('prohibited', 'treaty', 'shall not', 'must not', 'undertakes not to'),
  ...words('prohibited', 'political commitment', 'will not'),
  ...words('discouraged', 'either', 'should not', 'is encouraged not to'),
  ...words('required', 'treaty', 'shall', 'must', 'undertakes to'),
  ...words('required', 'political commitment', 'will'),
  ...words('encouraged', 'either', 'should', 'is encouraged to'),
  ...words('permitted', 'either', 'may'),
];
