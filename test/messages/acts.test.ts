/** Acts and regions in Chinese: the names that the library gives in Chinese, and its own words where it gives none. */
import { expect, test } from 'vitest';
import { zh } from '../../server/src/core/messages/zh.ts';
import { checkText, sample, type Texts, theFinding } from '../support/check.ts';
import { page, vocabulary } from '../support/pages.ts';

const chinese = (texts: Texts, beside: Texts = {}) => checkText(texts, { beside, settings: { messages: zh } });

test('in the words of the library', () => {
  expect(theFinding(chinese({ 'accord-2015.norm': sample('accord-2015.norm') }), 'gap/medical-services').message).toBe(
    '部分空白：“任何时候干扰或破坏医院”（medical services）。协定对其中93%未作规定：情势为危机或武装冲突的行为；以及行为先后为回应的行为。例如，一缔约方的情报机构从事使系统停运的行为，对象为另一缔约方的医院，行为先后为报复。若无`initiative first use`的限制，`no-first-use`本会禁止该行为。作为本协定基础的UN GGE 2015不鼓励其中10%（见13(f)；在某些解读下更多），并对此类行为规定了义务（见13(h)）。请禁止此类行为，或予以允许，或写明协定不影响此类行为。',
  );
});

test('in a political commitment a State that has agreed is a participant', () => {
  const { message } = theFinding(
    chinese({ 'commitments-2015.norm': sample('commitments-2015.norm') }),
    'gap/medical-services',
  );
  expect(message).toContain('例如，一参加方的');
  expect(message).not.toContain('缔约方');
});

test('words without a Chinese name stand as they are written', () => {
  expect(theFinding(chinese(page('conflict').example, vocabulary), 'conflict').message).toBe(
    '`approach`禁止的行为，`escort`允许，而案文未写明何者优先。各条款在下列行为上重叠：“close approach”，“actor”为缔约方的“naval forces”，“participation”为“carry out”，“vessel”为另一缔约方的“warships”，“circumstance”为“peacetime”。例如，Arcadia的“naval forces”“carry out”“close approach”的行为，“vessel”为Ruritania的“warships”。请在应当让位的条款中写明“subject to”，或以例外排除另一条款所涵盖的行为。',
  );
});
