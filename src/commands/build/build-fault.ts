import { relative, sep } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { ContentError } from '../../domain/schema/content-error.ts';

/** Explains the codes of system errors to an owner. */
const SYSTEM_FAULTS: Readonly<Record<string, string>> = {
	ENOSPC: '磁盘满了。请清出空间再试',
	EACCES: '没有读写文件的权限。请检查文件夹的权限',
	EPERM: '没有读写文件的权限，或文件正被别的程序打开。请关掉它再试',
	EMFILE: '同时打开的文件太多。请关掉别的程序再试',
	EBUSY: '文件正被别的程序打开。请关掉它再试',
};

/** An error and all its causes, the outermost first. */
function chainOf(error: unknown): object[] {
	const chain: object[] = [];
	for (let at = error; typeof at === 'object' && at !== null && !chain.includes(at);) {
		chain.push(at);
		at = 'cause' in at ? at.cause : undefined;
	}
	return chain;
}

/** The texts of an error in which libraries may name a file. */
function textsOf(error: object): string[] {
	const texts = ['message', 'id', 'file', 'loc', 'stack'].map((key): unknown => Reflect.get(error, key));
	return texts.flatMap((text) =>
		typeof text === 'object' ? JSON.stringify(text ?? '') : String(text ?? ''),
	);
}

/** The content file named in an error, relative to the content folder; undefined if there is none. */
function contentFileIn(error: unknown, contentDir: string): string | undefined {
	const folders = [contentDir, relative('.', contentDir)].map((each) => each.split(sep).join('/'));
	for (const text of chainOf(error).flatMap(textsOf)) {
		for (const folder of folders) {
			const [, rest = ''] = text.replaceAll('\\', '/').split(`${folder}/`);
			const file = /^[^\n"':?*<>|]+?\.(md|ya?ml|jpe?g|png|webp|avif|gif|svg)\b/i.exec(rest)?.[0];
			if (file !== undefined) return file;
		}
	}
	return undefined;
}

/**
 * Why a build failed, for editors and owners. Content problems are shown unchanged. Other errors get the name of the content
 * file, if the error names one.
 * @param logFile where the full error was written
 */
export function buildFault(error: unknown, contentDir: string, logFile: string): string {
	const chain = chainOf(error);
	// Compare by name: Astro loads the reader as a separate module instance, so `instanceof` fails.
	const content = chain.find(
		(each): each is Error => each instanceof Error && each.name === ContentError.name,
	);
	if (content !== undefined) return content.message;
	const code = chain.map((each) => String(Reflect.get(each, 'code'))).find((each) => each in SYSTEM_FAULTS);
	const file = contentFileIn(error, contentDir);
	const [first] = chain.map((each) => String(Reflect.get(each, 'message') ?? ''));
	const reason = SYSTEM_FAULTS[code ?? ''] ?? stripVTControlCharacters(first ?? String(error)).split('\n')[0];
	return [
		'网站没有生成，之前生成的网站没有改动。',
		...(file === undefined ? [] : [`出错的文件：content/${file}`]),
		`原因：${reason}`,
		file === undefined
			? `内容检查没有发现问题，请把 ${logFile} 发给维护网站的人。`
			: `请检查这个文件；看不出问题就把 ${logFile} 发给维护网站的人。`,
	].join('\n');
}

/** The full error for maintainers: every stack, the outermost first. */
export function faultLog(error: unknown): string {
	const stacks = chainOf(error).map((each) => String(Reflect.get(each, 'stack') ?? each));
	return `${stripVTControlCharacters(stacks.length === 0 ? String(error) : stacks.join('\n\ncaused by\n'))}\n`;
}
