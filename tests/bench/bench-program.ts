import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/**
 * Installs a program that only a benchmark needs, once, beside the other caches. It is no dependency of the project.
 * @param name of an npm package @returns its folder; undefined, with a note on the console, when it cannot be installed
 */
export function benchProgram(name: string, version: string): string | undefined {
	const place = resolve('.cache/bench-programs', `${name.replaceAll('/', '-')}-${version}`);
	const program = join(place, 'node_modules', name);
	if (existsSync(program)) return program;
	mkdirSync(place, { recursive: true });
	writeFileSync(join(place, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
	const args = ['install', '--no-audit', '--no-fund', '--loglevel=error', `${name}@${version}`];
	if (spawnSync('npm', args, { cwd: place, stdio: 'inherit' }).status === 0) return program;
	console.log(`${name} cannot be installed: left out`);
	return undefined;
}
