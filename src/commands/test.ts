import { startVitest, type Vitest } from 'vitest/node';
import { provideChromium } from './chromium.ts';

/**
 * Prepares the browser tests, which find Chromium by `CHROME_PATH`. If there is no browser, the other tests still run and
 * the missing browser counts as a failure.
 */
function findBrowser(): string[] {
	try {
		process.env['CHROME_PATH'] = provideChromium();
		return [];
	} catch (error) {
		return [error instanceof Error ? error.message : String(error)];
	}
}

/** Counts failures outside of tests: files that could not be loaded, and unhandled errors. */
function troubles({ state }: Vitest): number {
	const unloadable = state.getTestModules().filter((file) => file.errors().length > 0);
	return unloadable.length + state.getUnhandledErrors().length;
}

const lacks = findBrowser();
const project = lacks.length === 0 ? [] : ['unit', 'site', 'receiver'];
const vitest = await startVitest(process.argv.slice(2), { watch: false, project });
const tests = vitest.state.getTestModules().flatMap((file) => [...file.children.allTests()]);
const passed = tests.filter((test) => test.result().state === 'passed').length;
const failed =
	tests.filter((test) => test.result().state === 'failed').length + troubles(vitest) + lacks.length;
const flaky = tests.filter((test) => test.diagnostic()?.flaky);
const isGood = passed > 0 && failed === 0 && (process.exitCode ?? 0) === 0;
for (const lack of lacks) console.error(lack);
for (const { fullName, module } of flaky)
	console.error(`Passed at the second try only, look into it: ${module.relativeModuleId}, ${fullName}`);
// A run that failed to start has no tests to count, but it is a failure.
console.log(`${passed} passed, ${isGood ? 0 : Math.max(1, failed)} failed`);
process.exit(isGood ? 0 : 1);
