import { expect, test } from 'vitest';
import { builtFile, builtPages } from './world/built-site.ts';
import { htmlFaults } from './html-validator.ts';

test('every page is valid HTML', async () => {
	const faults: string[] = [];
	for (const file of builtPages()) faults.push(...(await htmlFaults(file, builtFile(file))));
	expect(faults).toEqual([]);
}, 120_000);
