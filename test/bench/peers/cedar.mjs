// Cedar asked what it can: `cedar.mjs PROBLEM.json SECONDS` parses and validates the draft as policies and authorises incidents.
//
// A norm is a `permit` whatever it says: Cedar names the policies that it rests a decision on, so that the verdict follows
// from their names, and no norm that applies is lost. Facets are entities with their families as parents, choices are
// flags of the context; what displaces a norm stands in its `unless`.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { median } from '../statistics.mjs';
import { judge, prevailing, verdictOf } from './evaluate.mjs';

const roles = { actor: 'principal', part: 'action', object: 'resource' };
const type = (level) => `F${level}`;

/** The parts of an act as Cedar sees them, by level. */
function slots(facets) {
  return facets.map(({ name }, level) => ({
    level,
    name,
    role: roles[name],
    path: roles[name] ?? `context.f${level}`,
  }));
}

export function schemaOf({ facets, choices }) {
  const seats = slots(facets);
  const seat = (role) => seats.find((each) => each.role === role).level;
  const context = [
    ...seats.filter(({ role }) => !role).map(({ level }) => `f${level}: ${type(level)}`),
    ...choices.map((_, choice) => `c${choice}: Bool`),
  ];
  const actions = facets[seat('action')].values.map((name) => JSON.stringify(name)).join(', ');
  return [
    ...seats.filter(({ role }) => role !== 'action').map(({ level }) => `entity ${type(level)} in [${type(level)}];`),
    `action ${actions} appliesTo {`,
    `  principal: ${type(seat('principal'))}, resource: ${type(seat('resource'))}, context: { ${context.join(', ')} }`,
    '};',
  ].join('\n');
}

/** The largest families that make up a set of values. */
function namesOf({ families }, values) {
  const wanted = new Set(values);
  const within = ({ from, to }) => {
    for (let value = from; value < to; value++) if (!wanted.has(value)) return false;
    return true;
  };
  const whole = families.filter(within).sort((a, b) => b.to - b.from - (a.to - a.from));
  const taken = new Set();
  return whole.flatMap(({ name, from, to }) => {
    if (taken.has(from)) return [];
    for (let value = from; value < to; value++) taken.add(value);
    return [name];
  });
}

/** Policies by name, one for each saying of each norm. */
export function policiesOf(problem) {
  const { facets, norms } = problem;
  const seats = slots(facets);
  const guarded = (guard) => guard.map(([choice, option]) => `${option === 1 ? '' : '!'}context.c${choice}`);
  const reference = ({ level, role }, name) => `${role === 'action' ? 'Action' : type(level)}::${JSON.stringify(name)}`;
  const among = (level, values) => {
    if (values.length === facets[level].values.length) return [];
    const names = namesOf(facets[level], values).map((name) => reference(seats[level], name));
    return [`${seats[level].path} in ${names.length === 1 ? names[0] : `[${names.join(', ')}]`}`];
  };
  const all = (conditions) => (conditions.length === 0 ? 'true' : conditions.join(' && '));
  const product = ({ sets, guard }) =>
    all([...guarded(guard), ...sets.flatMap(([level, values]) => among(level, values))]);
  const region = (clauses) => all(clauses.map((products) => `(${products.map(product).join(' || ')})`));
  const reach = ({ stands, within, exceptions }) =>
    all([...guarded(stands), region(within), ...exceptions.map((exception) => `!(${region(exception)})`)]);

  const direct = norms.map(() => []);
  norms.forEach(({ subjectTo, notwithstanding }, index) => {
    direct[index].push(...subjectTo);
    for (const other of notwithstanding) direct[other].push(index);
  });
  const above = (index, stands) =>
    direct[index].flatMap((winner) => {
      const both = [...stands, ...norms[winner].stands];
      return [{ winner, stands: both }, ...above(winner, both)];
    });

  const policies = {};
  norms.forEach((norm, index) => {
    const [first, ...clauses] = norm.within;
    const verbs = first.length === 1 && seats[first[0].sets[0]?.[0]]?.role === 'action' ? first : undefined;
    const head = verbs ? all(among(...verbs[0].sets[0])) : 'true';
    const displaced = above(index, norm.stands).map(
      ({ winner, stands }) => `\nunless { ${all([...guarded(stands), reach(norms[winner])])} }`,
    );
    for (const { saying, guard } of norm.says) {
      const conditions = all([...guarded(guard), reach({ ...norm, within: verbs ? clauses : norm.within })]);
      policies[`${index}/${saying}`] =
        `permit (principal, ${head === 'true' ? 'action' : head}, resource)\nwhen { ${conditions} }${displaced.join('')};`;
    }
  });
  return policies;
}

/** Requests in the reading that takes the first option of every choice. */
export function requestsOf({ facets, choices, acts }) {
  const seats = slots(facets);
  const parents = facets.map(({ families }) =>
    families.map((own) => ({
      ...own,
      above: families.filter(({ from, to }) => from <= own.from && own.to <= to && to - from > own.to - own.from),
    })),
  );
  const flags = Object.fromEntries(choices.map((_, choice) => [`c${choice}`, false]));
  return acts.map((act) => {
    const request = { context: { ...flags }, entities: [] };
    seats.forEach(({ level, role }) => {
      const id = facets[level].values[act[level]];
      const uid = { type: role === 'action' ? 'Action' : type(level), id };
      if (role) request[role] = uid;
      else request.context[`f${level}`] = { __entity: uid };
      if (role === 'action') return;
      const chain = parents[level]
        .filter(({ from, to }) => from <= act[level] && act[level] < to)
        .sort((a, b) => a.to - a.from - (b.to - b.from));
      chain.forEach(({ name }, depth) => {
        const up = chain[depth + 1];
        request.entities.push({
          uid: { type: type(level), id: name },
          attrs: {},
          parents: up ? [{ type: type(level), id: up.name }] : [],
        });
      });
    });
    return request;
  });
}

function measure(problem, seconds) {
  const cedar = createRequire(import.meta.url)('@cedar-policy/cedar-wasm/nodejs');
  const schema = schemaOf(problem);
  const policies = { staticPolicies: policiesOf(problem) };
  const times = [];
  const begin = performance.now();
  while (times.length < 7 && (times.length < 1 || performance.now() - begin < (seconds * 1000) / 4)) {
    const at = performance.now();
    const answer = cedar.validate({ schema, policies });
    times.push(performance.now() - at);
    const faults = answer.type === 'success' ? answer.validationErrors : answer.errors;
    if (faults.length > 0) throw new Error(`Cedar finds fault: ${JSON.stringify(faults[0])}`);
  }
  if (cedar.preparsePolicySet('draft', policies).type !== 'success') throw new Error('Cedar cannot parse the draft');

  const reading = problem.choices.map(() => 0);
  const over = prevailing(problem, reading);
  const requests = requestsOf(problem);
  const told = [];
  const authorise = performance.now();
  for (const request of requests) {
    if (performance.now() - authorise > seconds * 1000) break;
    const answer = cedar.statefulIsAuthorized({ ...request, preparsedPolicySetId: 'draft' });
    if (answer.type !== 'success') throw new Error(`Cedar cannot authorise: ${JSON.stringify(answer.errors[0])}`);
    const reasons = answer.response.diagnostics.reason;
    told.push(verdictOf(new Set(reasons.map((id) => Number(id.split('/')[1]))), problem.sayings));
  }
  const authorised = performance.now() - authorise;
  const checked = Math.min(told.length, 500);
  for (let act = 0; act < checked; act++) {
    const meant = judge(problem, over, problem.acts[act], reading);
    if (told[act] !== meant) throw new Error(`Cedar says ${told[act]} of act ${act}, which is ${meant}`);
  }
  return {
    version: cedar.getCedarSDKVersion(),
    validate: { ms: median(times) },
    incidents: { ms: authorised, done: told.length, of: requests.length, agreed: checked },
  };
}

const [file, seconds] = process.argv.slice(2);
console.log(JSON.stringify(measure(JSON.parse(readFileSync(file, 'utf8')), Number(seconds))));
