import { parseArgs } from 'node:util';
import { BuildRunningError } from './build-lock.ts';
import { buildSite } from './build-site.ts';
import { reportContent } from './check-content.ts';

/**
 * Checks the content and builds the site; says why when it could not. Throws what Astro throws.
 * @returns whether `outDir` holds the new site
 */
export async function checkAndBuild(outDir: string): Promise<boolean> {
	if (!(await reportContent())) return false;
	try {
		await buildSite(outDir);
	} catch (error) {
		if (!(error instanceof BuildRunningError)) throw error;
		console.error(error.message);
		return false;
	}
	return true;
}

if (import.meta.main) {
	const { values } = parseArgs({ options: { outDir: { type: 'string', default: 'dist' } } });
	if (!(await checkAndBuild(values.outDir))) process.exitCode = 1;
}
