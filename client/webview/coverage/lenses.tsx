/** The lenses in one line: as whose delegation reads it, each facet that can be narrowed, and what to lay beside it. */
import * as l10n from '@vscode/l10n';
import type { CoverageView, InstrumentView } from '../../../server/src/core/protocol.ts';
import type { Choice } from './state.ts';

interface Props {
  view: CoverageView;
  choice: Choice;
  choose: (choice: Choice) => void;
}

interface Option {
  /** Undefined where nothing is narrowed. */
  id?: string;
  label: string;
  /** Told of it while it is pointed at. */
  title?: string;
  /** Where options fall into groups, the one to which it belongs. */
  group?: string;
}

/** Up to so many options and letters stand side by side, where there are few lenses; more go into a list that opens. */
const sideBySide = { options: 4, letters: 30, lenses: 4 };

export function Lenses({ view, choice, choose }: Props) {
  const narrowed = (facet: string, id?: string) => {
    const { [facet]: _, ...others } = choice.lenses;
    choose({ ...choice, lenses: id === undefined ? others : { ...others, [facet]: id } });
  };
  const crowded = view.lenses.length + 1 > sideBySide.lenses;
  return (
    <div class="lenses">
      {view.readers.length > 0 && (
        <Lens
          label={l10n.t('as read by')}
          listed={crowded}
          options={[{ label: l10n.t('everyone') }, ...view.readers]}
          chosen={choice.asReadBy}
          pick={(asReadBy) => choose({ ...choice, asReadBy })}
        />
      )}
      {view.lenses.map(({ facet, label, title, options }) => (
        <Lens
          key={facet}
          label={label}
          title={title}
          listed={crowded}
          options={[{ label: l10n.t('any') }, ...options]}
          chosen={choice.lenses[facet]}
          pick={(id) => narrowed(facet, id)}
        />
      ))}
      {view.instruments.length > 0 && (
        <Lens
          label={l10n.t('beside')}
          title={l10n.t('What an instrument says of what this text leaves silent')}
          listed={true}
          options={[{ label: l10n.t('no other text') }, ...view.instruments.map(optionOf)]}
          chosen={choice.beside}
          pick={(beside) => choose({ ...choice, beside })}
        />
      )}
    </div>
  );
}

function optionOf({ id, label, title, buildsOn }: InstrumentView): Option {
  return { id, label, title, group: buildsOn ? l10n.t('builds on') : l10n.t('other instruments') };
}

interface LensProps {
  label: string;
  /** What the facet is about. */
  title?: string;
  /** Whether its options go into a list, few as they may be. */
  listed: boolean;
  options: Option[];
  chosen?: string;
  pick: (id?: string) => void;
}

function Lens(props: LensProps) {
  const letters = props.options.reduce((sum, option) => sum + option.label.length, 0);
  const short = props.options.length <= sideBySide.options && letters <= sideBySide.letters;
  return short && !props.listed ? <Segmented {...props} /> : <Select {...props} />;
}

function Segmented({ label, title, options, chosen, pick }: LensProps) {
  return (
    <fieldset class="lens" title={title}>
      <legend>{label}</legend>
      <span class="segmented">
        {options.map((option) => (
          <label key={option.id ?? ''}>
            <input type="radio" name={label} checked={option.id === chosen} onChange={() => pick(option.id)} />
            <span>{option.label}</span>
          </label>
        ))}
      </span>
    </fieldset>
  );
}

function Select({ label, title, options, chosen, pick }: LensProps) {
  const told = options.find(({ id }) => id === chosen)?.title ?? title;
  const groups = [...new Set(options.map(({ group }) => group))];
  return (
    <label class="lens" title={told}>
      <span class="lens-label">{label}</span>
      <select
        class={chosen === undefined ? '' : 'narrowed'}
        value={chosen ?? ''}
        onChange={({ currentTarget }) => pick(currentTarget.value || undefined)}
      >
        {groups.map((group) => {
          const members = options
            .filter((option) => option.group === group)
            .map(({ id = '', label, title }) => (
              <option key={id} value={id} title={title} selected={id === (chosen ?? '')}>
                {label}
              </option>
            ));
          return group === undefined ? (
            members
          ) : (
            <optgroup key={group} label={group}>
              {members}
            </optgroup>
          );
        })}
      </select>
    </label>
  );
}
