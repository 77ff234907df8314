import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { DeployError } from './deploy-error.ts';

/** Always compared after the upload: without them a site is none. */
const FRONT = ['index.html', '404.html', 'sitemap-index.xml', 'robots.txt'];

const SAMPLES = 24;

/**
 * The files of a built site, in order.
 * @returns paths with `/`, relative to the folder @throws DeployError when it is no site
 */
export function builtFiles(folder: string): string[] {
	let paths: string[];
	try {
		paths = readdirSync(folder, { recursive: true, encoding: 'utf8' });
	} catch (error) {
		const fix = '先运行 npm run build，或者去掉 --no-build';
		throw new DeployError(`没有生成好的网站：找不到 ${folder}。${fix}`, { cause: error });
	}
	const files = paths.filter((path) => statSync(join(folder, path)).isFile());
	if (!files.includes('index.html'))
		throw new DeployError(`${folder} 不是生成好的网站：里面没有 index.html。没有部署，线上的网站不变`);
	return files.map((path) => path.split(sep).join('/')).toSorted();
}

/** Files to compare after an upload: the front ones, and others evenly from the whole. */
export function sampleOf(files: readonly string[]): string[] {
	const stride = Math.max(1, Math.floor(files.length / SAMPLES));
	const even = files.filter((_, index) => index % stride === 0);
	return [...new Set([...FRONT.filter((each) => files.includes(each)), ...even])];
}

/** SHA-256 of a file, hexadecimal. */
export function digestOf(folder: string, file: string): string {
	return createHash('sha256')
		.update(readFileSync(join(folder, file)))
		.digest('hex');
}
