import { expect, test } from 'vitest';
import { runSteps, type SiteStep } from '../../../src/integrations/site-step.ts';

/** Steps that note when they begin and end. One that is beside others ends when it is let go. */
function watched() {
	const log: string[] = [];
	let letGo = () => {};
	const step = (name: string, more: Partial<SiteStep> = {}): SiteStep => ({
		name,
		run: async () => {
			log.push(`${name} begins`);
			if (more.isBeside) await new Promise<void>((done) => (letGo = done));
			log.push(`${name} ends`);
		},
		...more,
	});
	const run = (steps: readonly SiteStep[]) =>
		runSteps(steps, '/site', () => ({ info: () => {}, warn: () => {} }));
	return { log, step, run, letGo: () => letGo() };
}

test('a step beside others works until one needs all', async () => {
	const { log, step, run, letGo } = watched();
	const ends = run([
		step('index', { isBeside: true }),
		step('map'),
		{ ...step('check'), run: () => letGo() },
		step('count', { needsAll: true }),
	]);
	await ends;
	expect(log).toEqual(['index begins', 'map begins', 'map ends', 'index ends', 'count begins', 'count ends']);
});

test('all is over when a step fails', async () => {
	const { log, step, run, letGo } = watched();
	const fails = {
		...step('check'),
		run: () => {
			setImmediate(letGo);
			throw new Error('a dead link');
		},
	};
	const steps = [step('index', { isBeside: true }), fails, step('count')];
	await expect(run(steps)).rejects.toThrow('a dead link');
	expect(log).toEqual(['index begins', 'index ends']);
});

test('the fault of a step beside others is that of the site', async () => {
	const { log, step, run } = watched();
	const fails: SiteStep = {
		name: 'index',
		isBeside: true,
		run: async () => {
			throw new Error('no space left');
		},
	};
	const later: SiteStep = { name: 'links', run: () => new Promise((done) => setTimeout(done, 5)) };
	const steps = [fails, step('map'), later, step('count', { needsAll: true })];
	await expect(run(steps)).rejects.toThrow('no space left');
	expect(log).toEqual(['map begins', 'map ends']);
});
