// z3 asked what it can: `z3.mjs PROBLEM.json SECONDS`. A solver finds one act, it counts none: each question is put as
// whether there is one, and a question about each of many is put one by one until the time is over.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { judge, liesIn, prevailing } from './evaluate.mjs';
import { Smt } from './smt.mjs';

/** The solver as a process that is written to and answers in turn. */
function startSolver() {
  const child = spawn('z3', ['-in', '-smt2'], { stdio: ['pipe', 'pipe', 'inherit'] });
  let printed = '';
  let waiting;
  let spent = 0;
  const done = '~\n';
  child.stdout.on('data', (chunk) => {
    printed += chunk;
    if (!printed.endsWith(done)) return;
    waiting(printed.slice(0, -done.length).trim());
    printed = '';
  });
  return {
    /** Milliseconds between questions and answers so far. */
    spent: () => spent,
    ask: (text) =>
      new Promise((resolve) => {
        const begin = performance.now();
        waiting = (answer) => {
          spent += performance.now() - begin;
          resolve(answer);
        };
        child.stdin.write(`${text}\n(echo "~")\n`);
      }),
    stop: () => child.kill(),
  };
}

async function measure(problem, seconds) {
  const smt = new Smt(problem);
  const text = smt.text();
  const solver = startSolver();
  const told = (answer) => {
    if (answer.includes('error')) throw new Error(`z3: ${answer.slice(0, 300)}`);
    return answer;
  };
  /** Whether something holds of an act in a reading; with the act and the reading where it does. */
  const find = async (text) => {
    const names = [
      ...problem.facets.map((_, level) => `f${level}`),
      ...problem.choices.map((_, choice) => `c${choice}`),
    ];
    const answer = told(await solver.ask(`(push)\n${text}\n(check-sat)`));
    let found;
    if (answer === 'sat') {
      const model = told(await solver.ask(`(get-value (${names.join(' ')}))`));
      const values = new Map(Array.from(model.matchAll(/\((\w\d+) ([^)]+)\)/g), ([, name, value]) => [name, value]));
      found = {
        act: problem.facets.map((_, level) => number(values.get(`f${level}`))),
        reading: problem.choices.map((_, choice) => (values.get(`c${choice}`) === 'true' ? 1 : 0)),
      };
    }
    await solver.ask('(pop)');
    return { answer, ...found };
  };
  /** Asks one by one, until the time is over or the solver knows no answer. */
  const each = async (items, question) => {
    const [begin, spent] = [performance.now(), solver.spent()];
    const answers = [];
    for (const item of items) {
      if (performance.now() - begin > seconds * 1000) break;
      const answer = await question(item);
      if (answer === undefined) break;
      answers.push(answer);
    }
    return { ms: solver.spent() - spent, done: answers.length, of: items.length, answers };
  };
  const decided = ({ answer }) => (answer === 'unknown' ? undefined : answer === 'sat');
  const sat = async (question) => decided(await find(question));
  const isSilent = ({ act, reading }) => {
    if (judge(problem, prevailing(problem, reading), act, reading) !== 'silent') throw new Error('z3 shows no gap');
  };

  const begin = performance.now();
  told(await solver.ask(`(set-logic QF_FD)\n(set-option :timeout ${seconds * 1000})\n${text}`));
  const gap = await find('(assert is_silent)');
  const load = { ms: performance.now() - begin, gap: gap.answer === 'sat' };
  if (gap.act) isSilent(gap);
  const again = solver.spent();
  await find('(assert is_silent)');
  const witness = { ms: solver.spent() - again };

  const concerns = await each(problem.concerns, async (concern) => {
    const found = await find(`(assert is_silent)\n(assert ${smt.region(concern)})`);
    if (found.act) isSilent(found);
    if (found.act && !liesIn(concern, found.act, found.reading)) throw new Error('z3 shows an act of another concern');
    return decided(found);
  });
  const conflicts = await each(problem.norms, (norm) => {
    const index = problem.norms.indexOf(norm);
    return sat(`(assert is_conflicting)\n(assert r${index})\n(assert (not l${index}))`);
  });
  const brackets = await each(
    problem.choices.map((_, choice) => choice),
    (choice) => sat(smt.differs(smt.flipped(choice))),
  );
  const redundancy = await each(
    problem.norms.map((_, index) => index),
    async (index) => {
      const differs = await sat(smt.differs(smt.without(index)));
      return differs === undefined ? undefined : !differs;
    },
  );
  const change = await each([problem.second], (second) => sat(smt.differs(smt.redrafted(second))));
  const first = problem.choices.map(() => 0);
  const over = prevailing(problem, first);
  const verdicts = ['silent', 'conflicting', 0, 1, 2, 3, 4, 5];
  const fixed = problem.choices.map((_, choice) => `(not c${choice})`).join(' ');
  const incidents = await each(problem.acts, async (act) => {
    const values = act.map((value, level) => `(= f${level} ${smt.constant(level, value)})`).join(' ');
    const asked = verdicts.map((verdict) => `is_${verdict}`).join(' ');
    const answer = told(
      await solver.ask(`(push)\n(assert (and ${values} ${fixed}))\n(check-sat)\n(get-value (${asked}))\n(pop)`),
    );
    const found = verdicts.find((verdict) => answer.includes(`(is_${verdict} true)`));
    return typeof found === 'number' ? problem.sayings[found] : found;
  });
  incidents.answers.slice(0, 200).forEach((found, index) => {
    const meant = judge(problem, over, problem.acts[index], first);
    if (found !== meant) throw new Error(`z3 says ${found} of act ${index}, which is ${meant}`);
  });
  solver.stop();
  return {
    load,
    witness,
    concerns,
    conflicts: { ...conflicts, answers: yeses(conflicts.answers) },
    brackets: { ...brackets, answers: yeses(brackets.answers) },
    redundancy: { ...redundancy, answers: yeses(redundancy.answers) },
    change,
    incidents: { ms: incidents.ms, done: incidents.done, of: incidents.of, agreed: Math.min(200, incidents.done) },
  };
}

/** The indices of what was answered with yes. */
const yeses = (answers) => answers.flatMap((yes, index) => (yes ? [index] : []));
const number = (value) => (value.startsWith('#x') ? Number(`0x${value.slice(2)}`) : Number(`0b${value.slice(2)}`));

const [file, seconds] = process.argv.slice(2);
console.log(JSON.stringify(await measure(JSON.parse(readFileSync(file, 'utf8')), Number(seconds))));
