import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { BuildSettings } from '../../build-settings.ts';
import { siteEdition } from '../../integrations/site-edition.ts';
import { writeWhole } from '../../whole-file.ts';

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

/** A folder as it lies on the disk. */
export interface FolderStamp {
	/** Of the names and stamps of all files. */
	digest: string;
	/** Paths below the folder, with `/` as separator. */
	files: readonly string[];
	/** Of all files together. */
	bytes: number;
}

const NAME = 'last-build.json';

/**
 * Looks at a folder, without reading the files. Undefined when it is not there.
 * @param hasChangeTime whether the time of the last change of any kind counts: it also tells files that were put in the place
 * of others with their old date, but a hard link changes it
 */
export function stampOf(folder: string, hasChangeTime = false): FolderStamp | undefined {
	const hash = createHash('sha256');
	const files: string[] = [];
	let bytes = 0;
	const walk = (below: string) => {
		for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
			const path = `${below}${entry.name}`;
			if (entry.isDirectory()) walk(`${path}/`);
			else {
				// Of a link itself: one that leads nowhere must not hide the files beside it.
				const { size, mtimeMs, ctimeMs } = lstatSync(join(folder, path));
				hash.update(`${path}\0${size}\0${mtimeMs}\0${hasChangeTime ? ctimeMs : ''}\0`);
				files.push(path);
				bytes += size;
			}
		}
	};
	try {
		walk('');
	} catch {
		return undefined;
	}
	return { digest: hash.digest('base64url'), files, bytes };
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
		stampOf(contentDir, true)?.digest,
		stampOf('public', true)?.digest,
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

/** Notes what a build made. @param inputs as they were before it began @param site as it lies in `outDir` */
export function noteBuild(
	inputs: string,
	outDir: string,
	{ digest, files }: FolderStamp,
	cacheDir: string,
): void {
	const last: LastBuild = { inputs, outDir: resolve(outDir), output: digest, files: files.length };
	writeWhole(join(cacheDir, NAME), JSON.stringify(last));
}
