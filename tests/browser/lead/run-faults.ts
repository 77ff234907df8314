import { parseArgs } from 'node:util';
import { startVitest } from 'vitest/node';
import { provideChromium } from '../../../src/commands/chromium.ts';

const { values } = parseArgs({
	options: { runs: { type: 'string', default: '250' }, searches: { type: 'string' } },
});
const runs = values.searches ?? values.runs;
if (!/^[1-9]\d*$/.test(runs)) throw new Error(`--runs and --searches take a number of runs, not ${runs}`);
process.env[values.searches === undefined ? 'FAULT_RUNS' : 'SEARCH_FAULT_RUNS'] = runs;
// Before the tests: a first run fetches one, which takes longer than a test may.
process.env['CHROME_PATH'] = provideChromium();
const vitest = await startVitest(
	[`tests/browser/${values.searches === undefined ? 'lead/lead' : 'search/search'}-faults.test.ts`],
	{
		watch: false,
		project: ['browser'],
	},
);
await vitest.close();
