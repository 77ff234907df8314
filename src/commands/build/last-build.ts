import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { BuildSettings } from '../../build-settings.ts';
import { siteEdition } from '../../integrations/site-edition.ts';

/** What the last build was made from, and what it left. */
interface LastBuild {
	/** Digest of all that a build reads. */
	inputs: string;
	/** Absolute path of the site. */
	outDir: string;
	/** Digest of the site as it lay on the disk. */
	output: string;
	files: number;
}

export interface FolderSize {
	files: number;
	bytes: number;
}

const NAME = 'last-build.json';

/**
 * Adds names and stamps of all files below a folder.
 * @param hasChangeTime whether the time of the last change of any kind counts: it also tells files that were put in the place
 * of others with their old date, but a hard link changes it
 * @returns how many they are
 */
function addStamps(folder: string, hasChangeTime: boolean, add: (text: string) => void): FolderSize {
	const sum = { files: 0, bytes: 0 };
	const walk = (path: string) => {
		for (const entry of readdirSync(path, { withFileTypes: true })) {
			const inner = join(path, entry.name);
			if (entry.isDirectory()) walk(inner);
			else {
				// Of a link itself: one that leads nowhere must not hide the files beside it.
				const { size, mtimeMs, ctimeMs } = lstatSync(inner);
				add(`${inner}\0${size}\0${mtimeMs}\0${hasChangeTime ? ctimeMs : ''}\0`);
				sum.files += 1;
				sum.bytes += size;
			}
		}
	};
	walk(folder);
	return sum;
}

/** Digest of a folder as it lies on the disk, without reading the files. Undefined when it is not there. */
function stampOf(folder: string, hasChangeTime = false): ({ digest: string } & FolderSize) | undefined {
	const hash = createHash('sha256');
	try {
		const size = addStamps(folder, hasChangeTime, (text) => hash.update(text));
		return { digest: hash.digest('base64url'), ...size };
	} catch {
		return undefined;
	}
}

/** Digest of everything that decides what a build makes: content, its history, static files, code, settings and day. */
export function buildInputs(settings: BuildSettings): string {
	const { contentDir } = settings;
	// Earlier prices of a listing come from the history.
	const { stdout } = spawnSync('git', ['-C', contentDir, 'rev-parse', '--is-shallow-repository', 'HEAD']);
	const parts = [
		settings,
		siteEdition(settings),
		String(stdout),
		stampOf(contentDir, true),
		stampOf('public', true),
	];
	return createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
}

/** The number of files of a site that the last build left and that a build would make again as it is; undefined if it would not. */
export function unchangedSite(inputs: string, outDir: string, cacheDir: string): number | undefined {
	try {
		const last: LastBuild = JSON.parse(readFileSync(join(cacheDir, NAME), 'utf8'));
		const isSame = last.inputs === inputs && last.outDir === resolve(outDir);
		return isSame && stampOf(outDir)?.digest === last.output ? last.files : undefined;
	} catch {
		return undefined;
	}
}

/** Forgets the last build, before the next one touches the site. */
export function forgetLastBuild(cacheDir: string): void {
	rmSync(join(cacheDir, NAME), { force: true });
}

/** Notes what a build made. @param inputs as they were before it began @returns the size of the site */
export function noteBuild(inputs: string, outDir: string, cacheDir: string): FolderSize {
	const output = stampOf(outDir);
	if (output === undefined) return { files: 0, bytes: 0 };
	const last: LastBuild = { inputs, outDir: resolve(outDir), output: output.digest, files: output.files };
	mkdirSync(cacheDir, { recursive: true });
	writeFileSync(join(cacheDir, NAME), JSON.stringify(last));
	return output;
}
