/** Another subject, in a library of a few lines: gaps, conflicts and mends come with no change of code. */
import { describe, expect, it } from 'vitest';
import { en } from '../../server/src/core/messages/en.ts';
import { checkText, codes, edited, fixesOf, type Texts, theFinding } from '../support/check.ts';

const library = `vocabulary beehives "Bees near other people's orchards"

facet deed "what is done"
  clause      deed
  follows     modality
  usually     place hives
facet season
  clause      in season
  usually     spring
facet distance "how far from the hedge"
  clause      within
  usually     ten metres

term place hives
  in          deed
  phrase      "hives are placed"
term robbing
  in          deed
  phrase      "honey is taken"
term spring
  in          season
term autumn
  in          season
term ten metres
  in          distance
term a mile
  in          distance

concern spring hives "Hives beside a neighbour's orchard in spring"
  deed        place hives
  in season   spring
  within      ten metres

concern honey "Taking of honey"
  deed        robbing
`;

const accord = `accord "Arrangement between neighbours"
  between     all States
  form        political commitment
  uses        beehives
`;

const beside = { 'beehives.norm': library };
const check = (texts: Texts) => checkText(texts, { beside });

describe('an agreement on beehives', () => {
  it('is told what it leaves open, in the words of its library', () => {
    const checked = check({ 'draft.norm': accord });
    expect(codes(checked)).toEqual(['gap/honey', 'gap/spring-hives']);
    const { message, data } = theFinding(checked, 'gap/spring-hives');
    expect(data).toEqual({ concern: 'spring hives', acts: '1', always: '1', sometimes: '0', leftOpen: '0' });
    expect(message).toMatch(
      /^Not addressed: spring hives \("Hives beside a neighbour's orchard in spring"\)\. .* For example, hives are placed in season spring within ten metres\./,
    );
  });

  it('is told how much of a concern is left', () => {
    const text = `${accord}\nnorm honey\n  will not    robbing\n  in season   spring`;
    const checked = check({ 'draft.norm': text });
    expect(theFinding(checked, 'gap/honey').data).toMatchObject({ acts: '4', always: '2' });
    expect(theFinding(checked, 'gap/honey').message).toContain('silent on 50 % of it: acts in season autumn.');
    const residue = checked
      .concerns()
      .find(({ concern }) => concern.name === 'honey')
      ?.explained().residues[0]?.residue;
    expect(residue && en.regions.region(checked.unit, residue)).toBe('acts in season autumn');
  });

  it('is offered articles that close the gaps', () => {
    let texts: Texts = { 'draft.norm': accord };
    for (const code of ['gap/spring-hives', 'gap/honey']) {
      const checked = check(texts);
      texts = edited(texts, fixesOf(checked, theFinding(checked, code))[0]?.edits ?? []);
    }
    expect(texts['draft.norm']).toContain(`norm spring-hives "Hives beside a neighbour's orchard in spring"
  will not    place hives
  in season   spring
  within      ten metres

norm honey "Taking of honey"
  will not    robbing
`);
    expect(codes(check(texts))).toEqual(['final-clauses']);
  });

  it('is told of conflicts', () => {
    const text = `${accord}\nnorm a\n  may         place hives\nnorm b\n  will not    place hives\n  in season   spring`;
    expect(theFinding(check({ 'draft.norm': text }), 'conflict').data?.norms).toEqual(['a', 'b']);
  });

  it('is offered a clause without prejudice where no verbs are declared', () => {
    const verbless = library.replace('  follows     modality\n', '');
    const checked = checkText({ 'draft.norm': accord }, { beside: { 'beehives.norm': verbless } });
    const [fix] = fixesOf(checked, theFinding(checked, 'gap/honey'));
    expect(fix?.title).toBe('Leave it aside: write that the accord is without prejudice to honey');
    const after = checkText(edited({ 'draft.norm': accord }, fix?.edits ?? []), {
      beside: { 'beehives.norm': verbless },
    });
    expect(codes(after)).toEqual(['final-clauses', 'gap/spring-hives']);
  });
});
