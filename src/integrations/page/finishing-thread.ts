import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { openWorkThread, serveWork, type WorkThread } from '../../work-thread.ts';
import { readScriptWords } from '../html/script-words.ts';
import { openPageFinisher } from './finished-page.ts';
import { madePage } from './made-page.ts';
import type { PageMakerOptions } from './page-maker.ts';
import type { MadeFile } from './page-manifest.ts';

/** A page as Astro made it. */
interface RawPage {
	file: string;
	bytes: Uint8Array<ArrayBuffer>;
}

/** What became of it. */
interface FinishedPage {
	file: string;
	made: Omit<MadeFile, 'key'>;
}

const MOST_WAITING = 16;

/** Starts a thread that finishes and writes pages while others are rendered. @param note is told of each, in their order */
export function openFinishingThread(
	{ base, leadOrigins, visitOrigins, outDir }: PageMakerOptions,
	note: (file: string, made: Omit<MadeFile, 'key'>) => void,
): WorkThread<RawPage> {
	return openWorkThread<RawPage, PageMakerOptions, FinishedPage>(import.meta.url, {
		setup: { base, leadOrigins, visitOrigins, outDir },
		most: MOST_WAITING,
		take: ({ file, made }) => note(file, made),
	});
}

await serveWork<RawPage, PageMakerOptions, FinishedPage>(import.meta.url, async (options) => {
	const { base, leadOrigins, visitOrigins, outDir } = options;
	const finish = openPageFinisher(await readScriptWords(outDir), leadOrigins, base, visitOrigins);
	return ({ file, bytes }) => {
		const page = madePage(finish, file, new TextDecoder().decode(bytes));
		const target = join(outDir, file);
		mkdirSync(dirname(target), { recursive: true });
		writeFileSync(target, page.bytes);
		return { file, made: page.made };
	};
});
