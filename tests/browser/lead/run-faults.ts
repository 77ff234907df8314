import { parseArgs } from 'node:util';
import { startVitest } from 'vitest/node';
import { provideChromium } from '../../../src/commands/chromium.ts';

const { values } = parseArgs({ options: { runs: { type: 'string', default: '250' } } });
if (!/^[1-9]\d*$/.test(values.runs)) throw new Error(`--runs takes a number of runs, not ${values.runs}`);
process.env['FAULT_RUNS'] = values.runs;
// Before the tests: a first run fetches one, which takes longer than a test may.
process.env['CHROME_PATH'] = provideChromium();
const vitest = await startVitest(['tests/browser/lead/lead-faults.test.ts'], {
	watch: false,
	project: ['browser'],
});
await vitest.close();
