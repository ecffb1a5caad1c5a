/** The concerns, most open first, each with its share by verdict, what it leaves open and an act that slips through. */
import * as l10n from '@vscode/l10n';
import type { ConcernView } from '../../../server/src/core/protocol.ts';
import { Bar } from './bar.tsx';
import { freshClass } from './fresh.ts';
import { Inline } from './inline.tsx';
import { isOpen, mostOpenFirst } from './order.ts';
import { percent } from './verdicts.ts';

interface Props {
  concerns: ConcernView[];
  onlyOpen: boolean;
  filter: (onlyOpen: boolean) => void;
  /** The names of those that the latest payload changed. */
  fresh: ReadonlySet<string>;
  revision: number;
  draft: (concern: string) => void;
}

export function Concerns({ concerns, onlyOpen, filter, fresh, revision, draft }: Props) {
  const open = concerns.filter(isOpen);
  const shown = mostOpenFirst(onlyOpen ? open : concerns);
  return (
    <section class="concerns" aria-labelledby="concerns-title">
      <header>
        <h2 id="concerns-title">{l10n.t('Concerns, most open first')}</h2>
        <span class="segmented small">
          <label>
            <input type="radio" name="concerns" checked={onlyOpen} onChange={() => filter(true)} />
            <span>{l10n.t('{0} open', open.length)}</span>
          </label>
          <label>
            <input type="radio" name="concerns" checked={!onlyOpen} onChange={() => filter(false)} />
            <span>{l10n.t('all {0}', concerns.length)}</span>
          </label>
        </span>
      </header>
      {shown.length === 0 && (
        <p class="quiet">
          {concerns.length === 0
            ? l10n.t('The libraries in use name no concern.')
            : l10n.t('No concern is left open by this text.')}
        </p>
      )}
      <ul>
        {shown.map((concern) => (
          <Concern
            key={concern.name}
            concern={concern}
            fresh={freshClass(fresh.has(concern.name), revision)}
            draft={draft}
          />
        ))}
      </ul>
    </section>
  );
}

interface ConcernProps {
  concern: ConcernView;
  fresh: string;
  draft: (concern: string) => void;
}

function Concern({ concern, fresh, draft }: ConcernProps) {
  const { name, title, state, summary, shares, residue, beside = [], example, gapShare, gapActs, canDraft } = concern;
  const gapTold = gapActs === '0' ? undefined : l10n.t('{0} acts, {1} of this concern', gapActs, percent(gapShare));
  return (
    <li class={`concern ${state.replace(' ', '-')} ${fresh}`}>
      <div class="line">
        <h3>
          {title}{' '}
          <span class="state" title={gapTold}>
            <Inline text={summary} />
          </span>
        </h3>
        <Bar shares={shares} />
      </div>
      {residue.length > 0 && (
        <p>
          <span class="quiet">{state === 'left open' ? l10n.t('Left open:') : l10n.t('Open:')}</span>{' '}
          <Inline text={residue.join('; ')} />
        </p>
      )}
      {beside.map((line) => (
        <p class="beside" key={line}>
          <Inline text={line} />
        </p>
      ))}
      {(example || canDraft) && (
        <div class="line">
          <p class="example">{example && <Inline text={example} />}</p>
          {canDraft && (
            <button
              type="button"
              class="draft"
              aria-label={l10n.t('Draft a clause on {0}', title)}
              onClick={() => draft(name)}
            >
              {l10n.t('Draft')}
            </button>
          )}
        </div>
      )}
    </li>
  );
}
