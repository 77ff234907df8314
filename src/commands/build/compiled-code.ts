import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { resolve } from 'node:path';

const FOLDER = resolve('.cache/compiled');
/** Two versions of the code and of all bundles have as many files. */
const MOST_FILES = 6000;

/**
 * Keeps compiled code between runs: to read and compile the modules again takes a fifth of a second, a twentieth of a build after an
 * edit. Node ignores what is of another version of itself or of the code. The first build does not: to write the code of all that
 * it loads takes a second. To be called before most modules are loaded. @param folder made by `prepareCompiledCode`
 */
export function keepCompiledCode(folder: string = FOLDER): void {
	if (!existsSync(folder)) return;
	// Threads and other processes know it from here.
	process.env['NODE_COMPILE_CACHE'] ??= folder;
	enableCompileCache(process.env['NODE_COMPILE_CACHE']);
}

/** Makes the folder for the next build, and empties one that has grown: code of older bundles is never read again. */
export function prepareCompiledCode(folder: string = FOLDER): void {
	try {
		mkdirSync(folder, { recursive: true });
		if (readdirSync(folder, { recursive: true }).length <= MOST_FILES) return;
		rmSync(folder, { recursive: true });
		mkdirSync(folder);
	} catch {
		// It cannot be made, or somebody else removes it.
	}
}
