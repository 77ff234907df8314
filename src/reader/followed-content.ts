import type { LoaderContext } from 'astro/loaders';
import { sep } from 'node:path';
import { publishState } from '../content-store.ts';
import type { CalendarDate } from '../domain/units/calendar-date.ts';
import { checkContent } from './content-check.ts';
import { contentState } from './content-state.ts';
import { type FileStamp, isSameStamp, stampAt } from './file-source.ts';
import { type KeptFiles, openKeptFiles } from './kept-files.ts';
import { storeContent } from './store-content.ts';

interface FollowedFolder {
	/** Absolute path of the content folder. */
	contentDir: string;
	base: string;
	today: CalendarDate;
	cacheDir: string;
	/** Absolute path of the project. */
	root: string;
}

/**
 * An editor who saves often need not wait for the cache each time. What is not kept is only read again. The first reading is
 * kept at once: after a change of the code it is all of it.
 */
const KEEP_AFTER_MS = 5000;

/** Most programs empty a file before they write it. Between the two there is nothing to read. */
const QUIET_MS = 15;

/**
 * The watcher tells the first of several changes of a file within 50 ms and no other (`_throttle` in chokidar): the last of them
 * may be one it has kept to itself.
 */
const SETTLED_AFTER_MS = 150;

/** A file that the watcher has named. */
interface Touched {
	/** When it was last read; undefined while nothing was there. */
	stamp: FileStamp | undefined;
	isRead: boolean;
	looksAgain: NodeJS.Timeout;
}

interface TouchedFiles {
	/** Takes note of a change. */
	touch: (path: string) => void;
	/** Takes note that everything is read now. */
	read: () => void;
}

/** Remembers files that have just changed. @param missed called when one has changed since it was read, and nobody said so */
function touchedFiles(missed: (path: string) => void): TouchedFiles {
	const files = new Map<string, Touched>();
	const lookAgain = (path: string) => {
		const file = files.get(path);
		files.delete(path);
		if (file?.isRead !== true) return;
		const now = stampAt(path);
		const isSame =
			now === undefined || file.stamp === undefined ? now === file.stamp : isSameStamp(now, file.stamp);
		if (!isSame) missed(path);
	};
	return {
		touch(path) {
			clearTimeout(files.get(path)?.looksAgain);
			const looksAgain = setTimeout(() => lookAgain(path), SETTLED_AFTER_MS).unref();
			files.set(path, { stamp: undefined, isRead: false, looksAgain });
		},
		read() {
			for (const [path, file] of files) Object.assign(file, { stamp: stampAt(path), isRead: true });
		},
	};
}

/** Returns a reader of the folder that puts what is right into memory and says what is wrong; empty if nothing is. */
function openReader({ contentDir, base, today, cacheDir, root }: FollowedFolder): () => Promise<string> {
	let kept: KeptFiles | undefined;
	let saving: NodeJS.Timeout | undefined;
	let isFirst = true;
	return async () => {
		clearTimeout(saving);
		const known = (kept ??= openKeptFiles(cacheDir, base));
		const save: KeptFiles['save'] = (files) => {
			const keep = () => {
				known.save(files);
				kept = undefined;
			};
			if (isFirst) keep();
			else saving = setTimeout(keep, KEEP_AFTER_MS).unref();
			isFirst = false;
		};
		const report = await checkContent(contentDir, today, base, { ...known, save });
		const { state, leftOut } = contentState(report, contentDir);
		storeContent(report, contentDir, root, leftOut);
		publishState(state);
		return state.message;
	};
}

/**
 * Keeps the content in memory as the folder is, for the development server. It never throws: what cannot be read is told in
 * the terminal and tried again after the next change.
 */
export async function followContent(
	folder: FollowedFolder,
	watcher: NonNullable<LoaderContext['watcher']>,
	logger: LoaderContext['logger'],
): Promise<void> {
	const readInto = openReader(folder);
	let told = '';
	let isStale = false;
	let isReading = false;
	const touched = touchedFiles((path) => follow(path));
	/** Changes that come while the folder is read need one more reading, not one each. */
	const refresh = async () => {
		isStale = true;
		if (isReading) return;
		isReading = true;
		while (isStale) {
			isStale = false;
			touched.read();
			try {
				const message = await readInto();
				if (message !== told) {
					if (message === '') logger.info('内容检查：问题都改好了');
					else logger.error(`\n${message}`);
				}
				told = message;
			} catch (error) {
				const message = `内容文件夹读不出来：${error instanceof Error ? error.message : String(error)}`;
				logger.error(message);
				publishState({ message, first: undefined, everywhere: message, pages: new Map() });
				told = message;
			}
		}
		isReading = false;
	};
	let soon: NodeJS.Timeout | undefined;
	const follow = (path: string) => {
		touched.touch(path);
		soon ??= setTimeout(() => {
			soon = undefined;
			void refresh();
		}, QUIET_MS);
	};
	watcher.add(folder.contentDir);
	watcher.on('all', (_, path) => {
		if (path.startsWith(folder.contentDir + sep)) follow(path);
	});
	await refresh();
}
